//! What an outsider needs to check exported documents, and the disclosure that is said before they leave (design 6).
//!
//! For each document: the signed entry that filed it, the line of that entry, the hashes of the lines beside it, and
//! the certificates from the entry's seat up to the root. None of it is a key, and of other documents it shows hashes
//! that nobody can guess from.

mod print;
mod stage;

use std::collections::{BTreeMap, BTreeSet};

use coffre_crypto::SshSigError;
use coffre_crypto::sshsig::{allowed_signers_line, sign_ssh};
use coffre_format::entry::Entry;
use coffre_format::note::{Note, split_joined};
use coffre_format::op::{Line, Op};
use coffre_format::path::FileName;
use coffre_format::root::{PublicKeys, Root};
use coffre_format::{DocId, EntityId, Hash, SeatId, VersionId};

use crate::clock::Moment;
use crate::merge::keys::OpKey;
use crate::vault::{Vault, VaultError};

pub use print::Printed;

/// The namespace of the signature under a manifest.
pub const NAMESPACE: &str = "export@coffre";

/// To whom documents go and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Who gets them.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// Legal basis; may be empty.
    pub basis: String,
    /// How they travel; may be empty.
    pub channel: String,
}

/// What proves one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The document.
    pub doc: DocId,
    /// Its current version.
    pub ver: VersionId,
    /// Its file name in the vault.
    pub name: String,
    /// Hash of its bytes.
    pub sha256: Hash,
    /// Its size in bytes.
    pub size: u64,
    /// The entry that filed it.
    pub note: Hash,
    /// Number of the body in the entry.
    pub part: u32,
    /// Number of the line in the body.
    pub line: u32,
    /// The line.
    pub text: String,
    /// Hashes of all lines of the body.
    pub hashes: Vec<Hash>,
}

/// Everything that an export shows besides the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// One for each document, in the order asked for.
    pub proofs: Vec<Proof>,
    /// Signed notes and roots, by their name in the vault folder.
    pub notes: BTreeMap<String, Vec<u8>>,
}

impl Vault {
    /// Gathers what proves these documents. Nothing is decrypted but journal lines that this person reads anyway.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for a document that cannot be seen, or whose entry is not here.
    pub fn evidence(&mut self, docs: &[DocId]) -> Result<Evidence, VaultError> {
        let mut proofs = Vec::new();
        let mut wanted = BTreeSet::new();
        for doc in docs {
            let proof = self.proof(*doc)?;
            let seat = self.notes.get(&proof.note).ok_or(VaultError::NotFound)?.seat;
            wanted.insert(proof.note);
            self.certificates(seat, &mut wanted);
            proofs.push(proof);
        }
        self.certificates(self.seat(), &mut wanted);
        let mut notes = self.root_files()?;
        for hash in wanted {
            let row = self
                .journal
                .read()
                .note(&hash.to_string())?
                .ok_or(VaultError::NotFound)?;
            let entry = Entry::parse(Note::parse(&row.text)?.text())?;
            notes.insert(FileName::entry(entry.seat, entry.seq, &hash).path(), row.text);
        }
        Ok(Evidence { proofs, notes })
    }

    /// Says in the log that these documents leave, durably and before any of them does.
    ///
    /// # Errors
    /// [`VaultError::Value`] without recipient or purpose; as [`Vault::commit`]: without the log nothing leaves.
    pub fn disclose(
        &mut self,
        docs: &[DocId],
        disclosure: &Disclosure,
        manifest: &Hash,
    ) -> Result<(), VaultError> {
        disclosure.check()?;
        let manifest = manifest.to_string();
        let mut detail = disclosure.detail().to_vec();
        detail.push(("manifest", &manifest));
        self.write_audit("disclose", ids(docs), &detail)?;
        self.flush_audit()
    }

    /// Says that a disclosure which was announced did not take place.
    ///
    /// # Errors
    /// As [`Vault::disclose`].
    pub fn disclosure_failed(&mut self, docs: &[DocId], manifest: &Hash) -> Result<(), VaultError> {
        let manifest = manifest.to_string();
        self.write_audit("disclose-failed", ids(docs), &[("manifest", &manifest)])
    }

    /// The present moment of this vault's clock.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The keys of the day seat, which signs exports.
    pub fn export_signer(&self) -> PublicKeys {
        self.day.public()
    }

    /// Signs a manifest with the day seat, as OpenSSH does.
    ///
    /// # Errors
    /// None is known; the message is in memory.
    pub fn sign_export(&self, manifest: &[u8]) -> Result<String, SshSigError> {
        sign_ssh(&mut &manifest[..], NAMESPACE, self.day.signing())
    }

