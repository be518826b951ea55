//! Taking in what others said: list, verify, judge, open, apply (FORMAT.md 5.2, 10.2).

use std::collections::{BTreeSet, HashSet};

use coffre_format::act::Act;
use coffre_format::entry::Entry;
use coffre_format::limits::MAX_NOTE;
use coffre_format::note::{Note, Signer};
use coffre_format::path::FileName;
use coffre_format::rank::Level;
use coffre_format::text::base64;
use coffre_format::{Hash, SeatId};
use coffre_index::{NoteRow, NoteState};
use coffre_store::Name;

use super::error::VaultError;
use super::finding::Finding;
use super::news::News;
use super::{Draft, Vault};

/// What a pull brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulled {
    /// New entries.
    pub entries: usize,
    /// Bodies that were applied to the index.
    pub bodies: usize,
}

/// A note whose signature has not been checked, because its seat's key is not known yet.
struct Unverified {
    name: String,
    bytes: Vec<u8>,
}

impl Vault {
    /// Takes in everything new in the folder.
    ///
    /// # Errors
    /// [`VaultError::Cloned`] when the own journal was continued elsewhere, a folder that cannot be read, failures of
    /// the local databases. Damaged or foreign files are findings, not errors.
    pub fn pull(&mut self) -> Result<Pulled, VaultError> {
        let news = self.lookout()?.look()?;
        self.pull_from(news)
    }

    pub(super) fn pull_from(&mut self, news: News) -> Result<Pulled, VaultError> {
        let roots = self.pull_roots()?;
        let entries = self.pull_notes(news)?;
        if roots || entries > 0 {
            self.judge()?;
        }
        self.refuse_copies()?;
        let bodies = self.apply()?;
        self.work_out_deadlines()?;
        if entries > 0 || bodies > 0 {
            self.notice_left_behind()?;
        }
        self.remove_orphans()?;
        if !self.day_openings()?.is_empty() {
            self.commit(Level::Day, Draft::new())?;
        }
        Ok(Pulled { entries, bodies })
    }

    /// Evaluates authority again, and what is shown where verdicts changed. Data alone can change them too: it
    /// acknowledges one branch of a fork.
    pub(crate) fn judge(&mut self) -> Result<(), VaultError> {
        let before = self.authority.digest();
        self.evaluate_new();
        if self.authority.digest() != before {
            self.judge_again()
        } else {
            Ok(())
        }
    }

    /// Evaluates authority with the notes that came since.
    pub(super) fn evaluate_new(&mut self) {
        let new = std::mem::take(&mut self.unjudged);
        crate::authority::evaluate_more(&mut self.authority, &self.chain, &self.notes, &new);
        let found: Vec<Finding> = self
            .authority
            .findings()
            .iter()
            .cloned()
            .map(Finding::Authority)
            .collect();
        self.findings.extend(found);
    }

    /// Refuses to go on with own seats that were copied.
    pub(super) fn refuse_copies(&self) -> Result<(), VaultError> {
        let own = [Some(self.day.seat()), self.home.profile().high];
        if own.into_iter().flatten().any(|seat| self.is_cloned(seat)) {
            return Err(VaultError::Cloned);
        }
        Ok(())
    }

    /// Whether a seat signed two notes of one number: an own seat that did was copied, and signs nothing more.
    pub(super) fn is_cloned(&self, seat: SeatId) -> bool {
        use crate::authority::Finding::Fork;
        let mut found = self.authority.findings().iter();
        found.any(|finding| matches!(finding, Fork { seat: forked, .. } if *forked == seat))
    }

    fn pull_notes(&mut self, news: News) -> Result<usize, VaultError> {
        let mut waiting = Vec::new();
        let mut joined: Vec<(String, Vec<Hash>)> = Vec::new();
        let mut present: BTreeSet<(SeatId, u64)> = BTreeSet::new();
        for listed in news.listed {
            let name = listed.name.as_str().to_owned();
            match FileName::parse(&name) {
                Ok(FileName::Entry { seat, seq, note }) => {
                    present.insert((seat, seq));
                    let known = self
                        .notes
                        .at(seat, seq)
                        .iter()
                        .any(|h| h.as_bytes()[..16] == note);
                    if !known && !listed.placeholder && self.is_worth_reading(&listed.name) {
                        waiting.extend(
                            self.fetch(&name, MAX_NOTE as u64)?
                                .map(|bytes| Unverified { name, bytes }),
                        );
                    }
                }
                Ok(FileName::Joined { seat, from, to, .. }) => {
                    present.extend((from..=to).map(|seq| (seat, seq)));
                    if !listed.placeholder
                        && self.is_worth_reading(&listed.name)
                        && !self.is_taken_apart(&name)?
                    {
                        let notes = self.read_joined(&name)?;
                        joined.push((name.clone(), notes.iter().map(|(hash, _)| *hash).collect()));
                        let new = notes.into_iter().filter(|(hash, _)| !self.notes.contains(hash));
                        waiting.extend(new.map(|(_, bytes)| Unverified {
                            name: name.clone(),
                            bytes,
                        }));
                    }
                }
                _ => {}
            }
        }
        for folder in &news.unlisted {
            let name = folder.as_str().to_owned();
            self.finding(Finding::Unreadable { name });
        }
        self.notice_missing(&present, &news.unlisted, &news.heads);
        let taken = self.verify_all(waiting)?;
        self.note_taken_apart(&joined)?;
        self.notice_withheld()?;
        Ok(taken)
    }

