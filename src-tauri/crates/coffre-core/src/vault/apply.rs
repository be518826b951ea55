//! From sealed bodies to the index: open, parse, judge each op, fold what it touches.

use std::collections::BTreeSet;

use coffre_crypto::open_verified;
use coffre_format::body::Body;
use coffre_format::entry::{BodyRef, Entry};
use coffre_format::op::{Definition, Line, Op};
use coffre_format::path::FileName;
use coffre_format::rank::{Class, Level, Right, Use};
use coffre_format::{CompartmentId, Hash};
use coffre_index::{AppliedPart, IndexDb, OpRow};

use super::error::VaultError;
use super::finding::Finding;
use super::fold::Folding;
use super::words::{ArrivingWords, take_words_out, words_count};
use super::{Vault, Which};
use crate::authority::{Authority, Verdict};
use crate::merge::keys;

/// A body that was read and agrees with its entry.
pub(super) struct ReadBody {
    pub(super) note: Hash,
    pub(super) part: u32,
    pub(super) body: BodyRef,
    pub(super) lines: Vec<(u32, String)>,
}

impl Vault {
    /// Applies every body that can be read and is not in the index yet. Returns how many.
    ///
    /// A body that is not there yet, or whose key is not held, waits; one that is damaged leaves a finding and
    /// has no effect.
    ///
    /// # Errors
    /// Failures of the local databases or of the folder as a whole.
    pub fn apply(&mut self) -> Result<usize, VaultError> {
        let mut done = 0;
        loop {
            // Folding may ask for bodies of words to be read anew; those that cannot be read wait without end.
            let waiting = self.unapplied();
            let round = self.apply_these(&waiting)?;
            if round == 0 {
                return Ok(done);
            }
            done += round;
        }
    }

    fn apply_these(&mut self, waiting: &[(Hash, usize)]) -> Result<usize, VaultError> {
        let mut done = 0;
        for chunk in waiting.chunks(256) {
            let mut read = Vec::new();
            for (note, part) in chunk {
                read.extend(self.read_body(note, *part)?);
            }
            done += read.len();
            for which in [Which::Core, Which::High] {
                let of_db = read
                    .iter()
                    .filter(|b| self.which(b.body.kid.compartment()) == Some(which));
                let of_db: Vec<&ReadBody> = of_db.collect();
                if !of_db.is_empty() {
                    self.store_bodies(which, &of_db)?;
                }
            }
        }
        Ok(done)
    }

    /// Bodies of complete entries that are not in an open index, oldest first.
    fn unapplied(&self) -> Vec<(Hash, usize)> {
        let mut waiting = Vec::new();
        for (note, entry) in self.notes.iter() {
            let known = !matches!(self.authority.verdict(note), Verdict::Pending);
            for (part, body) in entry.bodies.iter().enumerate().filter(|_| known) {
                let open = self.which(body.kid.compartment()).is_some();
                if open && !self.applied.contains(&(*note, part as u32)) {
                    waiting.push((entry.clock, entry.seat, *note, part));
                }
            }
        }
        waiting.sort();
        waiting
            .into_iter()
            .map(|(_, _, note, part)| (note, part))
            .collect()
    }

    fn read_body(&mut self, note: &Hash, part: usize) -> Result<Option<ReadBody>, VaultError> {
        let Some(entry) = self.notes.get(note).cloned() else {
            return Ok(None);
        };
        let body = entry.bodies[part].clone();
        let Some(lines) = self.body_lines(&entry, note, part, &body)? else {
            return Ok(None);
        };
        let lines = (0u32..).zip(lines).skip(1).collect();
        Ok(Some(ReadBody {
            note: *note,
            part: part as u32,
            body,
            lines,
        }))
    }

