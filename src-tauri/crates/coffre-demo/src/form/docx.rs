//! DOCX (ECMA-376): the blocks of a document as Word paragraphs and table rows.

use super::zip::packed;
use crate::block::Block;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Writes blocks as a Word document.
pub(crate) fn written(blocks: &[Block]) -> Vec<u8> {
    let mut body = String::new();
    for block in blocks {
        match block {
            Block::Letterhead(lines) | Block::Signatures(lines) => {
                lines.iter().for_each(|line| paragraph(&mut body, line, "", 20));
            }
            Block::Title(text) => paragraph(&mut body, text, "<w:jc w:val=\"center\"/>", 30),
            Block::Heading(text) => paragraph(&mut body, text, "<w:spacing w:before=\"240\"/>", 25),
            Block::Right(text) => paragraph(&mut body, text, "<w:jc w:val=\"right\"/>", 22),
            Block::Bullet(text) => paragraph(&mut body, &format!("– {text}"), "<w:ind w:left=\"360\"/>", 22),
            Block::Small(text) => paragraph(&mut body, text, "", 16),
            Block::Para(text) => paragraph(&mut body, text, "<w:jc w:val=\"both\"/>", 22),
            Block::Stamp(top, bottom) => paragraph(&mut body, &format!("[{top} – {bottom}]"), "", 18),
            Block::Row(name, value) => row(&mut body, name, value),
            Block::PageBreak => body.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
            Block::Rule => body.push_str("<w:p/>"),
            Block::Figure(_) => {}
        }
    }
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"{SPACE}\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
    );
    packed(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ])
}

fn paragraph(body: &mut String, text: &str, shape: &str, half_points: u32) {
    let bold = if half_points > 22 { "<w:b/>" } else { "" };
    body.push_str(&format!(
        "<w:p><w:pPr>{shape}</w:pPr><w:r><w:rPr>{bold}<w:sz w:val=\"{half_points}\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escape(text)
    ));
}

fn row(body: &mut String, name: &str, value: &str) {
    let cell = |width: u32, text: &str| {
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:tc>",
            escape(text)
        )
    };
    body.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"6000\"/></w:tblGrid><w:tr>{}{}</w:tr></w:tbl>",
        cell(3000, name),
        cell(6000, value)
    ));
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
