//! A letter as the link or the file that a mail program opens as a draft.

use super::{Letter, one_line};

/// Mail programs and shells cut longer links.
const LONGEST_LINK: usize = 1900;
/// Bytes of text in one encoded word: 52 letters of base64, so that the line of the header stays under the 76 of RFC 2047.
const ENCODED_WORD: usize = 39;
/// Letters of base64 in one line of a body (RFC 2045).
const ENCODED_LINE: usize = 76;

/// A link that opens a letter in the mail program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The link (RFC 6068).
    pub link: String,
    /// Whether it carries the text; a text that is too long to arrive whole is left to be pasted.
    pub whole: bool,
}

impl Letter {
    /// The text to copy: subject and body.
    pub fn text(&self) -> String {
        format!("{}\n\n{}", self.subject, self.body)
    }

    /// The link that opens it in the mail program (RFC 6068); none where it would be too long to arrive whole, and for
    /// what is no address.
    pub fn mailto(&self, to: &str) -> Option<String> {
        let link = self.whole_link(&address(to)?);
        (link.len() <= LONGEST_LINK).then_some(link)
    }

    /// The link that opens it in the mail program, whatever its length: without the text where that would be cut, and
    /// without addressee where `to` is no address.
    pub fn mail_link(&self, to: &str) -> MailLink {
        let to = address(to).unwrap_or_default();
        let whole = self.whole_link(&to);
        if whole.len() <= LONGEST_LINK {
            return MailLink {
                link: whole,
                whole: true,
            };
        }
        MailLink {
            link: self.bare_link(&to),
            whole: false,
        }
    }

    fn bare_link(&self, to: &str) -> String {
        format!(
            "mailto:{}?subject={}",
            percent(to, b"@"),
            percent(&self.subject, b"")
        )
    }

    fn whole_link(&self, to: &str) -> String {
        let body = percent(&self.body.replace('\n', "\r\n"), b"");
        format!("{}&body={body}", self.bare_link(to))
    }

    /// The file that mail programs open as a draft, addressed where `to` is an address.
    pub fn eml(&self, to: &str) -> String {
        let to = address(to).map_or_else(String::new, |to| format!("To: {to}\r\n"));
        let body = base64(self.body.replace('\n', "\r\n").as_bytes());
        let lines: Vec<&str> = body
            .as_bytes()
            .chunks(ENCODED_LINE)
            .map(|line| std::str::from_utf8(line).expect("base64 is ASCII"))
            .collect();
        format!(
            "{to}Subject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            header(&one_line(&self.subject)),
            lines.join("\r\n")
        )
    }
}

/// An address that can stand in a header or link as it is; none for anything else.
fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || "!#$'*+-/^_`{|}~.@".contains(c);
    let (local, domain) = text.split_once('@')?;
    let whole = !local.is_empty() && domain.contains('.') && !domain.contains('@');
    (whole && text.chars().all(plain)).then(|| text.to_owned())
}

fn percent(text: &str, also: &[u8]) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// A header's text as encoded words (RFC 2047), cut between characters.
fn header(text: &str) -> String {
    if text.bytes().all(|b| b.is_ascii_graphic() || b == b' ') && text.len() < ENCODED_LINE {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for c in text.chars() {
        let last = words.last_mut().expect("there is always one");
        if last.len() + c.len_utf8() > ENCODED_WORD {
            words.push(c.to_string());
        } else {
            last.push(c);
        }
    }
    let words = words
        .iter()
        .map(|word| format!("=?utf-8?B?{}?=", base64(word.as_bytes())));
    words.collect::<Vec<_>>().join("\r\n ")
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
