//! Text without markup, in UTF-8, UTF-16 or Windows-1252.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use mail_parser::decoders::html::html_to_text;

use super::Document;
use crate::about::{About, MediaKind, Note};
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::text::PageText;

/// How much of a file decides whether it is text.
const SAMPLE: usize = 4096;

/// A document that has text and nothing else.
pub(crate) struct Plain {
    about: About,
    text: String,
}

impl Plain {
    /// A document of this kind with this text, cut at the limit.
    pub(crate) fn new(kind: MediaKind, mut text: String, limits: &Limits) -> Self {
        let mut about = About::new(kind, 1);
        if cut(&mut text, limits.text) {
            about.notes.push(Note::TextCut);
        }
        Self { about, text }
    }
}

impl Document for Plain {
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
}

/// Opens a text file.
pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Plain {
    Plain::new(MediaKind::PlainText, tidy(&decode(bytes)), limits)
}

/// Opens a web page: the words without the markup. Nothing that it refers to is loaded.
pub(crate) fn open_html(bytes: &[u8], limits: &Limits) -> Plain {
    Plain::new(MediaKind::Html, tidy(&html_to_text(&decode(bytes))), limits)
}

/// Whether the bytes look like a text: a byte order mark, or no byte that no text has.
pub(crate) fn is_text(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if sample.is_empty() {
        return false;
    }
    has_mark(sample) || is_utf16(sample).is_some() || !sample.iter().any(|byte| is_binary(*byte))
}

/// The text, whatever its encoding. What is no letter in it becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let encoding = if has_mark(bytes) || std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        is_utf16(&bytes[..bytes.len().min(SAMPLE)]).unwrap_or(WINDOWS_1252)
    };
    // A byte order mark wins over the guess.
    encoding.decode(bytes).0.into_owned()
}

/// Without control characters other than line ends and tabs; lines end with a line feed.
pub(crate) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace(
            |letter: char| letter.is_control() && letter != '\n' && letter != '\t',
            "",
        )
}

/// Cuts a text to so many bytes, and says whether that was needed.
pub(crate) fn cut(text: &mut String, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    let mut end = most;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    true
}

fn has_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xef, 0xbb, 0xbf])
        || bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
}

/// UTF-16 without a byte order mark: nearly every second byte of a Western text is zero.
fn is_utf16(sample: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let pairs = sample.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 4 {
        None
    } else if odd * 10 >= pairs * 8 && even * 10 <= pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 8 && odd * 10 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Bytes that stand in no text of these encodings.
fn is_binary(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a | 0x1b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_offices_are_read() {
        assert_eq!(decode("é€".as_bytes()), "é€");
        assert_eq!(decode(&[0xe9, 0x80]), "é€", "Windows-1252");
        assert_eq!(decode(&[0xff, 0xfe, 0xe9, 0x00]), "é", "UTF-16 with its mark");
        let bare: Vec<u8> = "Bail de résidence"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decode(&bare), "Bail de résidence", "UTF-16 without one");
    }

    #[test]
    fn binary_files_are_no_text() {
        assert!(!is_text(&[0, 1, 2, 3, 4, 5, 6, 7, 8]));
        assert!(!is_text(b""));
        assert!(is_text(b"Cher Monsieur,\r\n"));
    }

    #[test]
    fn a_long_text_is_cut_between_letters() {
        let mut text = "éé".to_owned();
        assert!(cut(&mut text, 3));
        assert_eq!(text, "é");
    }
}
