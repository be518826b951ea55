//! Keeping the number of files down: bodies gathered into snapshots, notes joined (design 3.5).

use std::time::{Duration, SystemTime};

use coffre_crypto::seal_object;
use coffre_format::body::{Body, plaintext};
use coffre_format::entry::{Entry, SnapRef};
use coffre_format::limits::{MAX_JOINED, MAX_JOINED_NOTES};
use coffre_format::note::join;
use coffre_format::path::FileName;
use coffre_format::rank::{Class, Right};
use coffre_format::snapshot::{CatalogueRow, Covered, CoveredBody, SnapshotHeader, write};
use coffre_format::{CompartmentId, Hash, LineNonce, SeatId};
use coffre_index::Listing;

use crate::document::Progress;
use crate::random::RandomId as _;
use crate::vault::draft::WithNext;
use crate::vault::{Draft, Finding, Vault, VaultError, name_of};

/// A snapshot is worth writing from this many bodies on.
const FEW: usize = 16;
/// Plaintext of one snapshot, below what a reader accepts.
const MOST: usize = 48 * 1024 * 1024;

/// What tidying did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Snapshots that were written.
    pub snapshots: usize,
    /// Snapshots of others that were read back, and for which this seat stands from here on.
    pub read_back: usize,
    /// Notes that were joined.
    pub joined: usize,
    /// Single files that were removed because a joined file or a snapshot holds them, and another seat too.
    pub removed: usize,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

impl Vault {
    /// Gathers what has piled up. Meant for once a month; nothing depends on it but the number of files.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub fn tidy(&mut self, progress: &dyn Progress) -> Result<Tidied, VaultError> {
        let mut done = Tidied::default();
        self.read_new_snapshots()?;
        let compartments = self.authority.compartments();
        for (number, c) in compartments.iter().enumerate() {
            if progress.stop() {
                done.stopped = true;
                return Ok(done);
            }
            progress.at(number, compartments.len());
            let readable =
                self.authority.right(self.person(), c.c) >= Right::Read && self.which(c.c).is_some();
            for class in [Class::Data, Class::Text, Class::Audit] {
                while readable && self.write_snapshot(c.c, class)? {
                    done.snapshots += 1;
                }
            }
            if readable {
                done.read_back += self.stand_for_snapshots(c.c)?;
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

    /// Writes a snapshot of the bodies of one compartment and class that stand alone, as many as one snapshot takes.
    /// Returns whether there were enough.
    fn write_snapshot(&mut self, c: CompartmentId, class: Class) -> Result<bool, VaultError> {
        let mut bodies = Vec::new();
        let (mut bytes, mut full) = (0, false);
        for (note, entry, part) in self.lone_bodies(c, class)? {
            let Some(lines) = self.own_lines(&entry, part)? else {
                continue;
            };
            let size = lines.iter().map(|l| l.len() + 2).sum::<usize>();
            if size > MOST {
                continue;
            }
            full = bytes + size > MOST;
            if full {
                break;
            }
            bytes += size;
            let of = Covered {
                lines: lines.len() as u64,
                note,
                part: part as u64,
                seat: entry.seat,
                seq: entry.seq,
            };
            bodies.push(CoveredBody { of, lines });
        }
        if bodies.len() < FEW && !full {
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
        let content = match self.open_snapshot(&snap) {
            Ok(Some(content)) => content,
            unread => {
                self.with_next = WithNext::default();
                return Err(unread.err().unwrap_or(VaultError::ReadBack));
            }
        };
        let mut draft = Draft::new();
        draft.snap(snap.clone());
        let level = self.level_for(c);
        self.commit(level, draft)?;
        self.remember_cover(&snap, &content)?;
        Ok(true)
    }

    /// Bodies that no snapshot covers yet, oldest first.
    fn lone_bodies(&self, c: CompartmentId, class: Class) -> Result<Vec<(Hash, Entry, usize)>, VaultError> {
        let covers = self.covers()?;
        let mut lone: Vec<(u64, SeatId, Hash, Entry, usize)> = Vec::new();
        for (note, entry) in self.notes.iter() {
            for (part, body) in entry.bodies.iter().enumerate() {
                let fits = body.class == class && body.kid.compartment() == c;
                if fits && !covers.contains_key(&(*note, part as u32)) {
                    lone.push((entry.clock, entry.seat, *note, entry.clone(), part));
                }
            }
        }
        lone.sort_by_key(|(clock, seat, _, _, part)| (*clock, *seat, *part));
        let lone = lone.into_iter();
        Ok(lone
            .map(|(_, _, note, entry, part)| (note, entry, part))
            .collect())
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
        // A damaged body stays alone.
        let opened = coffre_crypto::open_verified(&sealed, body.sha256.as_bytes(), key).ok();
        if opened.is_none() {
            let name = FileName::Object(body.sha256).path();
            self.finding(Finding::Damaged { name });
        }
        // EXPOSE: sealed again in the snapshot, verbatim.
        let parsed = opened.and_then(|plain| Body::parse(entry, part, plain.expose()).ok());
        Ok(parsed.map(|body| body.lines().to_vec()))
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
}
