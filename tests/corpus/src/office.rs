//! DOCX, the few parts of it that a reader needs.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::sheet::Filled;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const BEGIN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

/// Writes lines as a word processor would.
pub(crate) fn document(lines: &[Filled]) -> Vec<u8> {
    packed(lines.iter().map(plain).collect())
}

/// Writes fields, rows and pairs as tables.
pub(crate) fn with_tables(lines: &[Filled]) -> Vec<u8> {
    let mut body = String::new();
    let mut open = false;
    for line in lines {
        let cells: Vec<&str> = match line {
            Filled::Field(left, right) | Filled::Pair(left, right) => vec![left, right],
            Filled::Row(cells) => cells.iter().map(String::as_str).collect(),
            Filled::Title(_) | Filled::Block(_) | Filled::Small(_) | Filled::Stamp(_) | Filled::Para(_) => {
                Vec::new()
            }
        };
        if open == cells.is_empty() {
            body.push_str(if open { "</w:tbl>" } else { "<w:tbl>" });
            open = !open;
        }
        if cells.is_empty() {
            body.push_str(&plain(line));
            continue;
        }
        body.push_str("<w:tr>");
        for cell in cells {
            body.push_str(&format!("<w:tc>{}</w:tc>", paragraph(cell, "")));
        }
        body.push_str("</w:tr>");
    }
    body.push_str(if open { "</w:tbl><w:p/>" } else { "" });
    packed(body)
}

fn plain(line: &Filled) -> String {
    let strong = if matches!(line, Filled::Title(_)) {
        "<w:rPr><w:b/></w:rPr>"
    } else {
        ""
    };
    paragraph(&line.text(), strong)
}

fn paragraph(text: &str, strong: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(r#"<w:p><w:r>{strong}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}

fn packed(body: String) -> Vec<u8> {
    let body = format!("{BEGIN}{body}</w:body></w:document>");
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", body.as_str()),
    ];
    for (name, text) in parts {
        archive
            .start_file(name, SimpleFileOptions::default())
            .and_then(|()| Ok(archive.write_all(text.as_bytes())?))
            .expect("writing to memory does not fail");
    }
    archive
        .finish()
        .expect("writing to memory does not fail")
        .into_inner()
}
