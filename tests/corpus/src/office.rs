//! DOCX, the few parts of it that a reader needs.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::sheet::Filled;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// Writes lines as a word processor would.
pub(crate) fn document(lines: &[Filled]) -> Vec<u8> {
    let mut body = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#,
    );
    for line in lines {
        let text = line
            .text()
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let strong = if matches!(line, Filled::Title(_)) {
            "<w:rPr><w:b/></w:rPr>"
        } else {
            ""
        };
        body.push_str(&format!(
            r#"<w:p><w:r>{strong}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
        ));
    }
    body.push_str("</w:body></w:document>");
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