    pub(crate) fn body_lines(
        &mut self,
        entry: &Entry,
        note: &Hash,
        part: usize,
        body: &BodyRef,
    ) -> Result<Option<Vec<String>>, VaultError> {
        if !self.hold_key(&body.kid)? {
            return Ok(None);
        }
        let name = FileName::Object(body.sha256).path();
        let Some(sealed) = self.fetch(&name, body.size)? else {
            return self.lines_from_snapshot(entry, note, part);
        };
        let key = self.chest_for(&body.kid).ok_or(VaultError::NoKey)?;
        if Hash::of(&sealed) != body.sha256 {
            // Whoever keeps the folder did that, not the author.
            self.finding(Finding::Damaged { name });
            return self.lines_from_snapshot(entry, note, part);
        }
        let opened = open_verified(&sealed, body.sha256.as_bytes(), key);
        // EXPOSE: the lines of the body are parsed and kept sealed in the index.
        let parsed = opened
            .ok()
            .and_then(|plain| Body::parse(entry, part, plain.expose()).ok());
        match parsed {
            Some(body) => Ok(Some(body.lines().to_vec())),
            None => {
                self.finding(Finding::MalformedBody {
                    seat: entry.seat,
                    seq: entry.seq,
                });
                self.lines_from_snapshot(entry, note, part)
            }
        }
    }

    pub(super) fn store_bodies(&mut self, which: Which, bodies: &[&ReadBody]) -> Result<(), VaultError> {
        let mut subjects = BTreeSet::new();
        let mut arriving = ArrivingWords::default();
        let mut again = Vec::new();
        let authority = &self.authority;
        let notes = &self.notes;
        let mut folding = Folding {
            authority,
            notes,
            house: &mut self.house,
            today: self.clock.now().today(),
        };
        let index = index_mut(&mut self.core, &mut self.high, which)?;
        let mut unknown = Vec::new();
        index.transaction(|tx| {
            for body in bodies {
                let Some(entry) = notes.get(&body.note) else {
                    continue;
                };
                let c = body.body.kid.compartment();
                for (number, text) in &body.lines {
                    let Ok(line) = Line::parse(text) else { continue };
                    if let Op::Unknown(op) = &line.op {
                        unknown.push((entry.seat, op.op().to_owned()));
                        continue;
                    }
                    if let Op::Text(op) = line.op {
                        let (doc, ver) = (op.doc.to_string(), op.ver.to_string());
                        tx.put_text_at(&doc, &ver, &body.note.to_string(), body.part)?;
                        if words_count(authority, &body.note, c) {
                            arriving.add(op);
                        }
                        continue;
                    }
                    let row = OpRow {
                        note: body.note.to_string(),
                        part: body.part,
                        line: *number,
                        seat: entry.seat.to_string(),
                        clock: authority.clock(&body.note).unwrap_or(entry.clock),
                        compartment: c.to_string(),
                        name: line.op.name().to_owned(),
                        counts: op_counts(authority, &body.note, entry, c, body.body.class, &line.op),
                        json: text.clone(),
                    };
                    let keys: Vec<String> =
                        keys::of(&line.op).iter().map(|k| k.as_str().to_owned()).collect();
                    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                    if tx.put_op(&row, &keys)? {
                        subjects.extend(keys::subjects(&line.op).into_iter().map(|s| (c, s)));
                    }
                }
                tx.put_applied(&AppliedPart {
                    note: body.note.to_string(),
                    part: body.part,
                    compartment: c.to_string(),
                    verdict: verdict_word(authority, &body.note, c),
                })?;
            }
            folding.fold(tx, subjects, &mut arriving)?;
            fail::fail_point!("core::folded");
            arriving.put_rest(tx)?;
            again = tx.take_read_again()?;
            Ok::<_, VaultError>(())
        })?;
        fail::fail_point!("core::applied");
        for (seat, op) in unknown {
            self.finding(Finding::UnknownOp { seat, op });
        }
        for body in bodies {
            self.applied.insert((body.note, body.part));
        }
        self.not_applied(&again);
        Ok(())
    }

