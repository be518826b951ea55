//! Who signed: from the notes in an export up to the root, without the rest of the journal.
//!
//! A seat is believed when a root lists it, or when a `seat` act of a believed high seat of a director or manager
//! certifies it. What was removed or cut after the shown notes cannot be seen here, except where a root says so.

mod chain;

use std::collections::{BTreeMap, BTreeSet};

use coffre_core::authority::RootChain;
use coffre_crypto::{NoteSigner, PublicKey, verify_note};
use coffre_format::act::Act;
use coffre_format::entry::Entry;
use coffre_format::note::{Note, Signer};
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Rank};
use coffre_format::text::base64;
use coffre_format::{Hash, PersonId, RoleId, SeatId, VaultId};

use self::chain::follow;
use super::ExportFinding;

/// As whom a seat signs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Director,
    Manager,
    Other,
}

/// What the notes of an export show.
pub(super) struct Certified {
    entries: BTreeMap<Hash, Entry>,
    seats: BTreeMap<SeatId, (PersonId, Standing)>,
    chain: Option<RootChain>,
}

struct Candidate<'a> {
    file: &'a str,
    bytes: &'a [u8],
    hash: Hash,
    entry: Entry,
}

impl Certified {
    /// Judges the note files, named by their path in the vault folder.
    pub(super) fn of(
        vault: VaultId,
        files: &BTreeMap<String, Vec<u8>>,
        findings: &mut BTreeSet<ExportFinding>,
    ) -> Self {
        let chain = follow(vault, files, findings);
        let mut certified = Self {
            entries: BTreeMap::new(),
            seats: BTreeMap::new(),
            chain,
        };
        let mut keys: BTreeMap<SeatId, [u8; 32]> = BTreeMap::new();
        let roots = certified
            .chain
            .iter()
            .flat_map(RootChain::iter)
            .map(|(_, root)| root);
        for director in roots.flat_map(|root| &root.directors) {
            keys.insert(director.seat, director.keys.sign);
            certified
                .seats
                .insert(director.seat, (director.person, Standing::Director));
        }
        let waiting = entries(vault, files, findings);
        certified.verify(waiting, &mut keys, findings);
        certified.certify();
        certified
    }

    /// An entry whose signature holds and whose seat is certified; otherwise what is wrong with it.
    pub(super) fn entry(&self, note: &Hash) -> Result<(&Entry, PersonId), Option<ExportFinding>> {
        let entry = self.entries.get(note).ok_or(None)?;
        let file = format!("notes/{}", FileName::entry(entry.seat, entry.seq, note).path());
        let Some((person, _)) = self.seats.get(&entry.seat) else {
            return Err(Some(ExportFinding::NotCertified { file }));
        };
        if self.is_cut(entry, note) {
            return Err(Some(ExportFinding::CutOff { file }));
        }
        Ok((entry, *person))
    }

    /// Whose seat this is, if it is certified.
    pub(super) fn person(&self, seat: SeatId) -> Option<PersonId> {
        self.seats.get(&seat).map(|(person, _)| *person)
    }

    fn is_cut(&self, entry: &Entry, note: &Hash) -> bool {
        let roots = self.chain.iter().flat_map(RootChain::iter).map(|(_, root)| root);
        roots
            .flat_map(|root| &root.cuts)
            .filter(|cut| cut.seat == entry.seat)
            .any(|cut| match cut.last {
                None => true,
                Some((seq, _)) if entry.seq != seq => entry.seq > seq,
                Some((_, last)) => last != *note,
            })
    }

    /// Takes the notes whose signature holds; keys are learnt from `seat` acts of those.
    fn verify(
        &mut self,
        mut waiting: Vec<Candidate<'_>>,
        keys: &mut BTreeMap<SeatId, [u8; 32]>,
        findings: &mut BTreeSet<ExportFinding>,
    ) {
        loop {
            let before = waiting.len();
            let mut left = Vec::new();
            for one in waiting {
                match keys.get(&one.entry.seat) {
                    None => left.push(one),
                    Some(key) if holds(one.bytes, Signer::Seat(one.entry.seat), key) => {
                        for act in &one.entry.acts {
                            if let Act::Seat(act) = act
                                && let Ok(key) = base64::<32>(&act.sign)
                                && act.keys().is_ok_and(|keys| keys.seat() == act.seat)
                            {
                                keys.insert(act.seat, key);
                            }
                        }
                        self.entries.insert(one.hash, one.entry);
                    }
                    Some(_) => {
                        findings.insert(unsigned(one.file));
                    }
                }
            }
            if left.is_empty() || left.len() == before {
                findings.extend(left.iter().map(|one| unsigned(one.file)));
                return;
            }
            waiting = left;
        }
    }

