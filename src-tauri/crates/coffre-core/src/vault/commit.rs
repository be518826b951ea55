//! From a draft to a published entry (FORMAT.md 10.1): seal, sign, keep durably, publish, apply.

use coffre_crypto::seal_object;
use coffre_format::act::Act;
use coffre_format::body::{BodyHeader, line_list, plaintext};
use coffre_format::entry::{BodyRef, Entry, Head, SnapRef};
use coffre_format::limits::{MAX_ACT, MAX_BODIES, MAX_LINE};
use coffre_format::op::{Line, Op};
use coffre_format::path::FileName;
use coffre_format::rank::{Class, Level};
use coffre_format::{CompartmentId, Hash, LineNonce};
use coffre_index::{NoteRow, NoteState, OutboxContent};

use super::draft::{Draft, WithNext};
use super::error::VaultError;
use super::planned::stated_objects;
use super::{SeatKeys, Vault};
use crate::random::RandomId as _;

/// Plaintext of one body; the sealed body stays under the 4 MiB of the format with room to spare.
const BODY_BYTES: usize = 3 * 1024 * 1024;

/// The lines of one body to be.
struct Part {
    c: CompartmentId,
    class: Class,
    ops: Vec<Op>,
}

impl Vault {
    /// Says what the draft holds, in one entry or as many as it needs, and returns their note hashes.
    ///
    /// When this returns the entries are durable on this computer; what the folder did not take waits in the
    /// outbox and is published at the next chance.
    ///
    /// # Errors
    /// [`VaultError::StepUp`] without the high seat that `level` asks for; [`VaultError::NoEpoch`] where a
    /// compartment may not be written to; failures of the local databases. After an error nothing was said, but for the
    /// first entries of a draft that takes several.
    pub fn commit(&mut self, level: Level, draft: Draft) -> Result<Vec<Hash>, VaultError> {
        let said = self.say(level, draft);
        // What was to become durable with it goes with it: the next entry is another one.
        self.with_next = WithNext::default();
        let hashes = said?;
        self.publish_later();
        Ok(hashes)
    }

    fn say(&mut self, level: Level, draft: Draft) -> Result<Vec<Hash>, VaultError> {
        let (mut acts, ops, snaps) = draft.into_parts();
        if level == Level::Day {
            acts.extend(self.day_openings()?);
        }
        self.say_all(level, acts, split_bodies(ops), snaps)
    }

    fn say_all(
        &mut self,
        level: Level,
        acts: Vec<Act>,
        parts: Vec<Part>,
        mut snaps: Vec<SnapRef>,
    ) -> Result<Vec<Hash>, VaultError> {
        let mut parts = parts.into_iter().peekable();
        let mut acts = acts.into_iter().peekable();
        let mut hashes = Vec::new();
        let audit = self.with_next.audit.take();
        while acts.peek().is_some() || parts.peek().is_some() || !snaps.is_empty() {
            let acts_now: Vec<Act> = acts.by_ref().take(MAX_ACT).collect();
            let bodies: Vec<Part> = parts.by_ref().take(MAX_BODIES).collect();
            let mut entry = self.next_entry(level)?;
            entry.acts = acts_now;
            entry.snaps = std::mem::take(&mut snaps);
            if acts.peek().is_none() && parts.peek().is_none() {
                self.with_next.audit = audit;
            }
            hashes.push(self.seal_and_say(level, entry, bodies)?);
        }
        Ok(hashes)
    }