    /// Keys of seats are learnt from notes that verified, so this goes round until nothing changes. What one round takes
    /// in becomes durable together, before anything is built on it.
    fn verify_all(&mut self, mut waiting: Vec<Unverified>) -> Result<usize, VaultError> {
        let mut taken = 0;
        loop {
            let mut left = Vec::new();
            let mut verified = Vec::new();
            for one in waiting {
                match self.verify_one(&one) {
                    Verified::Taken(hash, entry) => {
                        self.learn_keys(&entry);
                        let row = NoteRow {
                            hash: hash.to_string(),
                            seat: entry.seat.to_string(),
                            seq: entry.seq,
                            text: one.bytes,
                            state: NoteState::Accepted,
                        };
                        verified.push((row, hash, entry));
                        if !self.refused.is_empty() && self.refused.remove(&one.name).is_some() {
                            self.findings.remove(&Finding::Damaged { name: one.name });
                        }
                    }
                    Verified::KeyUnknown => left.push(one),
                    Verified::Refused(finding) => {
                        self.refused.insert(one.name, one.bytes.len() as u64);
                        self.finding(finding);
                    }
                }
            }
            self.journal
                .transaction(|tx| verified.iter().try_for_each(|(row, ..)| tx.put_note(row)))?;
            let progress = !verified.is_empty();
            for (_, hash, entry) in verified {
                self.take_note(hash, *entry);
                taken += 1;
            }
            if !progress || left.is_empty() {
                return Ok(taken);
            }
            waiting = left;
        }
    }

    /// Whether a note file was not refused before, or is no longer as long as it was then: a copy that was still being
    /// written.
    fn is_worth_reading(&self, name: &Name) -> bool {
        self.refused.get(name.as_str()).is_none_or(|size| {
            let stat = self.store.stat(name).ok().flatten();
            stat.is_some_and(|stat| stat.size != *size)
        })
    }

    fn verify_one(&self, one: &Unverified) -> Verified {
        let damaged = || {
            Verified::Refused(Finding::Damaged {
                name: one.name.clone(),
            })
        };
        let Ok(note) = Note::parse(&one.bytes) else {
            return damaged();
        };
        let Ok(entry) = Entry::parse(note.text()) else {
            return damaged();
        };
        let hash = note.hash();
        let named = match FileName::parse(&one.name) {
            Ok(name @ FileName::Entry { .. }) => name == FileName::entry(entry.seat, entry.seq, &hash),
            Ok(FileName::Joined { seat, from, to, .. }) => {
                seat == entry.seat && (from..=to).contains(&entry.seq)
            }
            _ => false,
        };
        if !named || note.signer() != Signer::Seat(entry.seat) || entry.vault != self.chain.vault() {
            return damaged();
        }
        let Some(key) = self.known_key(entry.seat) else {
            return Verified::KeyUnknown;
        };
        if super::note_holds(&one.bytes, note.signer(), &key) {
            Verified::Taken(hash, Box::new(entry))
        } else {
            Verified::Refused(Finding::NotSigned {
                name: one.name.clone(),
            })
        }
    }

    fn known_key(&self, seat: SeatId) -> Option<[u8; 32]> {
        self.keys.get(&seat).copied()
    }

    /// Takes a verified note in; it is judged with the next evaluation.
    pub(super) fn take_note(&mut self, hash: Hash, entry: Entry) {
        self.learn_keys(&entry);
        if !self.notes.contains(&hash) {
            self.waiting.add_all(hash, &entry);
            self.unjudged.push(hash);
            self.notes.insert(hash, entry);
        }
    }

    /// Takes in a note that was verified in an earlier session, with the bodies that are known already.
    pub(super) fn take_kept_note(&mut self, hash: Hash, entry: Entry, known: &HashSet<(Hash, u32)>) {
        self.learn_keys(&entry);
        for (part, body) in (0u32..).zip(&entry.bodies) {
            if !known.contains(&(hash, part)) {
                self.waiting.add(body.kid, hash, part);
            }
        }
        self.unjudged.push(hash);
        self.notes.insert(hash, entry);
    }

    /// Remembers the keys that an entry's certificates state; ids are derived from keys, so the source is irrelevant.
    fn learn_keys(&mut self, entry: &Entry) {
        for act in &entry.acts {
            if let Act::Seat(act) = act
                && let Ok(key) = base64::<32>(&act.sign)
            {
                self.keys.insert(act.seat, key);
            }
        }
    }
}

enum Verified {
    Taken(Hash, Box<Entry>),
    KeyUnknown,
    Refused(Finding),
}