    /// Believes seats certified by believed ones, until there are no more. Roots are never overruled.
    fn certify(&mut self) {
        let mut managers = BTreeSet::new();
        loop {
            let before = (self.seats.len(), managers.len());
            managers.extend(self.managers());
            let mut found = Vec::new();
            for entry in self.entries.values() {
                let Some((signer, standing)) = self.seats.get(&entry.seat).copied() else {
                    continue;
                };
                for act in &entry.acts {
                    let Act::Seat(act) = act else { continue };
                    let own = act.person == signer;
                    let high = act.level == Level::High;
                    let as_whom = match standing {
                        Standing::Director if high && own => Standing::Director,
                        Standing::Director if high && managers.contains(&act.person) => Standing::Manager,
                        Standing::Director | Standing::Manager => Standing::Other,
                        Standing::Other => continue,
                    };
                    found.push((act.seat, (act.person, as_whom)));
                }
            }
            for (seat, standing) in found {
                let known = self.seats.entry(seat).or_insert(standing);
                // A manager's grant may be read after his certificate.
                if known.1 == Standing::Other && standing.1 == Standing::Manager && known.0 == standing.0 {
                    *known = standing;
                }
            }
            if (self.seats.len(), managers.len()) == before {
                return;
            }
        }
    }

    /// Persons to whom a director granted a role that a director made with the rank of manager.
    fn managers(&self) -> BTreeSet<PersonId> {
        let directors = self.entries.values().filter(|entry| {
            self.seats
                .get(&entry.seat)
                .is_some_and(|(_, standing)| *standing == Standing::Director)
        });
        let acts: Vec<&Act> = directors.flat_map(|entry| &entry.acts).collect();
        let roles: BTreeSet<RoleId> = acts
            .iter()
            .filter_map(|act| match act {
                Act::Role(act) if act.rank == Rank::Manager => Some(act.role),
                _ => None,
            })
            .collect();
        let granted = acts.iter().filter_map(|act| match act {
            Act::Grant(act) if roles.contains(&act.role) => Some(act.person),
            _ => None,
        });
        granted.collect()
    }
}

fn unsigned(file: &str) -> ExportFinding {
    ExportFinding::NotSigned {
        file: format!("notes/{file}"),
    }
}

fn damaged(file: &str) -> ExportFinding {
    ExportFinding::BadNote {
        file: format!("notes/{file}"),
    }
}

fn entries<'a>(
    vault: VaultId,
    files: &'a BTreeMap<String, Vec<u8>>,
    findings: &mut BTreeSet<ExportFinding>,
) -> Vec<Candidate<'a>> {
    let mut read = Vec::new();
    for (file, bytes) in files.iter().filter(|(file, _)| !file.starts_with("root/")) {
        let parsed =
            Note::parse(bytes).and_then(|note| Ok((note.hash(), note.signer(), Entry::parse(note.text())?)));
        match parsed {
            Ok((hash, signer, entry))
                if entry.vault == vault
                    && signer == Signer::Seat(entry.seat)
                    && *file == FileName::entry(entry.seat, entry.seq, &hash).path() =>
            {
                read.push(Candidate {
                    file,
                    bytes,
                    hash,
                    entry,
                });
            }
            _ => {
                findings.insert(damaged(file));
            }
        }
    }
    read
}

fn holds(bytes: &[u8], signer: Signer, key: &[u8; 32]) -> bool {
    let Some(name) = NoteSigner::parse(&signer.to_string()) else {
        return false;
    };
    PublicKey::from_bytes(key).is_ok_and(|key| verify_note(bytes, name, &key).is_ok())
}

#[cfg(test)]
mod tests;
