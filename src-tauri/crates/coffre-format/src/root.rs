//! The root chain: who the directors are (FORMAT.md 3.2).
//!
//! A [`Root`] is one version as stated; whether it follows its predecessor is decided by the signatures,
//! in `coffre-core::authority`.

use std::fmt::Write as _;

use crate::hash::Hash;
use crate::id::{PersonId, SeatId, VaultId};
use crate::text::{Lines, ParseError, base64, number, recipient, to_base64, words};

/// The two public keys of a seat or of the recovery sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKeys {
    /// Recipient, an opaque string of the age family.
    pub recipient: String,
    /// Ed25519 key.
    pub sign: [u8; 32],
}

impl PublicKeys {
    /// The seat that these keys belong to.
    pub fn seat(&self) -> SeatId {
        SeatId::derive(&self.recipient, &to_base64(&self.sign))
    }
}

/// A director of one root version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Director {
    /// The person.
    pub person: PersonId,
    /// The director's first high seat.
    pub seat: SeatId,
    /// Its keys.
    pub keys: PublicKeys,
}

/// A recovery key of one root version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recovery {
    /// The keys of the sheet.
    pub keys: PublicKeys,
    /// Whether its signature alone makes a new version.
    pub alone: bool,
}

/// Where the journal of a removed director's seat ends; `None` cuts everything.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    /// The seat.
    pub seat: SeatId,
    /// The last note that counts.
    pub last: Option<(u64, Hash)>,
}

/// One version of the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// 1, 2, 3 …
    pub version: u64,
    /// The vault; `None` in version 1, whose own hash is the vault id.
    pub vault: Option<VaultId>,
    /// The versions that this one follows: none in version 1, else one, or two where siblings are joined.
    pub prev: Vec<Hash>,
    /// Format that the vault is written in; 1, or higher where only a newer program may write (FORMAT.md 8.5).
    pub format: u64,
    /// Oldest format of a program that may write.
    pub reader: u64,
    /// Directors that must sign the next version.
    pub threshold: u64,
    /// Ascending, at least one.
    pub directors: Vec<Director>,
    /// Ascending.
    pub recovery: Vec<Recovery>,
    /// Ascending.
    pub cuts: Vec<Cut>,
}

impl Root {
    /// Writes the text that is signed.
    pub fn text(&self) -> String {
        let mut out = format!("coffre-root/v1\nversion {}\n", self.version);
        if let Some(vault) = &self.vault {
            let _ = writeln!(out, "vault {vault}");
        }
        for prev in &self.prev {
            let _ = writeln!(out, "prev {prev}");
        }
        let _ = writeln!(
            out,
            "format {}\nreader {}\nthreshold {}",
            self.format, self.reader, self.threshold
        );
        for d in &self.directors {
            let sign = to_base64(&d.keys.sign);
            let _ = writeln!(
                out,
                "director {} {} {} {sign}",
                d.person, d.seat, d.keys.recipient
            );
        }
        for r in &self.recovery {
            let word = if r.alone { "alone" } else { "cosigner" };
            let _ = writeln!(
                out,
                "recovery {} {} {word}",
                r.keys.recipient,
                to_base64(&r.keys.sign)
            );
        }
        for cut in &self.cuts {
            let _ = match &cut.last {
                Some((seq, hash)) => writeln!(out, "cut {} {seq} {hash}", cut.seat),
                None => writeln!(out, "cut {} 0 -", cut.seat),
            };
        }
        out
    }

    /// Reads a text that passed [`crate::text::checked`].
    ///
    /// # Errors
    /// Any text that [`Root::text`] would not write, and values that contradict each other.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut lines = Lines::of(text)?;
        lines.exactly("coffre-root/v1")?;
        let version = number(lines.after("version")?)?;
        let vault = lines.next_if("vault").map(Hash::parse).transpose()?.map(VaultId);
        let mut prev = Vec::new();
        while let Some(rest) = lines.next_if("prev") {
            prev.push(Hash::parse(rest)?);
        }
        let format = number(lines.after("format")?)?;
        let reader = number(lines.after("reader")?)?;
        let threshold = number(lines.after("threshold")?)?;
        let directors = ascending(&mut lines, "director", parse_director)?;
        let recovery = ascending(&mut lines, "recovery", parse_recovery)?;
        let cuts = ascending(&mut lines, "cut", parse_cut)?;
        lines.end()?;
        let root = Self {
            version,
            vault,
            prev,
            format,
            reader,
            threshold,
            directors,
            recovery,
            cuts,
        };
        root.check()?;
        Ok(root)
    }

    /// The persons listed, each once.
    pub fn persons(&self) -> std::collections::BTreeSet<PersonId> {
        self.directors.iter().map(|d| d.person).collect()
    }

    fn check(&self) -> Result<(), ParseError> {
        let first = self.version == 1;
        let links = if first {
            self.vault.is_none() && self.prev.is_empty()
        } else {
            self.version >= 2 && self.vault.is_some() && (1..=2).contains(&self.prev.len())
        };
        let persons = self.persons().len() as u64;
        let sound = links
            && self.format >= 1
            && self.reader >= 1
            && (1..=persons).contains(&self.threshold)
            && self.prev.windows(2).all(|w| w[0] < w[1])
            && each_once(self.directors.iter().map(|d| d.seat))
            && each_once(self.recovery.iter().map(|r| r.keys.sign))
            && each_once(self.cuts.iter().map(|c| c.seat))
            && self.directors.iter().all(|d| d.keys.seat() == d.seat);
        if sound {
            Ok(())
        } else {
            Err(ParseError::Contradiction)
        }
    }
}

/// Reads the lines of one word, which ascend by their bytes (FORMAT.md 12.9).
fn ascending<'a, T>(
    lines: &mut Lines<'a>,
    word: &str,
    parse: impl Fn(&'a str) -> Result<T, ParseError>,
) -> Result<Vec<T>, ParseError> {
    let (mut items, mut before) = (Vec::new(), "");
    while let Some(rest) = lines.next_if(word) {
        if rest <= before {
            return Err(ParseError::Lines);
        }
        items.push(parse(rest)?);
        before = rest;
    }
    Ok(items)
}

fn each_once<T: Ord>(items: impl Iterator<Item = T>) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    items.into_iter().all(|item| seen.insert(item))
}

fn parse_keys(recipient_text: &str, sign: &str) -> Result<PublicKeys, ParseError> {
    recipient(recipient_text)?;
    Ok(PublicKeys {
        recipient: recipient_text.into(),
        sign: base64(sign)?,
    })
}

fn parse_director(rest: &str) -> Result<Director, ParseError> {
    let [person, seat, to, sign] = words(rest)?;
    Ok(Director {
        person: PersonId::parse(person)?,
        seat: SeatId::parse(seat)?,
        keys: parse_keys(to, sign)?,
    })
}

fn parse_recovery(rest: &str) -> Result<Recovery, ParseError> {
    let [to, sign, word] = words(rest)?;
    let alone = match word {
        "alone" => true,
        "cosigner" => false,
        _ => return Err(ParseError::Word),
    };
    Ok(Recovery {
        keys: parse_keys(to, sign)?,
        alone,
    })
}

fn parse_cut(rest: &str) -> Result<Cut, ParseError> {
    let [seat, seq, hash] = words(rest)?;
    let last = match (number(seq)?, hash) {
        (0, "-") => None,
        (0, _) => return Err(ParseError::Contradiction),
        (seq, hash) => Some((seq, Hash::parse(hash)?)),
    };
    Ok(Cut {
        seat: SeatId::parse(seat)?,
        last,
    })
}

#[cfg(test)]
mod tests;
