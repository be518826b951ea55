//! The recovery sheet: the recovery key on paper, with what a stranger needs to use it.
//!
//! Two pages. The first holds the key, as text and as a QR code; the second, which is no secret, says how
//! to open the documents with the stock `age` program. [`html`] is for a printer and loads nothing from
//! anywhere; [`text`] holds the same and is at the same time an age identity file: all but the key stands
//! in comments.
//!
//! Both results are secrets. The QR code is drawn by a library whose working copy of the key is not wiped.

use coffre_secret::SecretText;
use jiff::civil::Date;

mod page;
mod plain;
mod qr;
mod words;
mod words_en;
mod words_fr;
mod words_nl;

#[cfg(test)]
mod tests;

/// What stands on one sheet.
pub struct SheetContent<'a> {
    /// The agency, as it calls itself.
    pub agency: &'a str,
    /// The vault's id (FORMAT.md, part 2).
    pub vault: &'a str,
    /// The fingerprint that the program shows for this recovery key, so that sheet and vault can be matched.
    pub fingerprint: &'a str,
    /// The age identity, one line `AGE-SECRET-KEY-1…`.
    pub identity: &'a SecretText,
    /// A few characters that tell whether the key was typed without a mistake.
    pub checksum: &'a str,
    /// The day the key was made.
    pub made_on: Date,
    /// Whether the key opens alone.
    pub part: SheetPart,
}

/// What one sheet can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetPart {
    /// The key opens everything.
    Whole,
    /// The key is one of three, of which any two open everything (FORMAT.md 9.3).
    OneOfThree(Holder),
}

/// The three holders of a two-of-three recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The first.
    A,
    /// The second.
    B,
    /// The third.
    C,
}

impl Holder {
    fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
        }
    }
}

/// The language of a printed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// French.
    French,
    /// Dutch.
    Dutch,
    /// English.
    English,
}

/// Why no sheet was made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SheetError {
    /// The identity is not one line of the form that stock age reads.
    #[error("The recovery key is not an age identity. Make the recovery key again.")]
    Identity,
}

/// The sheet as a page for a printer: A4, black and white, one file that loads nothing.
///
/// # Errors
/// [`SheetError::Identity`] when the identity is not `AGE-SECRET-KEY-1` and its characters.
pub fn html(content: &SheetContent<'_>, language: Language) -> Result<SecretText, SheetError> {
    let key = Key::of(content)?;
    Ok(page::draw(content, &key, words::of(language)))
}

/// The sheet as plain text that stock age reads as an identity file.
///
/// # Errors
/// [`SheetError::Identity`] when the identity is not `AGE-SECRET-KEY-1` and its characters.
pub fn text(content: &SheetContent<'_>, language: Language) -> Result<SecretText, SheetError> {
    let key = Key::of(content)?;
    Ok(plain::write(content, &key, words::of(language)))
}

/// A recovery key that has the form of an age X25519 identity.
struct Key<'a>(&'a str);

impl<'a> Key<'a> {
    const PREFIX: &'static str = "AGE-SECRET-KEY-1";

    fn of(content: &SheetContent<'a>) -> Result<Self, SheetError> {
        // EXPOSE: the sheet is where the key is to be read by people.
        let line = content.identity.expose().trim_ascii();
        // Bech32: 52 characters of data and 6 of checksum, here in upper case.
        let data = line.strip_prefix(Self::PREFIX).ok_or(SheetError::Identity)?;
        let is_bech32 = data
            .bytes()
            .all(|byte| b"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".contains(&byte));
        if data.len() == 58 && is_bech32 {
            Ok(Self(line))
        } else {
            Err(SheetError::Identity)
        }
    }

    /// The characters after the prefix in groups of four, four groups a line.
    fn lines(&self) -> impl Iterator<Item = impl Iterator<Item = &'a str>> {
        let data = &self.0[Self::PREFIX.len()..];
        groups(data, 16).map(|line| groups(line, 4))
    }
}

/// ASCII text in pieces of `size` characters; other text stays whole.
fn groups(text: &str, size: usize) -> impl Iterator<Item = &str> {
    let size = if text.is_ascii() { size } else { text.len().max(1) };
    (0..text.len())
        .step_by(size)
        .map(move |from| &text[from..text.len().min(from + size)])
}

/// An id of hexadecimal digits, in groups that an eye can follow; one that has its own spaces keeps them.
fn spaced(id: &str) -> String {
    if id.contains(char::is_whitespace) {
        id.to_owned()
    } else {
        groups(id, 4).collect::<Vec<_>>().join(" ")
    }
}
