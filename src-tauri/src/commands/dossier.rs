//! Dossiers: the board, one of them, new ones, events and what they would do.

use std::collections::{BTreeMap, BTreeSet};

use coffre_core::dossier::{EntityChange, NewEntity};
use coffre_core::retention;
use coffre_core::terms::{CompartmentId, DocId, DossierCount, EntityId, FactRow, Listing, What};
use coffre_core::vault::{Vault, VaultError, field};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::deadline::{event_of, proposals};
use super::document::{fact, is_day, seen};
use super::party::{new_party, party_view, said};
use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::view::{
    Coded, DeadlineView, DocumentRow, DossierCard, DossierChange, DossierField, DossierFull, Effect,
    EffectMove, NewDossier, Participant, Phase, Place,
};

/// Dossiers of the board, at most.
const MOST: u32 = 5000;
/// Moved documents that a preview tells.
const MOVES: usize = 50;
/// Documents of a dossier whose proposals are looked at.
const LOOKED_AT: u32 = 200;
/// The field of the planned day of the deed.
const DEED_PLANNED: &str = "deed-planned";

/// The dossiers that can be seen, newest first; with words, those whose title, reference or property has them.
pub fn dossier_board(shell: &Here, words: Option<String>) -> Answer<Vec<DossierCard>> {
    shell.look(|vault| {
        let words = words.as_deref().map(str::trim).filter(|words| !words.is_empty());
        cards(vault, words, MOST)
    })
}

/// Cards of dossiers.
pub(crate) fn cards(vault: &Vault, words: Option<&str>, most: u32) -> Answer<Vec<DossierCard>> {
    let found = vault.dossiers(words, most)?;
    found.iter().map(|one| card(vault, one)).collect()
}

fn card(vault: &Vault, one: &DossierCount) -> Answer<DossierCard> {
    let id = id!(EntityId, one.dossier.id)?;
    let facts = vault.dossier_view(id)?.facts;
    let planned = vault.entity_state(id)?.1.values().get(DEED_PLANNED).cloned();
    card_of(vault, one, &facts, planned)
}

fn card_of(
    vault: &Vault,
    one: &DossierCount,
    facts: &[FactRow],
    planned: Option<String>,
) -> Answer<DossierCard> {
    let row = &one.dossier;
    let today = vault.today();
    let day_of = |code: &str| {
        facts
            .iter()
            .filter(|fact| fact.kind == code)
            .filter_map(|fact| fact.date)
            .max()
    };
    let signed = day_of("deed");
    let planned = planned.and_then(|day| day.parse::<Date>().ok());
    let deed = signed.or(planned);
    let days = deed
        .and_then(|day| today.until(day).ok())
        .map(|span| i64::from(span.get_days()));
    let until = deed
        .filter(|day| *day > today)
        .unwrap_or_else(|| today.saturating_add(60.days()));
    Ok(DossierCard {
        id: row.id.clone(),
        title: row.title.clone(),
        reference: row.reference.clone(),
        sort: row.kind.clone(),
        property: row.property.clone(),
        place: Place::parse(vault, &row.compartment),
        phase: phase(
            &row.kind,
            row.closed.is_some() || row.state == "closed",
            today,
            signed,
            &day_of,
        ),
        deed: deed.map(|day| day.to_string()),
        days_to_deed: days,
        documents: one.documents,
        expiring: expiring(vault, &row.id, today, until)?,
        opened: row.opened.map(|day| day.to_string()),
        closed: row.closed.map(|day| day.to_string()),
    })
}

fn phase(
    sort: &str,
    closed: bool,
    today: Date,
    signed: Option<Date>,
    day_of: &dyn Fn(&str) -> Option<Date>,
) -> Phase {
    let happened = |code: &str| day_of(code).is_some_and(|day| day <= today);
    if closed {
        Phase::Closed
    } else if signed.is_some_and(|day| day <= today) {
        Phase::Deed
    } else if happened("compromis") && !happened("compromis-lapsed") {
        Phase::Compromis
    } else if happened("offer-accepted") || happened("offer-made") {
        Phase::Offer
    } else if sort == "sale" || sort == "letting" || sort.is_empty() || happened("mandate-start") {
        Phase::Mandate
    } else {
        Phase::Other
    }
}

fn expiring(vault: &Vault, dossier: &str, today: Date, until: Date) -> Answer<u32> {
    let rows = vault.list(&Listing::Dossier(dossier.to_owned()), LOOKED_AT, 0)?;
    let soon = rows
        .iter()
        .filter(|row| row.valid_until.is_some_and(|day| day >= today && day <= until));
    Ok(u32::try_from(soon.count()).unwrap_or(u32::MAX))
}

/// A dossier with what is around it.
pub fn dossier_show(shell: &Here, id: String) -> Answer<DossierFull> {
    let dossier = id!(EntityId, id)?;
    let now = shell.seconds();
    shell.open(|open| {
        let vault = &open.vault;
        let view = vault.dossier_view(dossier)?;
        let (c, state) = vault.entity_state(dossier)?;
        let fields = state.values();
        let rows = vault.list(&Listing::Dossier(id.clone()), LOOKED_AT, 0)?;
        let kinds: BTreeSet<&str> = rows.iter().filter_map(|row| row.kind.as_deref()).collect();
        let mut proposed = Vec::new();
        for row in &rows {
            for one in proposals(vault, id!(DocId, row.id)?)? {
                if one.dossier == id && !proposed.contains(&one) {
                    proposed.push(one);
                }
            }
        }
        let full = DossierFull {
            card: card_of(
                vault,
                &view.dossier,
                &view.facts,
                fields.get(DEED_PLANNED).cloned(),
            )?,
            parties: view
                .parties
                .iter()
                .map(|one| Participant {
                    party: party_view(&one.party),
                    part: one.part.clone(),
                })
                .collect(),
            facts: view.facts.iter().map(fact).collect(),
            kinds: kinds.into_iter().map(|code| Coded::kind(vault, code)).collect(),
            proposals: proposed,
            fields,
        };
        open.used_place(c, now);
        Ok(full)
    })
}

