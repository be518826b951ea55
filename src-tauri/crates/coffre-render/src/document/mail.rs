//! E-mail as a text file (RFC 5322). Its attachments are documents of their own.

use std::borrow::Cow;

use mail_parser::{Address, Message, MessageParser, MimeHeaders as _, PartType};
use zeroize::Zeroizing;

use super::{Document, plain};
use crate::about::{About, MediaKind, Note};
use crate::child::Child;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::text::PageText;

/// Headers that a mail begins with, in some order, at the start of a line.
const HEADERS: [&str; 10] = [
    "received:",
    "return-path:",
    "delivered-to:",
    "message-id:",
    "mime-version:",
    "from:",
    "to:",
    "date:",
    "subject:",
    "x-",
];

pub(super) struct Mail<'a> {
    message: Message<'a>,
    text: String,
    about: About,
}

/// Whether the bytes begin as a mail does: lines of headers, two of them among the usual ones.
pub(super) fn is_mail(start: &[u8]) -> bool {
    let start = String::from_utf8_lossy(start);
    let mut known = 0;
    for (number, line) in start
        .lines()
        .take_while(|line| !line.is_empty())
        .take(40)
        .enumerate()
    {
        let goes_on = line.starts_with([' ', '\t']);
        let is_header = line
            .split_once(':')
            .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()));
        let is_mbox = number == 0 && line.starts_with("From ");
        if !goes_on && !is_header && !is_mbox {
            break;
        }
        let lower = line.to_ascii_lowercase();
        known += u32::from(HEADERS.iter().any(|header| lower.starts_with(header)));
    }
    known >= 2
}

pub(super) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Mail<'a>, ReadFailure> {
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or(ReadFailure::Damaged)?;
    // As people read it: the day is a word of its own.
    let date = message.date().map(|date| date.to_rfc3339().replacen('T', " ", 1));
    let head = [
        ("From", message.from().map(people)),
        ("To", message.to().map(people)),
        ("Date", date),
        ("Subject", message.subject().map(str::to_owned)),
    ];
    let mut text = headed(head);
    for place in 0..message.text_body.len() {
        if text.len() > limits.text {
            break;
        }
        text.push_str(&message.body_text(place).unwrap_or(Cow::Borrowed("")));
        text.push('\n');
    }
    let mut text = plain::tidy(&text);
    let mut about = About::new(MediaKind::Eml, 1);
    if plain::cut(&mut text, limits.text) {
        about.notes.push(Note::TextCut);
    }
    Ok(Mail { message, text, about })
}

/// The lines of a mail's head that are there, and an empty one.
pub(super) fn headed(head: [(&str, Option<String>); 4]) -> String {
    let mut text = String::new();
    for (name, value) in head {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            text.push_str(name);
            text.push_str(": ");
            text.push_str(&value.replace(['\r', '\n'], " "));
            text.push('\n');
        }
    }
    text.push('\n');
    text
}

/// Names and addresses, parted by commas; some hundreds at most.
fn people(address: &Address<'_>) -> String {
    let people = address
        .iter()
        .take(200)
        .map(|person| match (person.name(), person.address()) {
            (Some(name), Some(address)) => format!("{name} <{address}>"),
            (name, address) => name.or(address).unwrap_or_default().to_owned(),
        });
    people.collect::<Vec<_>>().join(", ")
}

impl Document for Mail<'_> {
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
        let part = self
            .message
            .attachments
            .get(place as usize)
            .and_then(|part| self.message.parts.get(*part as usize));
        let Some(part) = part else {
            return Ok(None);
        };
        let (bytes, usual): (&[u8], &str) = match &part.body {
            PartType::Message(message) => (message.raw_message(), "message.eml"),
            _ => (part.contents(), "document"),
        };
        Ok(Some(Child {
            name: part.attachment_name().unwrap_or(usual).to_owned(),
            bytes: Zeroizing::new(bytes.to_vec()),
        }))
    }
}
