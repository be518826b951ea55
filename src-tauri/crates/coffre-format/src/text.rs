//! Strict reading of the line-based texts: numbers, instants, dates, public keys (FORMAT.md 1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Why a value of the format was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    /// Not lower-case hex of the right length.
    #[error("not lower-case hex of the right length")]
    Hex,
    /// Not a plain decimal number.
    #[error("not a plain decimal number")]
    Number,
    /// Not a date or instant of the stated form.
    #[error("not a date or an instant of the stated form")]
    Time,
    /// Not canonical base64 of the right length.
    #[error("not canonical base64 of the right length")]
    Base64,
    /// A recipient with foreign characters or of an odd length.
    #[error("not a recipient")]
    Recipient,
    /// A line is missing, out of order or in excess.
    #[error("a line is missing, out of order or in excess")]
    Lines,
    /// A word that the format does not know.
    #[error("a word that this format does not know")]
    Word,
    /// Larger than the format allows.
    #[error("larger than the format allows")]
    Size,
    /// Bytes that are not text as the format defines it.
    #[error("not text as the format defines it")]
    Text,
    /// JSON that is not canonical.
    #[error("not canonical JSON")]
    Json,
    /// The value contradicts another value of the same text.
    #[error("values contradict each other")]
    Contradiction,
}

/// Reads a number of at most 19 digits without sign or leading zero.
///
/// # Errors
/// Any other text.
pub fn number(text: &str) -> Result<u64, ParseError> {
    let plain = !text.is_empty() && text.len() <= 19 && text.bytes().all(|b| b.is_ascii_digit());
    if !plain || (text.len() > 1 && text.starts_with('0')) {
        return Err(ParseError::Number);
    }
    text.parse().map_err(|_| ParseError::Number)
}

/// Checks `YYYY-MM-DDTHH:MM:SSZ`: a day of the calendar and a time from 00:00:00 to 23:59:59.
///
/// # Errors
/// Any other text.
pub fn instant(text: &str) -> Result<(), ParseError> {
    shape(text, "0000-00-00T00:00:00Z")?;
    date(&text[..10])?;
    let part = |from: usize| text[from..from + 2].parse::<u8>().unwrap_or(u8::MAX);
    if part(11) < 24 && part(14) < 60 && part(17) < 60 {
        Ok(())
    } else {
        Err(ParseError::Time)
    }
}

/// Checks `YYYY-MM-DD`: a day of the Gregorian calendar, years 0001 to 9999 (FORMAT.md 12.13).
///
/// # Errors
/// Any other text.
pub fn date(text: &str) -> Result<(), ParseError> {
    shape(text, "0000-00-00")?;
    let part = |from: usize, to: usize| text[from..to].parse::<u16>().unwrap_or(0);
    let (year, month, day) = (part(0, 4), part(5, 7), part(8, 10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u16::from(leap),
        _ => 0,
    };
    if year >= 1 && (1..=last).contains(&day) {
        Ok(())
    } else {
        Err(ParseError::Time)
    }
}

fn shape(text: &str, model: &str) -> Result<(), ParseError> {
    let fits = text.len() == model.len()
        && text
            .bytes()
            .zip(model.bytes())
            .all(|(b, m)| if m == b'0' { b.is_ascii_digit() } else { b == m });
    if fits { Ok(()) } else { Err(ParseError::Time) }
}

/// Checks that `text` can stand as an opaque recipient: 8 to 4,096 characters of `[a-z0-9]`.
///
/// # Errors
/// Any other text.
pub fn recipient(text: &str) -> Result<(), ParseError> {
    let fits = (8..=4096).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if fits { Ok(()) } else { Err(ParseError::Recipient) }
}

/// Reads canonical base64 of exactly `N` bytes.
///
/// # Errors
/// Any other text.
pub fn base64<const N: usize>(text: &str) -> Result<[u8; N], ParseError> {
    let bytes = STANDARD.decode(text).map_err(|_| ParseError::Base64)?;
    bytes.try_into().map_err(|_| ParseError::Base64)
}

/// Writes canonical base64.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Checks the rules of all texts: UTF-8, ends with LF, no control character but LF, no byte-order mark.
///
/// # Errors
/// Bytes that break one of them.
pub fn checked(bytes: &[u8]) -> Result<&str, ParseError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ParseError::Text)?;
    let clean = text.ends_with('\n')
        && !text
            .chars()
            .any(|c| (c.is_control() && c != '\n') || c == '\u{feff}');
    if clean { Ok(text) } else { Err(ParseError::Text) }
}

/// The lines of a checked text, read one after the other by their first word.
pub struct Lines<'a> {
    rest: std::iter::Peekable<std::str::Split<'a, char>>,
}

impl<'a> Lines<'a> {
    /// Starts at the first line.
    ///
    /// # Errors
    /// A text that does not end with LF.
    pub fn of(text: &'a str) -> Result<Self, ParseError> {
        let rest = text.strip_suffix('\n').ok_or(ParseError::Text)?;
        Ok(Self {
            rest: rest.split('\n').peekable(),
        })
    }

    /// Takes a line that must equal `line`.
    ///
    /// # Errors
    /// Another line or none.
    pub fn exactly(&mut self, line: &str) -> Result<(), ParseError> {
        if self.rest.next() == Some(line) {
            Ok(())
        } else {
            Err(ParseError::Lines)
        }
    }

    /// Takes the line that must begin with `word` and a space, and returns what follows.
    ///
    /// # Errors
    /// Another line or none.
    pub fn after(&mut self, word: &str) -> Result<&'a str, ParseError> {
        self.next_if(word).ok_or(ParseError::Lines)
    }

    /// Takes the next line if it begins with `word` and a space.
    pub fn next_if(&mut self, word: &str) -> Option<&'a str> {
        let rest = self.rest.peek()?.strip_prefix(word)?.strip_prefix(' ')?;
        self.rest.next();
        Some(rest)
    }

    /// Takes the next line, whatever it is.
    pub(crate) fn next(&mut self) -> Option<&'a str> {
        self.rest.next()
    }

    /// Requires that nothing is left.
    ///
    /// # Errors
    /// A further line.
    pub fn end(mut self) -> Result<(), ParseError> {
        if self.rest.next().is_none() {
            Ok(())
        } else {
            Err(ParseError::Lines)
        }
    }
}

/// Splits `text` into exactly `N` words at single spaces.
///
/// # Errors
/// Another count or an empty word.
pub fn words<const N: usize>(text: &str) -> Result<[&str; N], ParseError> {
    let parts: Vec<&str> = text.split(' ').collect();
    if parts.iter().any(|p| p.is_empty()) {
        return Err(ParseError::Lines);
    }
    parts.try_into().map_err(|_| ParseError::Lines)
}

#[cfg(test)]
mod tests;
