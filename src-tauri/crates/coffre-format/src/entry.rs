//! Journal entries: the signed text of one step of one seat (FORMAT.md 5.1).

use std::fmt::Write as _;

use crate::act::Act;
use crate::hash::Hash;
use crate::id::{SeatId, VaultId};
use crate::kid::Kid;
use crate::limits::{MAX_ACT, MAX_BODIES, MAX_BODY, MAX_JOINED, MAX_SAW, MAX_SNAPS, MAX_SNAPSHOT};
use crate::note::{Note, Signer, split_joined};
use crate::path::FileName;
use crate::rank::Class;
use crate::text::{Lines, ParseError, instant, number, words};

/// Position of one journal: a seat, a sequence number and the hash of the note there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Head {
    /// The journal.
    pub seat: SeatId,
    /// 1, 2, 3 …
    pub seq: u64,
    /// The note.
    pub note: Hash,
}

/// A `body` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRef {
    /// What kind of lines.
    pub class: Class,
    /// The epoch that opens it.
    pub kid: Kid,
    /// Hash of the sealed bytes.
    pub sha256: Hash,
    /// Size of the sealed bytes.
    pub size: u64,
    /// Line-list hash.
    pub lines: Hash,
}

/// A `snap` line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SnapRef {
    /// What kind of lines.
    pub class: Class,
    /// The epoch that opens it.
    pub kid: Kid,
    /// Hash of the sealed bytes.
    pub sha256: Hash,
    /// Size of the sealed bytes.
    pub size: u64,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The vault it belongs to.
    pub vault: VaultId,
    /// Its author.
    pub seat: SeatId,
    /// 1, 2, 3 …
    pub seq: u64,
    /// The author's entry before.
    pub prev: Option<Hash>,
    /// 1 + highest clock acknowledged.
    pub clock: u64,
    /// `YYYY-MM-DDTHH:MM:SSZ`; information only.
    pub time: String,
    /// Version and hash of the root that the author followed.
    pub root: (u64, Hash),
    /// Heads that moved since `prev`.
    pub saw: Vec<Head>,
    /// Authority statements.
    pub acts: Vec<Act>,
    /// Sealed lines.
    pub bodies: Vec<BodyRef>,
    /// Snapshots.
    pub snaps: Vec<SnapRef>,
}

impl Entry {
    /// Writes the text that is signed.
    pub fn text(&self) -> String {
        let mut out = String::from("coffre-entry/v1\n");
        let prev = self.prev.map_or_else(|| "-".to_owned(), |h| h.to_string());
        let _ = writeln!(out, "vault {}\nseat {}\nseq {}", self.vault, self.seat, self.seq);
        let _ = writeln!(out, "prev {prev}\nclock {}\ntime {}", self.clock, self.time);
        let _ = writeln!(out, "root {} {}", self.root.0, self.root.1);
        for head in &self.saw {
            let _ = writeln!(out, "saw {} {} {}", head.seat, head.seq, head.note);
        }
        for act in &self.acts {
            let _ = writeln!(out, "act {}", act.line());
        }
        for b in &self.bodies {
            let _ = writeln!(
                out,
                "body {} {} {} {} {}",
                b.class.word(),
                b.kid,
                b.sha256,
                b.size,
                b.lines
            );
        }
        for s in &self.snaps {
            let _ = writeln!(out, "snap {} {} {} {}", s.class.word(), s.kid, s.sha256, s.size);
        }
        out
    }

