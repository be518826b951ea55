//! From sealed bodies to the index: open, parse, judge each op, fold what it touches.

use std::collections::BTreeSet;
use std::sync::Arc;

use coffre_format::Hash;
use coffre_format::entry::BodyRef;
use coffre_format::op::{Line, Op};
use coffre_index::{AppliedPart, IndexDb, OpRow};

use super::bodies::{Opened, SealedBody, open_all};
use super::counts::{op_counts, verdict_word};
use super::error::VaultError;
use super::finding::Finding;
use super::fold::Folding;
use super::words::{ArrivingWords, words_count};
use super::{Vault, Which};
use crate::authority::Verdict;
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
        let applied = self.apply_rounds();
        self.snapshots.end_reading();
        applied
    }

    fn apply_rounds(&mut self) -> Result<usize, VaultError> {
        let mut done = 0;
        loop {
            // Folding may ask for bodies of words to be read anew; those that cannot be read wait without end.
            let waiting = self.unapplied()?;
            let round = self.apply_these(&waiting)?;
            if round == 0 {
                return Ok(done);
            }
            done += round;
        }
    }

    /// While some are brought into the index, the next ones are opened.
    fn apply_these(&mut self, waiting: &[(Hash, usize)]) -> Result<usize, VaultError> {
        let mut done = 0;
        let mut lots = self.lots(waiting).into_iter();
        let Some(first) = lots.next() else { return Ok(0) };
        let located = self.locate(&waiting[first])?;
        let mut opened = open_all(&*self.store, located)?;
        loop {
            let next = lots.next().map(|lot| self.locate(&waiting[lot])).transpose()?;
            let store = Arc::clone(&self.store);
            let (taken, following) = std::thread::scope(|scope| {
                let opening = next.map(|next| scope.spawn(move || open_all(&*store, next)));
                let taken = self.take_in(std::mem::take(&mut opened));
                let join = |thread: std::thread::ScopedJoinHandle<'_, _>| {
                    thread.join().expect("opening reports errors, it does not panic")
                };
                (taken, opening.map(join))
            });
            done += taken?;
            match following {
                Some(following) => opened = following?,
                None => return Ok(done),
            }
        }
    }

    fn take_in(&mut self, opened: Vec<(SealedBody, Opened)>) -> Result<usize, VaultError> {
        let mut read = Vec::with_capacity(opened.len());
        for (sealed, opened) in opened {
            if let Some(lines) = self.lines_of(&sealed, opened)? {
                read.push(ReadBody {
                    note: sealed.note,
                    part: sealed.part as u32,
                    body: sealed.into_body(),
                    lines: (0u32..).zip(lines).skip(1).collect(),
                });
            }
        }
        for which in [Which::Core, Which::High] {
            let of_db = read
                .iter()
                .filter(|b| self.which(b.body.kid.compartment()) == Some(which));
            let of_db: Vec<&ReadBody> = of_db.collect();
            if !of_db.is_empty() {
                self.store_bodies(which, &of_db)?;
            }
        }
        Ok(read.len())
    }

    /// Bodies of complete entries that could be in an open index and are not, oldest first.
    fn unapplied(&mut self) -> Result<Vec<(Hash, usize)>, VaultError> {
        let mut found = Vec::new();
        for kid in self.waiting.kids() {
            if self.which(kid.compartment()).is_none() || !self.hold_key(&kid)? {
                continue;
            }
            for (note, part) in self.waiting.of(&kid) {
                let known = !matches!(self.authority.verdict(&note), Verdict::Pending);
                if let Some(entry) = self.notes.get(&note).filter(|_| known) {
                    found.push((entry.clock, entry.seat, note, part as usize));
                }
            }
        }
        found.sort_unstable();
        Ok(found.into_iter().map(|(_, _, note, part)| (note, part)).collect())
    }

    /// Remembers that a body is in an open index.
    pub(super) fn no_longer_waits(&mut self, note: Hash, part: u32) {
        let body = self
            .notes
            .get(&note)
            .and_then(|entry| entry.bodies.get(part as usize));
        if let Some(body) = body {
            self.waiting.remove(&body.kid, note, part);
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
            self.waiting.remove(&body.body.kid, body.note, body.part);
        }
        self.not_applied(&again);
        Ok(())
    }

    /// Lets bodies wait that the index asks for anew.
    pub(super) fn not_applied(&mut self, again: &[(String, u32)]) {
        for (note, part) in again {
            let Ok(note) = Hash::parse(note) else { continue };
            let body = self
                .notes
                .get(&note)
                .and_then(|entry| entry.bodies.get(*part as usize));
            if let Some(body) = body {
                self.waiting.add(body.kid, note, *part);
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
