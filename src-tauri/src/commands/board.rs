//! The board: dossiers as cards, with what the core makes of their checklists.

use std::collections::BTreeMap;

use coffre_core::dossier::phase::{self, Sureness};
use coffre_core::dossier::{BoardLine, PieceLine};
use coffre_core::terms::{DossierCount, DossierRow, EntityId};
use coffre_core::vault::Vault;

use super::checklist::tally;
use super::{Answer, Here, id};
use crate::view::{CardPieces, DeedSure, DossierCard, PersonName, Phase, PieceView, Place, words_from_label};

/// Dossiers of the board, at most.
const MOST: u32 = 5000;
/// What closed dossiers have as their state.
const CLOSED: &str = "closed";

/// The dossiers that can be seen, the nearest deed first; with words, those whose title, reference or property has
/// them. Without words, only the sales that were closed last stand on it.
pub fn dossier_board(shell: &Here, words: Option<String>) -> Answer<Vec<DossierCard>> {
    shell.look(|vault| {
        let words = words.as_deref().map(str::trim).filter(|words| !words.is_empty());
        let mut found: BTreeMap<String, DossierCount> = vault
            .dossiers(words, MOST)?
            .into_iter()
            .map(|one| (one.dossier.id.clone(), one))
            .collect();
        let mut cards = Vec::new();
        for line in vault.board()? {
            if let Some(one) = found.remove(&line.dossier.id) {
                cards.push(card(vault, &line, Some(one.documents)));
            }
        }
        let rest = found.into_values();
        let rest = rest.filter(|one| words.is_some() || !is_closed(&one.dossier));
        cards.extend(rest.map(|one| off_board(vault, &one.dossier, Some(one.documents))));
        Ok(cards)
    })
}

/// Cards of the dossiers that have these words.
pub(crate) fn cards(vault: &Vault, words: &str, most: u32) -> Answer<Vec<DossierCard>> {
    let found = vault.dossiers(Some(words), most)?;
    found
        .iter()
        .map(|one| card_of(vault, &one.dossier, Some(one.documents)))
        .collect()
}

/// The card of one dossier.
pub(crate) fn card_of(vault: &Vault, row: &DossierRow, documents: Option<u64>) -> Answer<DossierCard> {
    let line = vault.board_line(id!(EntityId, row.id)?)?;
    Ok(match line {
        Some(line) => card(vault, &line, documents),
        None => off_board(vault, row, documents),
    })
}

/// The card of a line of the board.
pub(crate) fn card(vault: &Vault, line: &BoardLine, documents: Option<u64>) -> DossierCard {
    let whole = line.ready.of > 0 || line.questions > 0 || line.blocking.is_some();
    DossierCard {
        phase: phase_view(line.phase),
        in_charge: line.in_charge.map(|person| PersonName::of(vault, person)),
        deed: line.deed.map(|deed| deed.day.to_string()),
        deed_sure: line.deed.map(|deed| match deed.sure {
            Sureness::Passed => DeedSure::Passed,
            Sureness::Planned => DeedSure::Planned,
            Sureness::Estimated => DeedSure::Estimated,
        }),
        days_to_deed: line.days_to_deed,
        offer_waits: line.offer_waits.map(|day| day.to_string()),
        pieces: whole.then(|| pieces(line)),
        ..off_board(vault, &line.dossier, documents)
    }
}

fn pieces(line: &BoardLine) -> CardPieces {
    CardPieces {
        ready: tally(line.ready),
        blocking: line.blocking.as_ref().map(piece),
        missing: number(line.missing),
        asked: number(line.asked),
        expiring: line.expiring.iter().map(piece).collect(),
        came_in: line.came_in.iter().map(piece).collect(),
        questions: number(line.questions),
        waits_since: line.waits_since.map(|day| day.to_string()),
    }
}

/// A piece of a dossier.
pub(crate) fn piece(line: &PieceLine) -> PieceView {
    PieceView {
        row: line.row.clone(),
        label: words_from_label!(&line.label),
        asked: line.asked.map(|day| day.to_string()),
        lapses: line.lapse.map(|lapse| lapse.on.to_string()),
        late: line.late,
    }
}

/// The card of a dossier that does not pass through the phases.
fn off_board(vault: &Vault, row: &DossierRow, documents: Option<u64>) -> DossierCard {
    DossierCard {
        id: row.id.clone(),
        title: row.title.clone(),
        reference: row.reference.clone(),
        sort: row.kind.clone(),
        property: row.property.clone(),
        place: Place::parse(vault, &row.compartment),
        phase: if is_closed(row) {
            Phase::Closed
        } else {
            Phase::Other
        },
        in_charge: None,
        deed: None,
        deed_sure: None,
        days_to_deed: None,
        offer_waits: None,
        pieces: None,
        documents,
        opened: row.opened.map(|day| day.to_string()),
        closed: row.closed.map(|day| day.to_string()),
    }
}

fn is_closed(row: &DossierRow) -> bool {
    row.closed.is_some() || row.state == CLOSED
}

const fn phase_view(phase: phase::Phase) -> Phase {
    match phase {
        phase::Phase::Mandate => Phase::Mandate,
        phase::Phase::Discovery => Phase::Discovery,
        phase::Phase::Offer => Phase::Offer,
        phase::Phase::Compromis => Phase::Compromis,
        phase::Phase::Deed => Phase::Deed,
        phase::Phase::Closed => Phase::Closed,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
