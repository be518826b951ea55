//! Outlook messages: compound files whose streams are named by property (MS-OXMSG).

use std::io::{Cursor, Read as _};

use encoding_rs::{UTF_16LE, WINDOWS_1252};
use mail_parser::decoders::html::html_to_text;
use zeroize::Zeroizing;

use super::{Document, mail, plain};
use crate::about::{About, MediaKind, Note};
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::text::PageText;

type Compound<'a> = cfb::CompoundFile<Cursor<&'a [u8]>>;

/// The stream that every message has.
const PROPERTIES: &str = "/__properties_version1.0";

/// Property numbers.
const SUBJECT: u16 = 0x0037;
const TRANSPORT_HEAD: u16 = 0x007d;
const SENDER_NAME: u16 = 0x0c1a;
const SHOWN_TO: u16 = 0x0e04;
const BODY: u16 = 0x1000;
const HTML: u16 = 0x1013;
const DATA: u16 = 0x3701;
const SHORT_NAME: u16 = 0x3704;
const LONG_NAME: u16 = 0x3707;

pub(super) struct Outlook<'a> {
    file: Compound<'a>,
    text: String,
    about: About,
    attachments: Vec<String>,
    limits: &'a Limits,
}

/// Whether a compound file is a message.
pub(super) fn is_message(bytes: &[u8]) -> bool {
    Compound::open(Cursor::new(bytes)).is_ok_and(|file| file.is_stream(PROPERTIES))
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &'a Limits) -> Result<Outlook<'a>, ReadFailure> {
    let mut file = Compound::open(Cursor::new(bytes)).map_err(|_| ReadFailure::Damaged)?;
    let most = limits.text as u64;
    let sent = text_of(&mut file, "", TRANSPORT_HEAD, most);
    let date = sent.as_deref().and_then(|head| {
        let line = head.lines().find_map(|line| line.strip_prefix("Date:"));
        line.map(|date| date.trim().to_owned())
    });
    let head = [
        ("From", text_of(&mut file, "", SENDER_NAME, most)),
        ("To", text_of(&mut file, "", SHOWN_TO, most)),
        ("Date", date),
        ("Subject", text_of(&mut file, "", SUBJECT, most)),
    ];
    let mut text = mail::headed(head);
    let body = text_of(&mut file, "", BODY, most).or_else(|| {
        let html = binary(&mut file, "", HTML, most)?;
        Some(html_to_text(&plain::decode(&html)))
    });
    text.push_str(&body.unwrap_or_default());
    let mut text = plain::tidy(&text);
    let mut about = About::new(MediaKind::Msg, 1);
    if plain::cut(&mut text, limits.text) {
        about.notes.push(Note::TextCut);
    }
    let mut attachments: Vec<String> = file
        .read_root_storage()
        .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_#"))
        .map(|entry| format!("/{}", entry.name()))
        .collect();
    attachments.sort();
    Ok(Outlook {
        file,
        text,
        about,
        attachments,
        limits,
    })
}

impl Document for Outlook<'_> {
    fn about(&self) -> &About {
        &self.about
    }

    fn text(&mut self, page: u32) -> Result<PageText, ReadFailure> {
        Ok(PageText {
            page,
            text: self.text.clone(),
            ..PageText::default()
        })
    }

    fn child(&mut self, place: u32) -> Result<Option<Child>, ReadFailure> {
        let Some(storage) = self.attachments.get(place as usize).cloned() else {
            return Ok(None);
        };
        let name = text_of(&mut self.file, &storage, LONG_NAME, 4096)
            .or_else(|| text_of(&mut self.file, &storage, SHORT_NAME, 4096));
        let embedded = format!("{storage}/__substg1.0_{DATA:04X}000D");
        if self.file.is_storage(&embedded) {
            let bytes = embedded_message(&mut self.file, &embedded, self.limits)?;
            let name = name.unwrap_or_else(|| "message.msg".to_owned());
            return Ok(Some(Child { name, bytes }));
        }
        let most = self.limits.child;
        // One that is only named here, such as a file of a cloud, has none.
        let bytes = binary(&mut self.file, &storage, DATA, most + 1).ok_or(ReadFailure::Unsupported)?;
        if bytes.len() as u64 > most {
            return Err(ReadFailure::TooLarge);
        }
        Ok(Some(Child {
            name: name.unwrap_or_else(|| "document".to_owned()),
            bytes: Zeroizing::new(bytes),
        }))
    }
}

/// A text property, in whichever of its two encodings it is there.
fn text_of(file: &mut Compound<'_>, storage: &str, property: u16, most: u64) -> Option<String> {
    let stream = |kind: &str| format!("{storage}/__substg1.0_{property:04X}{kind}");
    if let Some(bytes) = read(file, &stream("001F"), most) {
        return Some(UTF_16LE.decode(&bytes).0.trim_end_matches('\0').to_owned());
    }
    let bytes = read(file, &stream("001E"), most)?;
    Some(WINDOWS_1252.decode(&bytes).0.trim_end_matches('\0').to_owned())
}

fn binary(file: &mut Compound<'_>, storage: &str, property: u16, most: u64) -> Option<Vec<u8>> {
    read(file, &format!("{storage}/__substg1.0_{property:04X}0102"), most)
}

fn read(file: &mut Compound<'_>, path: &str, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let stream = file.open_stream(path).ok()?;
    stream.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A message within a message as a file of its own. The head of its properties is eight bytes shorter inside.
fn embedded_message(
    file: &mut Compound<'_>,
    storage: &str,
    limits: &Limits,
) -> Result<Zeroizing<Vec<u8>>, ReadFailure> {
    let entries: Vec<(String, bool)> = file
        .walk_storage(storage)
        .map_err(|_| ReadFailure::Damaged)?
        .map(|entry| (entry.path().to_string_lossy().into_owned(), entry.is_stream()))
        .collect();
    let mut copy = cfb::CompoundFile::create(Cursor::new(Vec::new())).map_err(|_| ReadFailure::Damaged)?;
    let mut room = limits.child;
    for (path, is_stream) in entries {
        let Some(own) = path.strip_prefix(storage).filter(|own| !own.is_empty()) else {
            continue;
        };
        if !is_stream {
            copy.create_storage_all(own).map_err(|_| ReadFailure::Damaged)?;
            continue;
        }
        let mut bytes = read(file, &path, room + 1).ok_or(ReadFailure::Damaged)?;
        room = room
            .checked_sub(bytes.len() as u64)
            .ok_or(ReadFailure::TooLarge)?;
        if own == PROPERTIES && bytes.len() >= 24 {
            bytes.splice(24..24, [0; 8]);
        }
        let mut stream = copy.create_stream(own).map_err(|_| ReadFailure::Damaged)?;
        std::io::Write::write_all(&mut stream, &bytes).map_err(|_| ReadFailure::Damaged)?;
    }
    copy.flush().map_err(|_| ReadFailure::Damaged)?;
    Ok(Zeroizing::new(copy.into_inner().into_inner()))
}
