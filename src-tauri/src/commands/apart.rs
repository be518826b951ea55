//! What does not count as its author meant it: work that was set aside, and what was said of a document while it moved.

use coffre_core::authority::QuarantineReason;
use coffre_core::document::LeftBehind;
use coffre_core::terms::{CompartmentId, Hash};
use coffre_core::vault::{Quarantined, Vault};

use super::document::targets;
use super::{Answer, Here, id};
use crate::view::{AsideView, AsideWhy, AsideWork, LeftBehindView, NamedDocument, PersonName, Place};

/// An entry that was set aside.
pub(super) fn aside(vault: &Vault, one: Quarantined) -> AsideView {
    AsideView {
        note: one.note.to_string(),
        place: Place::of(vault, one.c),
        person: one.person.map(|person| PersonName::of(vault, person)),
        time: one.time,
        reason: match one.reason {
            QuarantineReason::RootCut => AsideWhy::Cut,
            QuarantineReason::Disputed => AsideWhy::Fork,
            QuarantineReason::Omitted => AsideWhy::FormerDirector,
            QuarantineReason::RightRemoved => AsideWhy::RightTaken,
            _ => AsideWhy::Removed,
        },
        documents: one.names,
        lines: u32::try_from(one.lines).unwrap_or(u32::MAX),
        may_adopt: one.may_adopt,
    }
}

/// What a move left behind.
pub(super) fn left_behind(vault: &Vault, one: LeftBehind) -> LeftBehindView {
    let became = one.copy.and_then(|copy| vault.document_row(copy).ok());
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    LeftBehindView {
        id: one.doc.to_string(),
        name: one.name,
        place: Place::of(vault, one.c),
        versions: number(one.versions),
        changes: number(one.changes),
        into: match &became {
            Some(row) => vec![Place::parse(vault, &row.compartment)],
            None => targets(vault, one.c),
        },
        became: became.map(|row| NamedDocument {
            id: row.id,
            title: row.title,
        }),
    }
}

/// Lets what was set aside count for everybody. Who manages the place, step-up.
pub fn house_adopt(shell: &Here, work: Vec<AsideWork>) -> Answer<()> {
    let mut named = Vec::with_capacity(work.len());
    for one in work {
        named.push((id!(CompartmentId, one.place)?, id!(Hash, one.note)?));
    }
    shell.change(|vault| Ok(vault.adopt(&named)?))
}
