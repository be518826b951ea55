//! Keeping the number of files down: bodies gathered into snapshots, notes joined (design 3.5).

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use coffre_crypto::seal_object;
use coffre_format::body::{Body, plaintext};
use coffre_format::entry::{Entry, SnapRef};
use coffre_format::limits::{MAX_JOINED, MAX_JOINED_NOTES};
use coffre_format::note::{join, split_joined};
use coffre_format::path::FileName;
use coffre_format::rank::{Class, Right};
use coffre_format::snapshot::{CatalogueRow, Covered, CoveredBody, SnapshotHeader, write};
use coffre_format::{CompartmentId, Hash, LineNonce, SeatId};
use coffre_index::Listing;

use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError, name_of};

/// A snapshot is worth writing from this many bodies on.
const FEW: usize = 16;
/// Plaintext of one snapshot, below what a reader accepts.
const MOST: usize = 48 * 1024 * 1024;
/// Days after which what another seat has seen may lose its single files.
const WAIT_DAYS: i64 = 30;

/// What tidying did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Snapshots that were written.
    pub snapshots: usize,
    /// Notes that were joined.
    pub joined: usize,
    /// Single files that were removed because a joined file or snapshot, seen by another seat, holds them.
    pub removed: usize,
}

impl Vault {
    /// Gathers what has piled up. Meant for once a month; nothing depends on it but the number of files.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub fn tidy(&mut self) -> Result<Tidied, VaultError> {
        let mut done = Tidied::default();
        for c in self.authority.compartments() {
            let readable =
                self.authority.right(self.person(), c.c) >= Right::Read && self.which(c.c).is_some();
            for class in [Class::Data, Class::Text, Class::Audit] {
                if readable && self.write_snapshot(c.c, class)? {
                    done.snapshots += 1;
                }
            }
        }
        done.joined = self.join_notes(self.seat())?;
        done.removed = self.remove_joined()? + self.remove_covered()?;
        self.sweep()?;
        Ok(done)
    }

    /// Removes what interrupted writing left in the folder, of whichever computer. Nobody writes one file for a day.
    fn sweep(&self) -> Result<(), VaultError> {
        let yesterday = u64::try_from(self.clock.now().seconds() - 86_400).unwrap_or(0);
        self.store
            .sweep(SystemTime::UNIX_EPOCH + Duration::from_secs(yesterday))?;
        Ok(())
    }

    /// Writes a snapshot of the bodies of one compartment and class that stand alone. Returns whether there were enough.
    fn write_snapshot(&mut self, c: CompartmentId, class: Class) -> Result<bool, VaultError> {
        let mut bodies = Vec::new();
        let mut bytes = 0;
        for (note, entry, part) in self.lone_bodies(c, class) {
            let Some(lines) = self.own_lines(&entry, part)? else {
                continue;
            };
            bytes += lines.iter().map(|l| l.len() + 2).sum::<usize>();
            if bytes > MOST {
                break;
            }
            let of = Covered {
                lines: lines.len() as u64,
                note,
                part: part as u64,
                seat: entry.seat,
                seq: entry.seq,
            };
            bodies.push(CoveredBody { of, lines });
        }
        if bodies.len() < FEW {
            return Ok(false);
        }
        let header = SnapshotHeader::new(self.id(), c, class, LineNonce::make(&mut *self.random));
        let catalogue = if class == Class::Data {
            self.catalogue(c)?
        } else {
            Vec::new()
        };
        let epoch = self.writing_epoch(c)?;
        let (sealed, measured) = seal_object(
            &plaintext(class, &write(&header, &bodies, &catalogue)),
            &epoch.recipient,
        )?;
        let sha256 = Hash::from_bytes(measured.cipher_sha256);
        let name = FileName::Object(sha256).path();
        self.with_next.files.push((name, sealed));
        let snap = SnapRef {
            class,
            kid: epoch.kid,
            sha256,
            size: measured.cipher_size,
        };
        self.read_snapshot(&snap)?;
        let mut draft = Draft::new();
        draft.snap(snap);
        let level = self.level_for(c);
        self.commit(level, draft)?;
        Ok(true)
    }

    /// Bodies that no snapshot covers yet, oldest first.
    fn lone_bodies(&self, c: CompartmentId, class: Class) -> Vec<(Hash, Entry, usize)> {
        let mut lone: Vec<(u64, SeatId, Hash, Entry, usize)> = Vec::new();
        for (note, entry) in self.notes.iter() {
            for (part, body) in entry.bodies.iter().enumerate() {
                let fits = body.class == class && body.kid.compartment() == c;
                if fits && !self.covered_by_snapshot(entry, body) {
                    lone.push((entry.clock, entry.seat, *note, entry.clone(), part));
                }
            }
        }
        lone.sort_by_key(|(clock, seat, _, _, part)| (*clock, *seat, *part));
        lone.into_iter()
            .map(|(_, _, note, entry, part)| (note, entry, part))
            .collect()
    }

    fn own_lines(&mut self, entry: &Entry, part: usize) -> Result<Option<Vec<String>>, VaultError> {
        let body = &entry.bodies[part];
        if !self.hold_key(&body.kid)? {
            return Ok(None);
        }
        let Some(sealed) = self.fetch(&FileName::Object(body.sha256).path(), body.size)? else {
            return Ok(None);
        };
        let key = self.chest_for(&body.kid).ok_or(VaultError::NoKey)?;
        let opened = coffre_crypto::open_verified(&sealed, body.sha256.as_bytes(), key)?;
        // EXPOSE: sealed again in the snapshot, verbatim.
        Ok(Body::parse(entry, part, opened.expose())
            .ok()
            .map(|body| body.lines().to_vec()))
    }

    fn catalogue(&self, c: CompartmentId) -> Result<Vec<CatalogueRow>, VaultError> {
        let Some(index) = self.index_of(c) else {
            return Ok(Vec::new());
        };
        let mut rows = Vec::new();
        for row in index
            .read()
            .list(&Listing::Compartment(c.to_string()), u32::MAX, 0)?
        {
            rows.push(CatalogueRow {
                doc: coffre_format::DocId::parse(&row.id)?,
                kid: coffre_format::Kid::parse(&row.kid)?,
                name: row.file_name,
                object: Hash::parse(&row.object_hash)?,
            });
        }
        Ok(rows)
    }

    /// Joins the own notes that are published and not joined yet.
    fn join_notes(&mut self, seat: SeatId) -> Result<usize, VaultError> {
        let from: u64 = match self.journal.read().setting("joined up to")? {
            Some(bytes) => String::from_utf8_lossy(&bytes).parse().unwrap_or(0) + 1,
            None => 1,
        };
        let rows = self
            .journal
            .read()
            .notes_of_seat(&seat.to_string(), from, MAX_JOINED_NOTES as u32)?;
        let mut size = 0;
        let rows: Vec<_> = rows
            .into_iter()
            .take_while(|row| {
                size += row.text.len() + 1;
                size <= MAX_JOINED
            })
            .collect();
        if rows.len() < FEW {
            return Ok(0);
        }
        let notes: Vec<&[u8]> = rows.iter().map(|row| row.text.as_slice()).collect();
        let bytes = join(&notes);
        let to = rows.last().map_or(from, |row| row.seq);
        let name = FileName::joined(seat, from, to, &bytes).path();
        self.store.put_new(&name_of(&name), &bytes)?;
        self.journal
            .transaction(|tx| tx.set_setting("joined up to", to.to_string().as_bytes()))?;
        Ok(rows.len())
    }

    /// Removes single notes of the own seat that a joined file holds, once it was read back and another seat has seen
    /// them for long enough.
    fn remove_joined(&mut self) -> Result<usize, VaultError> {
        let folder =
            coffre_store::Folder::parse(&format!("log/{}", self.seat())).expect("a name of the format");
        let mut removed = 0;
        for file in coffre_store::list_all(&*self.store, &folder)? {
            let Ok(FileName::Joined {
                seat, file: short, ..
            }) = FileName::parse(file.name.as_str())
            else {
                continue;
            };
            let bytes = self
                .store
                .get(&file.name, coffre_format::limits::MAX_JOINED as u64)?;
            if Hash::of(&bytes).as_bytes()[..16] != short {
                continue;
            }
            for one in split_joined(&bytes) {
                let Ok(note) = coffre_format::note::Note::parse(one) else {
                    continue;
                };
                let hash = note.hash();
                let Some(seq) = self.notes.get(&hash).map(|entry| entry.seq) else {
                    continue;
                };
                let name = name_of(&FileName::entry(seat, seq, &hash).path());
                if self.seen_for_long(&hash) && self.store.stat(&name)?.is_some() {
                    self.store.delete(&name)?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }

    /// Removes bodies of the own seat that a snapshot holds, once another reader has seen the snapshot for long enough.
    fn remove_covered(&mut self) -> Result<usize, VaultError> {
        let mut seen: BTreeMap<(CompartmentId, Class), bool> = BTreeMap::new();
        for (note, entry) in self.notes.iter() {
            for snap in &entry.snaps {
                let key = (snap.kid.compartment(), snap.class);
                *seen.entry(key).or_insert(true) &= self.seen_for_long(note);
            }
        }
        let mut names = Vec::new();
        for (_, entry) in self.notes.iter().filter(|(_, entry)| entry.seat == self.seat()) {
            for body in &entry.bodies {
                let ripe = seen
                    .get(&(body.kid.compartment(), body.class))
                    .copied()
                    .unwrap_or(false);
                if ripe && self.covered_by_snapshot(entry, body) {
                    names.push(FileName::Object(body.sha256).path());
                }
            }
        }
        let mut removed = 0;
        for name in names {
            if self.store.delete(&name_of(&name))? == coffre_store::Deleted::Removed {
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Whether an entry of another person's seat, at least [`WAIT_DAYS`] old, has this note in its past. In a vault with
    /// one seat, its own later entry of that age does.
    fn seen_for_long(&self, note: &Hash) -> bool {
        let now = self.clock.now().seconds();
        let alone = self.authority.seats().all(|seat| seat.person == self.person());
        self.notes.iter().any(|(later, entry)| {
            let other = alone
                || self
                    .authority
                    .author(later)
                    .is_some_and(|seat| seat.person != self.person());
            let old = entry
                .time
                .parse()
                .is_ok_and(|at: jiff::Timestamp| now - at.as_second() >= WAIT_DAYS * 86_400);
            other && old && self.authority.in_past(note, later)
        })
    }
}
