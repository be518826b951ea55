//! Checking the folder against what was signed (design 5).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::limits::{MAX_JOINED, MAX_NOTE};
use coffre_format::note::{Note, split_joined};
use coffre_format::path::FileName;
use coffre_format::segment::{Object, Plain, Segments};
use coffre_format::{CompartmentId, Hash};
use coffre_store::{Folder, Listed, StoreError, list_readable};

use super::fitting::hash_of;
use super::report::{CheckLevel, CheckReport, Fault};
use crate::authority::CompartmentInfo;
use crate::document::Progress;
use crate::vault::{Vault, VaultError, note_holds};

impl Vault {
    /// Checks the folder.
    ///
    /// # Errors
    /// A folder that cannot be listed, failures of the local databases. What is wrong with files is in the report.
    pub fn check(&mut self, level: CheckLevel, progress: &dyn Progress) -> Result<CheckReport, VaultError> {
        let standing = self.authority.compartments().into_iter().filter(|c| !c.dropped);
        let mut report = CheckReport {
            unseen: self.unseen(standing),
            ..CheckReport::default()
        };
        let (listed, unlisted) = list_readable(&*self.store, &Folder::root())?;
        for folder in &unlisted {
            report.add(Fault::Unreadable, folder.as_str());
        }
        let named = self.named_files()?;
        for _ in self.store.strays()? {
            report.add(Fault::Stray, "");
        }
        let present: BTreeSet<&str> = listed.iter().map(|l| l.name.as_str()).collect();
        let absent = named.keys().filter(|name| !present.contains(name.as_str()));
        let absent: BTreeSet<String> = absent.cloned().collect();
        for name in absent.difference(&self.gone_into_snapshots(&absent)?) {
            report.add(Fault::Missing, name);
        }
        self.check_notes(&listed, &mut report)?;
        for (done, file) in listed.iter().enumerate() {
            if progress.stop() {
                break;
            }
            self.check_file(level, file, &named, &mut report)?;
            progress.at(done + 1, listed.len());
        }
        if level == CheckLevel::Content {
            self.check_content(&mut report)?;
        }
        if !progress.stop() {
            self.remember_check(level, report.is_whole())?;
        }
        Ok(report)
    }

    /// The files that something signed names, with the size where it is stated.
    pub(crate) fn named_files(&self) -> Result<BTreeMap<String, Option<u64>>, VaultError> {
        let mut named = BTreeMap::new();
        for (_, entry) in self.notes.iter() {
            for body in &entry.bodies {
                named.insert(FileName::Object(body.sha256).path(), Some(body.size));
            }
            for snap in &entry.snaps {
                named.insert(FileName::Object(snap.sha256).path(), Some(snap.size));
            }
        }
        for name in self.kept_roots()?.into_keys() {
            named.insert(name, None);
        }
        for c in self.authority.compartments() {
            for hash in self.authority.keyrings(c.c) {
                named.insert(
                    FileName::Keyring {
                        compartment: c.c,
                        hash,
                    }
                    .path(),
                    None,
                );
            }
        }
        for (object, _) in self.known_versions()? {
            if let Some(Segments::Listed(list)) = &object.seg {
                named.insert(FileName::Object(list.sha256).path(), Some(list.size));
            }
            named.insert(FileName::Object(object.sha256).path(), Some(object.size));
        }
        Ok(named)
    }

    /// The sealed files of all versions that can be seen.
    pub(crate) fn known_versions(&self) -> Result<Vec<(Object, Plain)>, VaultError> {
        let mut objects = Vec::new();
        for index in self.indexes() {
            for (record, plain, size) in index.read().version_records()? {
                let plain = Plain {
                    sha256: Hash::parse(&plain)?,
                    size,
                };
                objects.push((coffre_format::json::parse(&record)?, plain));
            }
        }
        Ok(objects)
    }

    /// Every note that is held must be there, alone or joined.
    fn check_notes(&self, listed: &[Listed], report: &mut CheckReport) -> Result<(), VaultError> {
        let mut covered = BTreeSet::new();
        for file in listed {
            if let Ok(FileName::Joined { seat, from, to, .. }) = FileName::parse(file.name.as_str()) {
                covered.extend((from..=to).map(|seq| (seat, seq)));
            }
        }
        let present: BTreeSet<&str> = listed.iter().map(|l| l.name.as_str()).collect();
        for (hash, entry) in self.notes.iter() {
            let name = FileName::entry(entry.seat, entry.seq, hash).path();
            if !covered.contains(&(entry.seat, entry.seq)) && !present.contains(name.as_str()) {
                report.add(Fault::Missing, &name);
            }
        }
        Ok(())
    }

