//! What directors decide together: root versions that are proposed and not followed yet.

use coffre_core::terms::{Hash, Rank};
use coffre_core::vault::{RootDraft, Vault};

use super::people::proposal;
use super::{Answer, Here, id};
use crate::view::{PersonName, Proposal, RootProposal};

/// The proposals that wait, for a director; nothing for everybody else.
pub fn proposal_list(shell: &Here) -> Answer<Vec<Proposal>> {
    shell.look(|vault| {
        if vault.rank()? != Rank::Director {
            return Ok(Vec::new());
        }
        let pending = vault.pending_roots()?;
        Ok(pending.iter().map(|draft| view(vault, draft)).collect())
    })
}

/// Signs a proposal; with the last signature it is followed at once. Needs a director's step-up.
pub fn proposal_sign(shell: &Here, hash: String) -> Answer<RootProposal> {
    let hash = id!(Hash, hash)?;
    shell.change(|vault| Ok(proposal(&vault.sign_root(hash)?)))
}

/// Takes the own signature back, so that something else can be proposed. Needs a director's step-up.
pub fn proposal_withdraw(shell: &Here, hash: String) -> Answer<()> {
    let hash = id!(Hash, hash)?;
    shell.change(|vault| Ok(vault.withdraw_root(hash)?))
}

fn view(vault: &Vault, draft: &RootDraft) -> Proposal {
    let name = |person| PersonName::of(vault, person);
    let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
    Proposal {
        hash: draft.hash.to_string(),
        added: draft.added.iter().map(|(person, _)| name(*person)).collect(),
        removed: draft.removed.iter().copied().map(name).collect(),
        ended: count(draft.cuts.len()),
        threshold: draft.threshold,
        new_sheet: draft.new_sheet,
        by_sheet: draft.by_recovery,
        signed_by: draft.signed_by.iter().copied().map(name).collect(),
        missing: draft.missing,
        waits_for_new: count(draft.waits_for.len()),
        signed_here: draft.signed_here,
    }
}
