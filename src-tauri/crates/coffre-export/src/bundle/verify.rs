//! Checking an export without keys and without the vault.
//!
//! What holds in the end: the manifest was signed by the named seat; each document is the one that the named person's
//! seat filed, as a signed entry says; and these seats are certified up to the root whose hash is the vault's id. The
//! vault's id itself has to be compared with the agency by another way.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use coffre_crypto::PublicKey;
use coffre_crypto::sshsig::{allowed_signers_line, verify_ssh};
use coffre_format::body::line_list;
use coffre_format::op::{Line, Op};
use coffre_format::root::PublicKeys;
use coffre_format::text::base64;
use coffre_format::{Hash, PersonId, SeatId};
use sha2::{Digest as _, Sha256};

use super::certify::Certified;
use super::{ExportFinding, MANIFEST, Manifest, SIGNATURE, SIGNERS, Shown};
use coffre_core::export::{NAMESPACE, principal};

/// The largest manifest, note or list that is read, in bytes; documents have no bound.
const MOST: u64 = 16 * 1024 * 1024;
/// How deep folders of an export go.
const DEPTH: usize = 5;

/// Where a document comes from, as its signed entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// The document's file in the export.
    pub file: String,
    /// Its size in bytes.
    pub size: u64,
    /// The seat that filed it.
    pub seat: SeatId,
    /// Whose seat it is.
    pub person: PersonId,
    /// When, as that computer said.
    pub time: String,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What the manifest says; believed only as far as the report holds.
    pub manifest: Option<Manifest>,
    /// The documents for which everything holds.
    pub documents: Vec<Filed>,
    /// What does not hold.
    pub findings: Vec<ExportFinding>,
}

impl Report {
    /// Whether everything holds.
    pub fn holds(&self) -> bool {
        self.findings.is_empty() && self.manifest.is_some()
    }
}

/// Checks the export in a folder.
///
/// # Errors
/// A folder that cannot be read. What is wrong with the export is in the report.
pub fn verify(folder: &Path) -> io::Result<Report> {
    let mut findings = BTreeSet::new();
    let present = walk(folder)?;
    let bytes = read(folder, MANIFEST, &present)?;
    let Some(manifest) = bytes.as_deref().and_then(Manifest::parse) else {
        return Ok(Report {
            manifest: None,
            documents: Vec::new(),
            findings: vec![ExportFinding::BadManifest],
        });
    };
    if !signature_holds(folder, &present, &manifest, bytes.as_deref().unwrap_or_default())? {
        findings.insert(ExportFinding::BadSignature);
    }
    check_files(folder, &present, &manifest, &mut findings)?;
    let mut notes = BTreeMap::new();
    for file in present.iter().filter_map(|file| file.strip_prefix("notes/")) {
        if let Some(bytes) = read(folder, &format!("notes/{file}"), &present)? {
            notes.insert(file.to_owned(), bytes);
        }
    }
    let certified = Certified::of(manifest.vault, &notes, &mut findings);
    if certified.person(manifest.signer.seat) != Some(manifest.signer.person) {
        findings.insert(ExportFinding::UnknownSigner);
    }
    let mut documents = Vec::new();
    for shown in &manifest.documents {
        match filed(folder, &present, &manifest, &certified, shown)? {
            Ok(filed) => documents.push(filed),
            Err(finding) => {
                findings.insert(finding);
            }
        }
    }
    let whole = |filed: &Filed| {
        let file = filed.file.clone();
        !findings.contains(&ExportFinding::Altered { file: file.clone() })
            && !findings.contains(&ExportFinding::Missing { file })
    };
    documents.retain(whole);
    Ok(Report {
        manifest: Some(manifest),
        documents,
        findings: findings.into_iter().collect(),
    })
}

fn signature_holds(
    folder: &Path,
    present: &BTreeSet<String>,
    manifest: &Manifest,
    bytes: &[u8],
) -> io::Result<bool> {
    let signer = &manifest.signer;
    let (Some(signature), Some(signers)) =
        (read(folder, SIGNATURE, present)?, read(folder, SIGNERS, present)?)
    else {
        return Ok(false);
    };
    let Ok(sign) = base64::<32>(&signer.sign) else {
        return Ok(false);
    };
    let keys = PublicKeys {
        recipient: signer.recipient.clone(),
        sign,
    };
    let (Ok(key), Ok(signature)) = (PublicKey::from_bytes(&sign), String::from_utf8(signature)) else {
        return Ok(false);
    };
    let line = allowed_signers_line(&principal(signer.seat), NAMESPACE, &key);
    Ok(keys.seat() == signer.seat
        && line.is_ok_and(|line| line.as_bytes() == signers)
        && verify_ssh(&mut &bytes[..], &signature, NAMESPACE, &key).is_ok())
}