    fn check_file(
        &self,
        level: CheckLevel,
        file: &Listed,
        named: &BTreeMap<String, Option<u64>>,
        report: &mut CheckReport,
    ) -> Result<(), VaultError> {
        let name = file.name.as_str();
        report.files += 1;
        let Ok(parsed) = FileName::parse(name) else {
            report.add(Fault::Stray, "");
            return Ok(());
        };
        if file.placeholder {
            report.add(Fault::NotHere, name);
            return Ok(());
        }
        match &parsed {
            FileName::Root { .. } | FileName::Entry { .. } | FileName::Joined { .. } => {
                self.check_note_file(&parsed, file, report)
            }
            FileName::Keyring { hash, .. } | FileName::Object(hash) => {
                let stated = named.get(name);
                if stated.is_none() && self.reads_everything() {
                    report.add(Fault::Unnamed, name);
                }
                match self.store.stat(&file.name) {
                    Ok(stat) => {
                        if let (Some(Some(size)), Some(stat)) = (stated, stat)
                            && stat.size != *size
                        {
                            report.add(Fault::Size, name);
                        }
                    }
                    Err(error) => report.add(Fault::of(error)?, name),
                }
                if level >= CheckLevel::Hashes {
                    self.check_hash(file, hash, report)?;
                }
                Ok(())
            }
            FileName::Invite(_) | FileName::Request(_) | FileName::Readme => Ok(()),
        }
    }

    fn check_note_file(
        &self,
        parsed: &FileName,
        file: &Listed,
        report: &mut CheckReport,
    ) -> Result<(), VaultError> {
        let name = file.name.as_str();
        let bytes = match self.store.get(&file.name, MAX_JOINED as u64) {
            Ok(bytes) => bytes,
            Err(error) => {
                report.add(Fault::of(error)?, name);
                return Ok(());
            }
        };
        report.bytes += bytes.len() as u64;
        match parsed {
            FileName::Entry { seat, .. } => match Note::parse(&bytes) {
                Ok(note)
                    if bytes.len() <= MAX_NOTE
                        && FileName::entry(*seat, self.seq_of(&note), &note.hash()) == *parsed =>
                {
                    let signed = self
                        .keys
                        .get(seat)
                        .copied()
                        .is_some_and(|key| note_holds(&bytes, note.signer(), &key));
                    if !signed {
                        report.add(Fault::NotSigned, name);
                    }
                }
                _ => report.add(Fault::Damaged, name),
            },
            FileName::Joined { file: short, .. } => {
                let whole = Hash::of(&bytes).as_bytes()[..16] == *short;
                if !whole || split_joined(&bytes).any(|one| Note::parse(one).is_err()) {
                    report.add(Fault::Damaged, name);
                }
            }
            FileName::Root { version, signer, .. } => match Note::parse(&bytes) {
                // Ed25519 signatures of one text by one key are equal, so other bytes are no signature.
                Ok(note)
                    if FileName::root(*version, &note.hash(), *signer) == *parsed
                        && note.signer() == *signer =>
                {
                    if self.kept_roots()?.get(name).is_some_and(|kept| *kept != bytes) {
                        report.add(Fault::NotSigned, name);
                    }
                }
                _ => report.add(Fault::Damaged, name),
            },
            _ => {}
        }
        Ok(())
    }

    fn seq_of(&self, note: &Note<'_>) -> u64 {
        coffre_format::entry::Entry::parse(note.text()).map_or(0, |entry| entry.seq)
    }

    fn check_hash(&self, file: &Listed, hash: &Hash, report: &mut CheckReport) -> Result<(), VaultError> {
        let name = file.name.as_str();
        match self.store.open(&file.name) {
            Ok(mut reader) => match hash_of(&mut *reader) {
                Ok((found, size)) => {
                    report.bytes += size;
                    if found != *hash {
                        report.add(Fault::Damaged, name);
                    }
                }
                Err(_) => report.add(Fault::Unreadable, name),
            },
            Err(error) => report.add(Fault::of(error)?, name),
        }
        Ok(())
    }

    /// Opens every document that can be opened and compares it with its record.
    fn check_content(&mut self, report: &mut CheckReport) -> Result<(), VaultError> {
        for (object, plain) in self.known_versions()? {
            if !self.hold_key(&object.kid)? {
                continue;
            }
            let key = self.chest_for(&object.kid);
            let name = FileName::Object(object.sha256).path();
            match crate::document::verify(&*self.store, &object, &plain, key) {
                Ok(()) => report.bytes += object.size,
                Err(VaultError::Store(StoreError::NotFound | StoreError::NotDownloaded)) => {}
                Err(VaultError::Local(_)) => report.add(Fault::Unreadable, &name),
                Err(VaultError::Store(error)) if error.is_of_one_file() => {
                    report.add(Fault::Unreadable, &name);
                }
                Err(_) => report.add(Fault::Content, &name),
            }
        }
        Ok(())
    }

    /// Compartments whose records this seat does not see: closed, or not this person's to read.
    fn unseen(&self, all: impl IntoIterator<Item = CompartmentInfo>) -> Vec<CompartmentId> {
        let person = self.person();
        let seen = |c: CompartmentId| {
            self.authority.right(person, c) >= coffre_format::rank::Right::Read && self.which(c).is_some()
        };
        all.into_iter().map(|info| info.c).filter(|c| !seen(*c)).collect()
    }

    /// Whether this seat can see every record, so that a file that none names can be told.
    fn reads_everything(&self) -> bool {
        self.unseen(self.authority.compartments()).is_empty()
    }
}