    /// The line that tells `ssh-keygen` whose signature it is.
    ///
    /// # Errors
    /// None is known; the words are ids.
    pub fn allowed_signers(&self) -> Result<String, SshSigError> {
        let key = self.day.signing().public();
        allowed_signers_line(&principal(self.seat()), NAMESPACE, &key)
    }

    fn proof(&mut self, doc: DocId) -> Result<Proof, VaultError> {
        let (_, version) = self.version_row(doc, None)?;
        let ver = VersionId::parse(&version.id)?;
        for placed in self.records(doc)? {
            let (Op::File(record) | Op::Submit(record)) = Line::parse(&placed.json)?.op else {
                continue;
            };
            if record.ver != ver {
                continue;
            }
            let note = Hash::parse(&placed.note)?;
            let hashes = self.line_hashes(&note, placed.part)?;
            return Ok(Proof {
                doc,
                ver,
                name: record.name,
                sha256: record.plain.sha256,
                size: record.plain.size,
                note,
                part: placed.part,
                line: placed.line,
                text: placed.json,
                hashes,
            });
        }
        Err(VaultError::NotFound)
    }

    fn records(&self, doc: DocId) -> Result<Vec<coffre_index::OpRow>, VaultError> {
        let mut rows = Vec::new();
        for index in self.indexes() {
            rows.extend(index.read().ops_under(OpKey::document(doc).as_str())?);
        }
        rows.retain(|row| row.counts && matches!(row.name.as_str(), "file" | "submit"));
        Ok(rows)
    }

    fn line_hashes(&mut self, note: &Hash, part: u32) -> Result<Vec<Hash>, VaultError> {
        let entry = self.notes.get(note).cloned().ok_or(VaultError::NotFound)?;
        if entry.bodies.len() <= part as usize {
            return Err(VaultError::NotFound);
        }
        let lines = self.body_lines(&entry, note, part as usize)?;
        let lines = lines.ok_or(VaultError::NotFound)?;
        Ok(lines.iter().map(|line| Hash::of(line.as_bytes())).collect())
    }

    /// Adds the notes that certify a seat, and those that make a manager of who certified it.
    fn certificates(&self, seat: SeatId, wanted: &mut BTreeSet<Hash>) {
        let mut next = Some(seat);
        let mut seen = BTreeSet::new();
        while let Some(seat) = next.filter(|seat| seen.insert(*seat)) {
            let Some(info) = self.authority.seat(seat) else {
                return;
            };
            let Some(note) = info.certified_by else { return };
            wanted.insert(note);
            next = self.notes.get(&note).map(|entry| entry.seat);
            let certifier = next
                .and_then(|seat| self.authority.seat(seat))
                .map(|info| info.person);
            for grant in certifier
                .into_iter()
                .flat_map(|person| self.authority.grants(person))
            {
                wanted.insert(grant.note);
                wanted.extend(self.authority.role(grant.role).map(|role| role.note));
            }
        }
    }

    fn root_files(&self) -> Result<BTreeMap<String, Vec<u8>>, VaultError> {
        let mut files = BTreeMap::new();
        for row in self
            .journal
            .read()
            .roots()?
            .into_iter()
            .filter(|row| row.accepted)
        {
            for bytes in split_joined(&row.bytes) {
                let note = Note::parse(bytes)?;
                let root = Root::parse(note.text())?;
                let name = FileName::root(root.version, &note.hash(), note.signer());
                files.insert(name.path(), bytes.to_vec());
            }
        }
        Ok(files)
    }
}

impl Disclosure {
    /// Refuses what says nothing.
    ///
    /// # Errors
    /// [`VaultError::Value`] without recipient or purpose.
    pub fn check(&self) -> Result<(), VaultError> {
        if self.recipient.trim().is_empty() {
            return Err(VaultError::Value(
                "say who receives the documents; an export without recipient is refused",
            ));
        }
        if self.purpose.trim().is_empty() {
            return Err(VaultError::Value(
                "say what the documents are for; an export without purpose is refused",
            ));
        }
        Ok(())
    }

    /// What the log keeps of it.
    fn detail(&self) -> [(&'static str, &str); 4] {
        [
            ("recipient", self.recipient.trim()),
            ("purpose", self.purpose.trim()),
            ("basis", self.basis.trim()),
            ("channel", self.channel.trim()),
        ]
    }
}

/// The name under which `ssh-keygen` knows a seat.
pub fn principal(seat: SeatId) -> String {
    format!("seat-{seat}")
}

fn ids(docs: &[DocId]) -> Vec<EntityId> {
    docs.iter().map(|doc| (*doc).into()).collect()
}
