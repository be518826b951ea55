//! Writing an export: everything is known and said in the journal before a byte leaves.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use coffre_core::document::Reading;
use coffre_core::export::{Disclosure, Evidence};
use coffre_core::vault::{Vault, VaultError};
use coffre_crypto::SshSigError;
use coffre_format::text::to_base64;
use coffre_format::{DocId, Hash};
use sha2::{Digest as _, Sha256};

use super::manifest::{KIND, Listed, Manifest, Shown, SignerLine};
use super::verify_text::verify_text;
use super::{Exported, MANIFEST, SIGNATURE, SIGNERS, Taken};

/// Why an export was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The vault did not give what is needed, or its log could not be written.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The manifest could not be signed.
    #[error(transparent)]
    Sign(#[from] SshSigError),
    /// Nothing was named.
    #[error("name at least one document to export")]
    Nothing,
    /// The target is there and holds something.
    #[error(
        "the folder for the export is not empty; name a new one, so that nothing is mixed or overwritten"
    )]
    TargetTaken,
    /// The target could not be written.
    #[error("the export could not be written ({kind}); nothing was left there. Check the disk and try again", kind = .0.kind())]
    Target(#[from] io::Error),
    /// A document's bytes are not those that were filed.
    #[error("a document is not what was filed; nothing was exported. Run `coffre check`, then `coffre heal`")]
    Changed,
}

/// Writes documents and what proves them into a new folder, after the disclosure was said in the journal.
///
/// # Errors
/// A refused disclosure, a document that cannot be seen or opened, a target that is taken or cannot be written. After an
/// error nothing is left at the target; where the disclosure was said already, the log says that it failed.
pub fn export(
    vault: &mut Vault,
    docs: &[DocId],
    disclosure: &Disclosure,
    target: &Path,
) -> Result<Exported, ExportError> {
    disclosure.check()?;
    if docs.is_empty() {
        return Err(ExportError::Nothing);
    }
    refuse_taken(target)?;
    let beside = target
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    // Beside the target, so that moving it into place is one step.
    let staging = vault.begin_staging(beside)?;
    let exported = write_export(vault, docs, disclosure, &staging, target);
    // What could not be removed is removed at the next unlock; the outcome stands.
    let _ = vault.end_staging();
    exported
}

fn write_export(
    vault: &mut Vault,
    docs: &[DocId],
    disclosure: &Disclosure,
    staging: &Path,
    target: &Path,
) -> Result<Exported, ExportError> {
    let evidence = vault.evidence(docs)?;
    let plan = plan(vault, disclosure, &evidence)?;
    let bytes = plan.manifest.bytes();
    let hash = Hash::of(&bytes);
    let signature = vault.sign_export(&bytes)?;
    vault.disclose(docs, disclosure, &hash)?;
    let written = write_all(vault, &plan, &bytes, &signature, &hash, staging);
    if let Err(error) = written.and_then(|()| move_into_place(staging, target)) {
        vault.disclosure_failed(docs, &hash)?;
        return Err(error);
    }
    Ok(Exported {
        manifest: plan.manifest,
        hash,
    })
}

/// What will be written: the manifest, and the small files that it lists.
struct Plan {
    manifest: Manifest,
    small: Vec<(String, Vec<u8>)>,
}

fn plan(vault: &Vault, disclosure: &Disclosure, evidence: &Evidence) -> Result<Plan, ExportError> {
    let mut taken = Taken::default();
    let mut small = Vec::new();
    let mut documents: Vec<Shown> = Vec::new();
    for proof in &evidence.proofs {
        let shown = Shown {
            file: format!("documents/{}", taken.free(&proof.name)),
            name: proof.name.clone(),
            sha256: proof.sha256,
            size: proof.size,
            doc: proof.doc,
            ver: proof.ver,
            note: proof.note,
            part: proof.part,
            line: proof.line,
        };
        let hashes: String = proof.hashes.iter().map(|hash| format!("{hash}\n")).collect();
        small.push((shown.hashes_file(), hashes.into_bytes()));
        small.push((shown.line_file(), proof.text.clone().into_bytes()));
        documents.push(shown);
    }
    small.extend(
        evidence
            .notes
            .iter()
            .map(|(name, bytes)| (format!("notes/{name}"), bytes.clone())),
    );
    small.push((SIGNERS.into(), vault.allowed_signers()?.into_bytes()));
    small.push((
        "verify.txt".into(),
        verify_text(vault.id(), vault.seat()).into_bytes(),
    ));
    let sums: String = documents
        .iter()
        .map(|d| format!("{}  {}\n", d.sha256, d.file))
        .collect();
    small.push(("sha256sums.txt".into(), sums.into_bytes()));
    small.sort();
    small.dedup_by(|one, other| one.0 == other.0);
    let keys = vault.export_signer();
    let of_small = small.iter().map(|(file, bytes)| Listed {
        file: file.clone(),
        sha256: Hash::of(bytes),
        size: bytes.len() as u64,
    });
    let of_documents = documents.iter().map(|shown| Listed {
        file: shown.file.clone(),
        sha256: shown.sha256,
        size: shown.size,
    });
    let manifest = Manifest {
        export: KIND.into(),
        vault: vault.id(),
        at: vault.now().text(),
        recipient: disclosure.recipient.trim().into(),
        purpose: disclosure.purpose.trim().into(),
        basis: disclosure.basis.trim().into(),
        channel: disclosure.channel.trim().into(),
        signer: SignerLine {
            person: vault.person(),
            seat: keys.seat(),
            recipient: keys.recipient.clone(),
            sign: to_base64(&keys.sign),
        },
        files: of_documents.chain(of_small).collect(),
        documents,
    };
    Ok(Plan { manifest, small })
}

fn refuse_taken(target: &Path) -> Result<(), ExportError> {
    let taken = match fs::read_dir(target) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    if taken {
        return Err(ExportError::TargetTaken);
    }
    Ok(())
}

fn write_all(
    vault: &mut Vault,
    plan: &Plan,
    manifest: &[u8],
    signature: &str,
    hash: &Hash,
    folder: &Path,
) -> Result<(), ExportError> {
    let detail = hash.to_string();
    for shown in &plan.manifest.documents {
        let mut open = vault.open_document(
            shown.doc,
            Some(shown.ver),
            Reading::Export,
            &[("manifest", &detail)],
        )?;
        let mut file = make(&folder.join(&shown.file))?;
        let mut state = Sha256::new();
        let mut buffer = vec![0u8; 256 * 1024];
        loop {
            match open.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => {
                    state.update(&buffer[..count]);
                    file.write_all(&buffer[..count])?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(ExportError::Changed),
                Err(error) => return Err(error.into()),
            }
        }
        file.sync_all()?;
        if Hash::from_bytes(state.finalize().into()) != shown.sha256 {
            return Err(ExportError::Changed);
        }
    }
    let own = [(MANIFEST, manifest), (SIGNATURE, signature.as_bytes())];
    let small = plan
        .small
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in small.chain(own) {
        let mut file = make(&folder.join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a file outside the vault, where the person said"
)]
fn make(path: &Path) -> Result<File, ExportError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(File::create_new(path)?)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a folder outside the vault, where the person said"
)]
fn move_into_place(staging: &Path, target: &Path) -> Result<(), ExportError> {
    if target.exists() {
        fs::remove_dir(target)?;
    }
    Ok(fs::rename(staging, target)?)
}
