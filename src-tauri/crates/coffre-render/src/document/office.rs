//! The words of office documents: DOCX, XLSX and OpenDocument. They are read, not laid out.
//!
//! XML is read as a stream. Entities that a file declares itself are never resolved, so they cannot grow.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use zip::ZipArchive;

use super::plain::Plain;
use crate::about::MediaKind;
use crate::failure::ReadFailure;
use crate::limits::Limits;

/// Most sheets of a workbook that are read.
const SHEETS: usize = 200;

/// Bytes of one part, unpacked; the words in it are far fewer.
const LONGEST_PART: u64 = 64 << 20;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Which office document an archive is, by the part that makes it one.
pub(super) fn kind(archive: &Archive<'_>) -> Option<MediaKind> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("word/document.xml") {
        Some(MediaKind::Docx)
    } else if has("xl/workbook.xml") {
        Some(MediaKind::Xlsx)
    } else if has("content.xml") && has("mimetype") {
        Some(MediaKind::OpenDocument)
    } else {
        None
    }
}

/// Opens an office document.
pub(super) fn open(bytes: &[u8], kind: MediaKind, limits: &Limits) -> Result<Plain, ReadFailure> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadFailure::Damaged)?;
    let text = match kind {
        MediaKind::Xlsx => workbook(&mut archive, limits)?,
        MediaKind::Docx => words(&part(&mut archive, "word/document.xml")?, "t", limits)?,
        _ => words(&part(&mut archive, "content.xml")?, "", limits)?,
    };
    Ok(Plain::new(kind, text, limits))
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<String, ReadFailure> {
    let file = archive.by_name(name).map_err(|_| ReadFailure::Damaged)?;
    let mut bytes = Vec::new();
    file.take(LONGEST_PART + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| ReadFailure::Damaged)?;
    if bytes.len() as u64 > LONGEST_PART {
        return Err(ReadFailure::TooLarge);
    }
    Ok(super::plain::decode(&bytes))
}

/// The texts of a part. Text counts inside elements of this name, or inside paragraphs if none is given.
fn words(xml: &str, element: &str, limits: &Limits) -> Result<String, ReadFailure> {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    let mut inside = 0_u32;
    let counts = |name: &str| {
        if element.is_empty() {
            matches!(name, "p" | "h")
        } else {
            name == element
        }
    };
    while text.len() <= limits.text {
        match reader.read_event().map_err(|_| ReadFailure::Damaged)? {
            Event::Start(start) if counts(start.local_name().as_ref()) => inside += 1,
            Event::End(end) => {
                let name = end.local_name();
                if counts(name.as_ref()) {
                    inside = inside.saturating_sub(1);
                }
                match name.as_ref() {
                    "p" | "h" => text.push('\n'),
                    "tc" | "table-cell" => cell_ends(&mut text),
                    _ => {}
                }
            }
            Event::Empty(empty) => match empty.local_name().as_ref() {
                "tab" => text.push('\t'),
                "br" | "cr" | "line-break" => text.push('\n'),
                "s" => text.push(' '),
                _ => {}
            },
            Event::Text(found) if inside > 0 => text.push_str(&found),
            Event::CData(found) if inside > 0 => text.push_str(&found),
            Event::GeneralRef(reference) if inside > 0 => text.extend(resolve(&reference)),
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(super::plain::tidy(&text))
}

/// Paragraphs end within cells: the last line end becomes a tab, so that a row is a line.
fn cell_ends(text: &mut String) {
    if text.ends_with('\n') {
        text.pop();
    }
    text.push('\t');
}

/// One of the five entities of XML itself, or a character by its number.
fn resolve(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// The cells of all sheets, a line for each row.
fn workbook(archive: &mut Archive<'_>, limits: &Limits) -> Result<String, ReadFailure> {
    let shared = match part(archive, "xl/sharedStrings.xml") {
        Ok(xml) => cells(&xml, "si", &[], limits)?,
        // A workbook of numbers has none.
        Err(ReadFailure::Damaged) => Vec::new(),
        Err(failure) => return Err(failure),
    };
    let mut text = String::new();
    for number in 1..=SHEETS {
        let name = format!("xl/worksheets/sheet{number}.xml");
        if archive.index_for_name(&name).is_none() || text.len() > limits.text {
            break;
        }
        let xml = part(archive, &name)?;
        for row in cells(&xml, "row", &shared, limits)? {
            text.push_str(&row);
            text.push('\n');
        }
    }
    Ok(super::plain::tidy(&text))
}

/// The texts within each element of this name, cells parted by tabs. A cell may hold the number of a shared text.
fn cells(xml: &str, element: &str, shared: &[String], limits: &Limits) -> Result<Vec<String>, ReadFailure> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    let (mut current, mut value) = (String::new(), String::new());
    let (mut is_shared, mut inside) = (false, false);
    let mut room = limits.text;
    loop {
        match reader.read_event().map_err(|_| ReadFailure::Damaged)? {
            Event::Start(start) => match start.local_name().as_ref() {
                name if name == element => current.clear(),
                "c" => {
                    let kind = start.try_get_attribute("t").ok().flatten();
                    is_shared = kind.is_some_and(|kind| &*kind.value == "s");
                }
                "v" | "t" => {
                    inside = true;
                    value.clear();
                }
                _ => {}
            },
            Event::Text(text) if inside => value.push_str(&text),
            Event::GeneralRef(reference) if inside => value.extend(resolve(&reference)),
            Event::End(end) => match end.local_name().as_ref() {
                "v" | "t" => {
                    inside = false;
                    let text = if is_shared {
                        value
                            .trim()
                            .parse()
                            .ok()
                            .and_then(|place: usize| shared.get(place))
                    } else {
                        Some(&value)
                    };
                    let text = text.map(String::as_str).unwrap_or_default();
                    // Many cells may name one long text.
                    room = room.checked_sub(text.len()).ok_or(ReadFailure::TooLarge)?;
                    current.push_str(text);
                }
                "c" => current.push('\t'),
                name if name == element => found.push(current.trim_end().to_owned()),
                _ => {}
            },
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_cells_and_entities_are_read() {
        let xml = "<w:p><w:r><w:t>Prix &amp; frais</w:t></w:r></w:p><w:tr><w:tc><w:p><w:t>Loyer</w:t></w:p></w:tc>\
                   <w:tc><w:p><w:t>950 &#8364;</w:t></w:p></w:tc></w:tr>";
        let text = words(xml, "t", &Limits::default()).expect("words");
        assert_eq!(text, "Prix & frais\nLoyer\t950 €\t");
    }

    #[test]
    fn entities_that_a_file_declares_do_not_grow() {
        let xml = "<!DOCTYPE p [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><p>x&b;y</p>";
        assert_eq!(words(xml, "", &Limits::default()).expect("words"), "xy\n");
    }

    #[test]
    fn a_cell_that_names_a_shared_text_has_it() {
        let shared = vec!["Bail".to_owned()];
        let xml = "<row><c t=\"s\"><v>0</v></c><c><v>12</v></c><c t=\"s\"><v>99</v></c></row>";
        assert_eq!(
            cells(xml, "row", &shared, &Limits::default()).expect("rows"),
            ["Bail\t12"]
        );
    }
}