    /// Judges every applied part again after authority changed, and folds what came or went.
    pub(super) fn judge_again(&mut self) -> Result<(), VaultError> {
        for which in [Which::Core, Which::High] {
            let authority = &self.authority;
            let notes = &self.notes;
            let mut folding = Folding {
                authority,
                notes,
                house: &mut self.house,
                today: self.clock.now().today(),
            };
            let Ok(index) = index_mut(&mut self.core, &mut self.high, which) else {
                continue;
            };
            let mut subjects = BTreeSet::new();
            let mut again = Vec::new();
            index.transaction(|tx| {
                for mut part in tx.applied()? {
                    let (Ok(note), Ok(c)) =
                        (Hash::parse(&part.note), CompartmentId::parse(&part.compartment))
                    else {
                        continue;
                    };
                    let verdict = verdict_word(authority, &note, c);
                    let Some(entry) = notes.get(&note).filter(|_| verdict != part.verdict) else {
                        continue;
                    };
                    let class = entry.bodies[part.part as usize].class;
                    if class == Class::Text {
                        take_words_out(tx, &part.note, part.part)?;
                        tx.read_again(&part.note, part.part)?;
                        continue;
                    }
                    for row in tx.ops_of_part(&part.note, part.part)? {
                        let Ok(line) = Line::parse(&row.json) else {
                            continue;
                        };
                        let counts = op_counts(authority, &note, entry, c, class, &line.op);
                        if counts != row.counts {
                            tx.set_op_counts(&part.note, part.part, row.line, counts)?;
                            subjects.extend(keys::subjects(&line.op).into_iter().map(|s| (c, s)));
                        }
                    }
                    part.verdict = verdict;
                    tx.put_applied(&part)?;
                }
                if !subjects.is_empty() {
                    folding.fold(tx, subjects, &mut ArrivingWords::default())?;
                }
                again = tx.take_read_again()?;
                Ok::<_, VaultError>(())
            })?;
            self.not_applied(&again);
        }
        Ok(())
    }
}

impl Vault {
    fn not_applied(&mut self, again: &[(String, u32)]) {
        for (note, part) in again {
            if let Ok(note) = Hash::parse(note) {
                self.applied.remove(&(note, *part));
            }
        }
    }
}

/// The index that holds compartments of one kind; the high one exists only during step-up.
pub(super) fn index_mut<'a>(
    core: &'a mut IndexDb,
    high: &'a mut Option<super::HighSession>,
    which: Which,
) -> Result<&'a mut IndexDb, VaultError> {
    match which {
        Which::Core => Ok(core),
        Which::High => high.as_mut().map(|h| &mut h.index).ok_or(VaultError::StepUp),
    }
}

/// What was last decided about a part: verdict of the entry there and right of its author.
fn verdict_word(authority: &Authority, note: &Hash, c: CompartmentId) -> String {
    format!(
        "{:?} {:?}",
        authority.op_verdict(note, c),
        authority.right_of_author(note, c)
    )
}

/// Whether an op counts (FORMAT.md 8.4 to 8.6).
fn op_counts(
    authority: &Authority,
    note: &Hash,
    entry: &Entry,
    c: CompartmentId,
    class: Class,
    op: &Op,
) -> bool {
    let Some(compartment) = authority.compartment(c) else {
        return false;
    };
    let author = authority.author(note);
    let high = author.is_some_and(|seat| seat.level == Level::High);
    let deposit = matches!(op, Op::Submit(_) | Op::Audit(_));
    let own_setting = |key: &str| {
        author
            .and_then(|seat| key.strip_prefix(&seat.person.to_string()))
            .is_some_and(|rest| rest.starts_with('.'))
    };
    let needed = match op {
        Op::Submit(_) | Op::Audit(_) => Right::File,
        Op::Define(op) if op.what == Definition::Setting && own_setting(&op.key) => Right::Read,
        Op::Define(_) => Right::Manage,
        _ => Right::Read,
    };
    let placed_well = match op {
        Op::Define(_) => compartment.usage == Use::House,
        Op::File(op) | Op::Submit(op) => op.obj.kid.compartment() == c,
        _ => true,
    };
    debug_assert!(!entry.bodies.is_empty(), "an op stands in a body");
    op.class() == Some(class)
        && placed_well
        && (!compartment.stepup || deposit || high)
        && authority.op_verdict_for(note, c, needed) == Verdict::Counts
        && authority.right_of_author(note, c) >= needed
}