/// Makes a dossier with its parties. Returns its id.
pub fn dossier_make(shell: &Here, dossier: NewDossier) -> Answer<String> {
    if dossier.title.trim().is_empty() {
        return Err(CommandError::value("title"));
    }
    shell.change(|vault| {
        let c = match &dossier.place {
            Some(place) => id!(CompartmentId, place)?,
            None => vault.find_compartment(home_of(&dossier.sort))?,
        };
        let fields = said([
            (field::TITLE, Some(dossier.title)),
            (field::REFERENCE, dossier.reference),
            (field::KIND, Some(dossier.sort)),
            (field::PROPERTY, dossier.property),
            (field::OPENED, Some(vault.today().to_string())),
        ]);
        let new = NewEntity {
            what: What::Dossier,
            c,
            fields,
            links: Vec::new(),
        };
        let made = vault
            .make_entities(&[new])?
            .first()
            .copied()
            .ok_or(VaultError::NotFound)?;
        let parties: Vec<NewEntity> = dossier
            .parties
            .into_iter()
            .map(|party| new_party(party, c, made))
            .collect::<Answer<_>>()?;
        vault.make_entities(&parties)?;
        Ok(made.to_string())
    })
}

/// Code of the compartment in which dossiers of a sort lie.
fn home_of(sort: &str) -> &'static str {
    match sort {
        "employee" | "contractor" => "direction",
        "complaint" => "litiges",
        "money-laundering" => "lcb-ft",
        _ => "ventes",
    }
}

/// Changes a dossier, all in one entry.
pub fn dossier_change(shell: &Here, id: String, changes: Vec<DossierChange>) -> Answer<()> {
    let changes: Vec<EntityChange> = changes.into_iter().map(change_of).collect::<Answer<_>>()?;
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        Ok(vault.change_entity(dossier, &changes)?)
    })
}

fn change_of(change: DossierChange) -> Answer<EntityChange> {
    Ok(match change {
        DossierChange::Field { name, value } => {
            let value = value
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty());
            let (name, day) = match name {
                DossierField::Title if value.is_none() => return Err(CommandError::value(field::TITLE)),
                DossierField::Title => (field::TITLE, false),
                DossierField::Reference => (field::REFERENCE, false),
                DossierField::Property => (field::PROPERTY, false),
                DossierField::Sort => (field::KIND, false),
                DossierField::DeedPlanned => (DEED_PLANNED, true),
                DossierField::Opened => (field::OPENED, true),
                DossierField::Closed => (field::CLOSED, true),
            };
            if day && value.as_deref().is_some_and(|value| !is_day(value)) {
                return Err(CommandError::value(name));
            }
            EntityChange::Field {
                name: name.to_owned(),
                value,
            }
        }
        DossierChange::Event { date, .. } if !is_day(&date) => return Err(CommandError::value("date")),
        DossierChange::Event { event, date } => EntityChange::Fact {
            event: event_of(&event)?.code().to_owned(),
            date,
            note: String::new(),
        },
        DossierChange::TakeBack { event } => EntityChange::Unfact(event_of(&event)?.code().to_owned()),
    })
}

/// What stating an event of a dossier would do, or taking it back where no day is given.
pub fn dossier_preview(shell: &Here, id: String, event: String, date: Option<String>) -> Answer<Effect> {
    let event = event_of(&event)?;
    let date = date
        .map(|day| day.parse::<Date>().map_err(|_| CommandError::value("date")))
        .transpose()?;
    shell.look(|vault| {
        let dossier = seen(vault, &id)?;
        let (effect, ids) = vault.preview_event(dossier, event, date)?;
        Ok(effect_view(vault, &effect, &ids))
    })
}

fn effect_view(vault: &Vault, effect: &retention::Effect, ids: &[DocId]) -> Effect {
    let first = effect.moves.iter().take(MOVES).filter_map(|one| {
        let view = vault.document_view(*ids.get(one.document as usize)?).ok()?;
        Some(EffectMove {
            document: DocumentRow::of(vault, &view.row),
            after: deadline(&one.after.deadline),
        })
    });
    Effect {
        unchanged: u32::try_from(effect.unchanged).unwrap_or(u32::MAX),
        changed: u32::try_from(effect.moves.len()).unwrap_or(u32::MAX),
        moves: first.collect(),
    }
}

fn deadline(deadline: &retention::Deadline) -> DeadlineView {
    match deadline {
        retention::Deadline::On(day) => DeadlineView::On {
            date: day.to_string(),
        },
        retention::Deadline::Unknown(_) => DeadlineView::Unknown,
        retention::Deadline::Conflict { .. } => DeadlineView::Conflict,
        retention::Deadline::None(_) | retention::Deadline::Held => DeadlineView::Never,
    }
}

/// The parts that people play, by code, with the sorts of dossier that the house has.
pub fn dossier_parts(_: &Here) -> Answer<Vec<String>> {
    let parts = coffre_core::terms::Part::ALL.iter();
    Ok(parts.map(|part| part.code().to_owned()).collect())
}

/// The kinds of document of the house, for choosing.
pub fn dossier_kinds(shell: &Here) -> Answer<Vec<Coded>> {
    shell.look(|vault| {
        let kinds: BTreeMap<_, _> = vault.house().kinds().iter().collect();
        Ok(kinds.keys().map(|code| Coded::kind(vault, code)).collect())
    })
}