    /// Reads a text that passed [`crate::text::checked`].
    ///
    /// # Errors
    /// Any text that [`Entry::text`] would not write, too many lines, and values that contradict each other.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut lines = Lines::of(text)?;
        lines.exactly("coffre-entry/v1")?;
        let vault = VaultId(Hash::parse(lines.after("vault")?)?);
        let seat = SeatId::parse(lines.after("seat")?)?;
        let seq = number(lines.after("seq")?)?;
        let prev = match lines.after("prev")? {
            "-" => None,
            hash => Some(Hash::parse(hash)?),
        };
        let clock = number(lines.after("clock")?)?;
        let time = lines.after("time")?;
        instant(time)?;
        let [version, hash] = words(lines.after("root")?)?;
        let root = (number(version)?, Hash::parse(hash)?);
        let saw = many(&mut lines, "saw", MAX_SAW, parse_head)?;
        let acts = many(&mut lines, "act", MAX_ACT, Act::parse)?;
        let bodies = many(&mut lines, "body", MAX_BODIES, parse_body)?;
        let snaps = many(&mut lines, "snap", MAX_SNAPS, parse_snap)?;
        lines.end()?;
        let time = time.to_owned();
        let entry = Self {
            vault,
            seat,
            seq,
            prev,
            clock,
            time,
            root,
            saw,
            acts,
            bodies,
            snaps,
        };
        entry.check()?;
        Ok(entry)
    }

    /// The head that this entry makes, given its note hash.
    pub const fn head(&self, note: Hash) -> Head {
        Head {
            seat: self.seat,
            seq: self.seq,
            note,
        }
    }

    fn check(&self) -> Result<(), ParseError> {
        let order = |h: &Head| (h.seat, h.note);
        let sound = self.seq >= 1
            && self.clock >= 1
            && self.root.0 >= 1
            && self.prev.is_none() == (self.seq == 1)
            && self.saw.iter().all(|h| h.seq >= 1 && h.seat != self.seat)
            && self.saw.windows(2).all(|w| order(&w[0]) < order(&w[1]))
            && self.saw.windows(3).all(|w| w[0].seat != w[2].seat)
            && self.bodies.iter().all(|b| b.size <= MAX_BODY)
            && self.snaps.iter().all(|s| s.size <= MAX_SNAPSHOT);
        if sound {
            Ok(())
        } else {
            Err(ParseError::Contradiction)
        }
    }
}

/// Takes a file of joined notes apart, its signatures not yet checked (FORMAT.md 12.11).
///
/// # Errors
/// A name that is none of joined notes, bytes of another hash, another number of notes than the name states, a note
/// of another seat or out of its place. Then no note of the file is used.
pub fn unjoin<'a>(path: &str, bytes: &'a [u8]) -> Result<Vec<&'a [u8]>, ParseError> {
    if bytes.len() > MAX_JOINED {
        return Err(ParseError::Size);
    }
    let FileName::Joined { seat, from, to, .. } = FileName::parse(path)? else {
        return Err(ParseError::Word);
    };
    if FileName::joined(seat, from, to, bytes).path() != path {
        return Err(ParseError::Contradiction);
    }
    let mut notes = Vec::new();
    let mut seq = from;
    for piece in split_joined(bytes) {
        let note = Note::parse(piece)?;
        let entry = Entry::parse(note.text())?;
        if entry.seat != seat || entry.seq != seq || note.signer() != Signer::Seat(seat) {
            return Err(ParseError::Contradiction);
        }
        notes.push(piece);
        seq += 1;
    }
    if seq == to + 1 {
        Ok(notes)
    } else {
        Err(ParseError::Contradiction)
    }
}

fn many<'a, T>(
    lines: &mut Lines<'a>,
    word: &str,
    most: usize,
    parse: impl Fn(&'a str) -> Result<T, ParseError>,
) -> Result<Vec<T>, ParseError> {
    let mut items = Vec::new();
    while let Some(rest) = lines.next_if(word) {
        if items.len() == most {
            return Err(ParseError::Size);
        }
        items.push(parse(rest)?);
    }
    Ok(items)
}

fn parse_head(rest: &str) -> Result<Head, ParseError> {
    let [seat, seq, note] = words(rest)?;
    Ok(Head {
        seat: SeatId::parse(seat)?,
        seq: number(seq)?,
        note: Hash::parse(note)?,
    })
}

fn parse_body(rest: &str) -> Result<BodyRef, ParseError> {
    let [class, kid, sha256, size, lines] = words(rest)?;
    Ok(BodyRef {
        class: Class::from_word(class).ok_or(ParseError::Word)?,
        kid: Kid::parse(kid)?,
        sha256: Hash::parse(sha256)?,
        size: number(size)?,
        lines: Hash::parse(lines)?,
    })
}

fn parse_snap(rest: &str) -> Result<SnapRef, ParseError> {
    let [class, kid, sha256, size] = words(rest)?;
    Ok(SnapRef {
        class: Class::from_word(class).ok_or(ParseError::Word)?,
        kid: Kid::parse(kid)?,
        sha256: Hash::parse(sha256)?,
        size: number(size)?,
    })
}

#[cfg(test)]
mod tests;
