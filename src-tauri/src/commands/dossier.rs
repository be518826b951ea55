//! Dossiers: the board, one of them, new ones, events and what they would do.

use std::collections::{BTreeMap, BTreeSet};

use coffre_core::dossier::{CLOSED, Communication, EntityChange, NewEntity, Opening};
use coffre_core::saved::RecentKind;
use coffre_core::terms::{CompartmentId, DocId, EntityId, FactRow, Listing, Template, What};
use coffre_core::vault::{Vault, VaultError, field};
use jiff::civil::Date;

use super::board::card_of;
use super::checklist::coded;
use super::deadline::{event_of, in_order, proposals};
use super::document::{fact, history, is_day, seen};
use super::party::{new_party, party_view, said};
use super::schedule::effect_view;
use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::view::{
    AlsoOn, Coded, CommunicationLine, DocumentRow, DossierChange, DossierField, DossierFull, Effect,
    NewDossier, Participant,
};

/// Documents of a dossier whose proposals are looked at.
const LOOKED_AT: u32 = 200;

/// A dossier with what is around it.
pub fn dossier_show(shell: &Here, id: String) -> Answer<DossierFull> {
    let dossier = id!(EntityId, id)?;
    let now = shell.seconds();
    shell.open(|open| {
        open.vault.remember(RecentKind::Dossier, dossier)?;
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
            card: card_of(vault, &view.dossier.dossier, Some(view.dossier.documents))?,
            parties: view
                .parties
                .iter()
                .map(|one| Participant {
                    party: party_view(&one.party),
                    part: one.part.clone(),
                })
                .collect(),
            facts: counted(&view.facts).map(fact).collect(),
            kinds: kinds.into_iter().map(|code| Coded::kind(vault, code)).collect(),
            also_on: AlsoOn::of(vault, dossier)?,
            proposals: in_order(proposed),
            fields,
        };
        open.used_place(c, now);
        Ok(full)
    })
}

/// The facts that count, by date: where two people stated one event, the later day does.
fn counted(by_date: &[FactRow]) -> impl Iterator<Item = &FactRow> {
    let later = |place: usize, fact: &FactRow| by_date[place + 1..].iter().any(|one| one.kind == fact.kind);
    by_date
        .iter()
        .enumerate()
        .filter(move |(place, fact)| !later(*place, fact))
        .map(|(_, fact)| fact)
}

/// What went out of a dossier and came in as mail, newest first. Only who reads the log sees what others sent.
pub fn dossier_communications(shell: &Here, id: String) -> Answer<Vec<CommunicationLine>> {
    shell.look(|vault| {
        let page = vault.dossier_page(seen(vault, &id)?)?;
        let line = |one| match one {
            Communication::Filed(row) => CommunicationLine::Filed {
                row: Box::new(DocumentRow::of(vault, &row)),
            },
            Communication::Exported(line) => CommunicationLine::Left {
                line: history(vault, line),
            },
        };
        Ok(page.communications.into_iter().map(line).collect())
    })
}

/// Makes a dossier with its parties. Returns its id.
pub fn dossier_make(shell: &Here, dossier: NewDossier) -> Answer<String> {
    if dossier.title.trim().is_empty() {
        return Err(CommandError::value("title"));
    }
    shell.change(|vault| {
        let template = dossier.template.as_deref().map(|code| template_of(vault, code));
        let template = template.transpose()?;
        let sort = template
            .as_ref()
            .map_or(dossier.sort.as_str(), |one| one.sort.as_str());
        let c = match &dossier.place {
            Some(place) => id!(CompartmentId, place)?,
            None => vault.find_compartment(home_of(sort))?,
        };
        let new = match &template {
            Some(template) => {
                let opening = Opening {
                    title: dossier.title,
                    property: dossier.property.unwrap_or_default(),
                    reference: dossier.reference.unwrap_or_default(),
                    region: None,
                    in_charge: Some(vault.person()),
                };
                vault.dossier_from(template, &opening, c)
            }
            None => NewEntity {
                what: What::Dossier,
                c,
                fields: said([
                    (field::TITLE, Some(dossier.title)),
                    (field::REFERENCE, dossier.reference),
                    (field::KIND, Some(dossier.sort)),
                    (field::PROPERTY, dossier.property),
                    (field::OPENED, Some(vault.today().to_string())),
                ]),
                links: Vec::new(),
            },
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

/// The templates of new dossiers: those of the house, then those that ship.
pub fn dossier_templates(shell: &Here) -> Answer<Vec<Coded>> {
    shell.look(|vault| {
        let all = vault.templates();
        Ok(all
            .iter()
            .map(|one| coded(one.code.as_str(), &one.label))
            .collect())
    })
}

fn template_of(vault: &Vault, code: &str) -> Answer<Template> {
    let mut all = vault.templates().into_iter();
    let found = all.find(|one| one.code.as_str() == code);
    Ok(found.ok_or(VaultError::NotFound)?)
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
    let changes: Vec<Vec<EntityChange>> = changes.into_iter().map(changes_of).collect::<Answer<_>>()?;
    let changes = changes.concat();
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        Ok(vault.change_entity(dossier, &changes)?)
    })
}

/// What one change of the page comes to. The last day of a dossier closes it, and taking it away opens it again. The day
/// of an event takes the place of the one before: of two days that stand, the later counts, also where it was a mistake.
fn changes_of(change: DossierChange) -> Answer<Vec<EntityChange>> {
    let (before, after) = match &change {
        DossierChange::Field {
            name: DossierField::Closed,
            value,
        } => {
            let closes = EntityChange::Field {
                name: field::STATE.to_owned(),
                value: value.as_ref().map(|_| CLOSED.to_owned()),
            };
            (None, Some(closes))
        }
        DossierChange::Event { event, .. } => (
            Some(EntityChange::Unfact(event_of(event)?.code().to_owned())),
            None,
        ),
        DossierChange::Field { .. } | DossierChange::TakeBack { .. } => (None, None),
    };
    let mut changes: Vec<EntityChange> = before.into_iter().collect();
    changes.push(change_of(change)?);
    changes.extend(after);
    Ok(changes)
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
                DossierField::CompromisPlanned => (field::PLANNED_COMPROMIS, true),
                DossierField::InCharge => (field::IN_CHARGE, false),
                DossierField::Paper => (field::PAPER, false),
                DossierField::PaperOut => (field::PAPER_OUT, false),
                DossierField::DeedPlanned => (field::PLANNED_DEED, true),
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