fn check_files(
    folder: &Path,
    present: &BTreeSet<String>,
    manifest: &Manifest,
    findings: &mut BTreeSet<ExportFinding>,
) -> io::Result<()> {
    let listed: BTreeMap<&str, _> = manifest
        .files
        .iter()
        .map(|one| (one.file.as_str(), one))
        .collect();
    for (file, one) in &listed {
        let file = (*file).to_owned();
        if !present.contains(&file) {
            findings.insert(ExportFinding::Missing { file });
        } else if hash_of(&folder.join(&file))? != (one.sha256, one.size) {
            findings.insert(ExportFinding::Altered { file });
        }
    }
    for file in present
        .iter()
        .filter(|file| !matches!(file.as_str(), MANIFEST | SIGNATURE))
    {
        if !listed.contains_key(file.as_str()) {
            findings.insert(ExportFinding::Unlisted { file: file.clone() });
        }
    }
    Ok(())
}

/// Follows one document from its file over its line to its entry.
fn filed(
    folder: &Path,
    present: &BTreeSet<String>,
    manifest: &Manifest,
    certified: &Certified,
    shown: &Shown,
) -> io::Result<Result<Filed, ExportFinding>> {
    let file = shown.file.clone();
    let (entry, person) = match certified.entry(&shown.note) {
        Ok(found) => found,
        Err(finding) => return Ok(Err(finding.unwrap_or(ExportFinding::NoEntry { file }))),
    };
    let listed = manifest
        .files
        .iter()
        .any(|one| one.file == shown.file && one.sha256 == shown.sha256 && one.size == shown.size);
    let Some(body) = entry.bodies.get(shown.part as usize).filter(|_| listed) else {
        return Ok(Err(ExportFinding::NoEntry { file }));
    };
    let hashes = read(folder, &shown.hashes_file(), present)?.unwrap_or_default();
    let hashes: Option<Vec<Hash>> = std::str::from_utf8(&hashes)
        .ok()
        .and_then(|text| text.lines().map(|line| Hash::parse(line).ok()).collect());
    let Some(hashes) = hashes.filter(|hashes| line_list(hashes.iter().copied()) == body.lines) else {
        return Ok(Err(ExportFinding::BadLineList { file }));
    };
    let line = read(folder, &shown.line_file(), present)?.unwrap_or_default();
    let signed = hashes.get(shown.line as usize) == Some(&Hash::of(&line)) && shown.line > 0;
    let parsed = std::str::from_utf8(&line)
        .ok()
        .and_then(|text| Line::parse(text).ok());
    let says = match parsed.map(|line| line.op) {
        Some(Op::File(op) | Op::Submit(op)) => {
            op.doc == shown.doc
                && op.ver == shown.ver
                && op.name == shown.name
                && (op.plain.sha256, op.plain.size) == (shown.sha256, shown.size)
        }
        _ => false,
    };
    if !signed || !says {
        return Ok(Err(ExportFinding::BadLine { file }));
    }
    Ok(Ok(Filed {
        file,
        size: shown.size,
        seat: entry.seat,
        person,
        time: entry.time.clone(),
    }))
}

/// The plain files below a folder, by path with `/`. Links and other things are named too, and never followed: they are
/// not there for [`read`], and not listed.
fn walk(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut folders = vec![(folder.to_owned(), String::new(), 0)];
    while let Some((path, prefix, depth)) = folders.pop() {
        for entry in fs::read_dir(&path)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type()?;
            if kind.is_dir() && depth < DEPTH {
                folders.push((entry.path(), format!("{name}/"), depth + 1));
            } else if kind.is_file() {
                found.insert(name);
            } else {
                found.insert(format!("{name} (no plain file)"));
            }
        }
    }
    Ok(found)
}

/// A small file that [`walk`] found; none where it is absent or too large.
fn read(folder: &Path, file: &str, present: &BTreeSet<String>) -> io::Result<Option<Vec<u8>>> {
    if !present.contains(file) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(folder.join(file))?
        .take(MOST + 1)
        .read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= MOST).then_some(bytes))
}

fn hash_of(path: &Path) -> io::Result<(Hash, u64)> {
    let mut file = File::open(path)?;
    let (mut state, mut size) = (Sha256::new(), 0);
    let mut buffer = vec![0u8; 256 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok((Hash::from_bytes(state.finalize().into()), size)),
            Ok(count) => {
                state.update(&buffer[..count]);
                size += count as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
