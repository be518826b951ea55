//! The root chain in an export.

use std::collections::{BTreeMap, BTreeSet};

use coffre_core::authority::{RootChain, RootVersion};
use coffre_format::note::{Note, Signer};
use coffre_format::path::FileName;
use coffre_format::root::Root;
use coffre_format::{Hash, VaultId};

use super::{ExportFinding, damaged, holds};

/// One root text with the files of its signers.
type SignedText<'a> = (Root, Vec<(Signer, &'a [u8])>);

/// The root chain from version 1, whose hash is the vault's id.
pub(super) fn follow(
    vault: VaultId,
    files: &BTreeMap<String, Vec<u8>>,
    findings: &mut BTreeSet<ExportFinding>,
) -> Option<RootChain> {
    let mut texts: BTreeMap<(u64, Hash), SignedText<'_>> = BTreeMap::new();
    for (file, bytes) in files.iter().filter(|(file, _)| file.starts_with("root/")) {
        let parsed =
            Note::parse(bytes).and_then(|note| Ok((note.hash(), note.signer(), Root::parse(note.text())?)));
        match parsed {
            Ok((hash, signer, root)) if *file == FileName::root(root.version, &hash, signer).path() => {
                let text = texts.entry((root.version, hash)).or_insert((root, Vec::new()));
                text.1.push((signer, bytes));
            }
            _ => {
                findings.insert(damaged(file));
            }
        }
    }
    let mut chain: Option<RootChain> = None;
    for ((number, hash), (root, signed)) in texts {
        let mut version = RootVersion {
            hash,
            root,
            signers: BTreeSet::new(),
        };
        for (signer, bytes) in signed {
            let keys = version.signer_keys(chain.as_ref(), signer);
            if keys.iter().any(|key| holds(bytes, signer, key)) {
                version.signers.insert(signer);
            }
        }
        let taken = match &mut chain {
            None if hash == vault.0 => RootChain::start(version).map(|start| chain = Some(start)).is_ok(),
            None => false,
            Some(chain) => chain.accept(version).is_ok(),
        };
        if !taken {
            findings.insert(ExportFinding::BadRoot { version: number });
        }
    }
    if chain.is_none() {
        findings.insert(ExportFinding::BadRoot { version: 1 });
    }
    chain
}