    /// An entry that acknowledges what was seen, without saying anything more.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub fn acknowledge(&mut self, level: Level) -> Result<Hash, VaultError> {
        let entry = self.next_entry(level)?;
        let hash = self.seal_and_say(level, entry, Vec::new())?;
        self.publish_later();
        Ok(hash)
    }

    /// Publishes what was said. It is durable here: whoever is told of a failure says it again, so it waits instead,
    /// and a database that keeps failing is told by what is done next.
    fn publish_later(&mut self) {
        let _ = self.publish();
    }

    pub(super) fn next_entry(&self, level: Level) -> Result<Entry, VaultError> {
        let keys = self.seat_keys(level)?;
        let seat = keys.seat();
        let (root, root_hash) = self.chain.newest();
        if root.reader > 1 {
            return Err(VaultError::NewerFormat);
        }
        if self.is_cloned(seat) {
            return Err(VaultError::Cloned);
        }
        let own = self.own_head(seat);
        let saw: Vec<Head> = self.moved_heads(seat, own.map(|h| h.note));
        let clock_of = |note: &Hash| self.authority.clock(note).unwrap_or(0);
        let before = saw
            .iter()
            .map(|h| clock_of(&h.note))
            .chain(own.iter().map(|h| clock_of(&h.note)));
        Ok(Entry {
            vault: self.chain.vault(),
            seat,
            seq: own.map_or(1, |h| h.seq + 1),
            prev: own.map(|h| h.note),
            clock: 1 + before.max().unwrap_or(0),
            time: self.clock.now().text(),
            root: (root.version, root_hash),
            saw,
            acts: Vec::new(),
            bodies: Vec::new(),
            snaps: Vec::new(),
        })
    }

    fn moved_heads(&self, seat: coffre_format::SeatId, prev: Option<Hash>) -> Vec<Head> {
        let seen = |head: &Head| prev.is_some_and(|prev| self.authority.in_past(&head.note, &prev));
        let heads = self.authority.heads();
        let mut moved: Vec<Head> = heads.into_iter().filter(|h| h.seat != seat && !seen(h)).collect();
        moved.sort_by_key(|h| (h.seat, h.note));
        moved.truncate(coffre_format::limits::MAX_SAW);
        moved
    }

    fn seal_and_say(&mut self, level: Level, mut entry: Entry, parts: Vec<Part>) -> Result<Hash, VaultError> {
        let mut steps: Vec<(String, Vec<u8>)> = Vec::new();
        let objects: Vec<String> = parts
            .iter()
            .flat_map(|part| &part.ops)
            .flat_map(stated_objects)
            .collect();
        for part in parts {
            let (body, sealed) = self.seal_part(&entry, part)?;
            steps.push((FileName::Object(body.sha256).path(), sealed));
            entry.bodies.push(body);
        }
        let note = self.seat_keys(level)?.sign_note(&entry.text())?;
        let hash = Hash::of(entry.text().as_bytes());
        steps.push((FileName::entry(entry.seat, entry.seq, &hash).path(), note.clone()));
        let row = NoteRow {
            hash: hash.to_string(),
            seat: entry.seat.to_string(),
            seq: entry.seq,
            text: note,
            state: NoteState::Accepted,
        };
        let with = std::mem::take(&mut self.with_next);
        fail::fail_point!("core::before_outbox");
        self.journal.transaction(|tx| {
            for (name, bytes) in with.files.into_iter().chain(steps) {
                tx.push_outbox(&row.hash, &name, &OutboxContent::Bytes(bytes))?;
            }
            for name in &objects {
                tx.forget_planned(name)?;
            }
            if let Some(last) = with.audit {
                tx.drop_audit_up_to(last)?;
            }
            tx.put_note(&row)
        })?;
        fail::fail_point!("core::after_outbox");
        // As in `publish_later`: the entry is said. It is among the known ones whatever fails here, so the next one follows
        // it; the index takes it in with the next look at the folder.
        let _ = self.take_own(hash, entry);
        Ok(hash)
    }

    fn seal_part(&mut self, entry: &Entry, part: Part) -> Result<(BodyRef, Vec<u8>), VaultError> {
        let epoch = self.writing_epoch(part.c)?;
        let number = entry.bodies.len() as u64;
        let header = BodyHeader::new(entry, number, part.class, LineNonce::make(&mut *self.random));
        let mut lines = vec![header.line()];
        for op in part.ops {
            lines.push(
                Line {
                    n: LineNonce::make(&mut *self.random),
                    op,
                }
                .line(),
            );
        }
        // What readers would refuse is not signed.
        let readable = |line: &String| line.len() <= MAX_LINE && Line::parse(line).is_ok();
        if !lines[1..].iter().all(readable) {
            return Err(VaultError::Value(
                "a value is too long or too deep for one line of the journal; shorten it",
            ));
        }
        let (sealed, measured) = seal_object(&plaintext(part.class, &lines), &epoch.recipient)?;
        let body = BodyRef {
            class: part.class,
            kid: epoch.kid,
            sha256: Hash::from_bytes(measured.cipher_sha256),
            size: measured.cipher_size,
            lines: line_list(lines.iter().map(|line| Hash::of(line.as_bytes()))),
        };
        Ok((body, sealed))
    }
}

/// Cuts the ops of each compartment and class into bodies that fit the format.
fn split_bodies(ops: impl IntoIterator<Item = ((CompartmentId, Class), Vec<Op>)>) -> Vec<Part> {
    let mut parts = Vec::new();
    for ((c, class), ops) in ops {
        let mut part = Part {
            c,
            class,
            ops: Vec::new(),
        };
        let mut bytes = 0;
        for op in ops {
            let size = Line {
                n: LineNonce::from_bytes([0; 16]),
                op: op.clone(),
            }
            .line()
            .len()
                + 1;
            if bytes + size > BODY_BYTES {
                parts.push(std::mem::replace(
                    &mut part,
                    Part {
                        c,
                        class,
                        ops: Vec::new(),
                    },
                ));
                bytes = 0;
            }
            bytes += size;
            part.ops.push(op);
        }
        if !part.ops.is_empty() {
            parts.push(part);
        }
    }
    // Where it takes several entries, a document leaves its compartment with the last of them.
    parts.sort_by_key(|part| part.ops.iter().any(|op| matches!(op, Op::Gone(_))));
    parts
}

impl Vault {
    /// The keys of the day seat, or of the high seat while it is open.
    pub(crate) fn seat_keys(&self, level: Level) -> Result<&SeatKeys, VaultError> {
        match level {
            Level::Day => Ok(&self.day),
            Level::High => self.high.as_ref().map(|h| &h.keys).ok_or(VaultError::StepUp),
        }
    }
}
