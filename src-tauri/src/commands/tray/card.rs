//! The tray as the page sees it.

use coffre_core::intake::{Choice, Duplicate, ReadFailure};
use coffre_core::terms::{CompartmentId, DocId, EntityId, Part, Validity, Warning, Whom};
use coffre_core::vault::{Vault, field};
use jiff::civil::Date;

use crate::commands::document::seen;
use crate::commands::{Answer, id};
use crate::error::{Code, CommandError};
use crate::proposal::{self, Proposal, entity_name};
use crate::shell::Shell;
use crate::tray::{Content, Item, Said, Stage};
use crate::view::{Card, CardState, Chip, Coded, DocumentRow, Place, Same, Tray, deadline_view};

/// Where documents go that nobody has said anything about.
const UNSORTED: &str = "ventes";
/// The part of a person of whom none is known.
const OTHER: &str = "other";

/// The tray.
pub(super) fn tray_view(vault: &Vault, shell: &Shell) -> Tray {
    let tray = shell.tray();
    let cards: Vec<Card> = tray.items.iter().map(|item| card(vault, item)).collect();
    let count = |counts: fn(&CardState) -> bool| {
        let all = cards.iter().filter(|card| counts(&card.state));
        u32::try_from(all.count()).unwrap_or(u32::MAX)
    };
    Tray {
        ready: count(|state| *state == CardState::Ready),
        to_check: count(waits),
        last: tray.undo.as_ref().map(|undo| undo.done.clone()),
        cards,
    }
}

/// Whether a card waits for a person.
fn waits(state: &CardState) -> bool {
    match state {
        CardState::ToCheck | CardState::Duplicate { .. } | CardState::Refused { .. } => true,
        CardState::Ready | CardState::Reading | CardState::Filing => false,
    }
}

/// What the content proposes; nothing for what was not read.
pub(super) fn proposed(vault: &Vault, item: &Item) -> Proposal {
    item.card()
        .map(|card| proposal::of(vault, card))
        .unwrap_or_default()
}

fn card(vault: &Vault, item: &Item) -> Card {
    let proposed = proposed(vault, item);
    let missing = missing(vault, &item.said, &proposed);
    let said = |value: &Option<String>, label: Option<String>| {
        value.as_ref().map(|value| Chip {
            value: value.clone(),
            label,
            sure: true,
            because: None,
        })
    };
    let kind_label = |code: &str| Some(Coded::kind(vault, code).label.fr);
    let entity = |id: &Option<String>| {
        let id = EntityId::parse(id.as_deref()?).ok()?;
        entity_name(vault, id)
    };
    let spoken = &item.said;
    let kind = spoken.kind.clone().or_else(|| value(&proposed.kind));
    let place = place(vault, spoken, kind.as_deref());
    let foreseen = place.as_ref().ok().and_then(|c| foreseen(vault, item, *c));
    let warnings = warnings(vault, item);
    Card {
        id: item.id.clone(),
        name: item.name.clone(),
        size: item.size,
        file_type: item.file_type.clone(),
        state: state(vault, item, missing.is_empty()),
        title: said(&spoken.title, None).or(proposed.title),
        kind: said(&spoken.kind, spoken.kind.as_deref().and_then(kind_label)).or(proposed.kind),
        dossier: said(&spoken.dossier, entity(&spoken.dossier)).or(proposed.dossier),
        party: said(&spoken.party, entity(&spoken.party)).or(proposed.party),
        part: said(&spoken.part, None).or(proposed.part),
        date: said(&spoken.date, None).or(proposed.date),
        valid: said(&spoken.valid, None).or(proposed.valid),
        deadline: foreseen,
        place: place.ok().map(|c| Place::of(vault, c)),
        missing,
        warnings: warnings.iter().map(|one| one.code().to_owned()).collect(),
        unread: unread(item),
        inside: item.inside.clone(),
        pages: item.card().map_or(0, |card| card.pages),
    }
}

/// Why the words of a source are not known: the code of a failure, `later` for what is read when it is filed, `lost` for what
/// could not be taken out of the file that it is in.
fn unread(item: &Item) -> Option<String> {
    match (&item.content, item.card()) {
        (Content::NotRead, _) => Some("later".to_owned()),
        (_, Some(card)) if card.is_lost() && card.failure != Some(ReadFailure::NotUnpacked) => {
            Some("lost".to_owned())
        }
        (_, Some(card)) => match card.failure {
            Some(failure) => Some(failure.code().to_owned()),
            None => card.by.is_none().then(|| "later".to_owned()),
        },
        (Content::Unread | Content::Reading | Content::Read(_), None) => None,
    }
}

fn state(vault: &Vault, item: &Item, complete: bool) -> CardState {
    match &item.stage {
        Stage::Filing => return CardState::Filing,
        Stage::Refused(code) => return CardState::Refused { code: *code },
        Stage::Held(doc) => return duplicate(vault, *doc, Same::Bytes),
        Stage::Waiting => {}
    }
    if matches!(item.content, Content::Unread | Content::Reading) && item.said.kind.is_none() {
        return CardState::Reading;
    }
    let found = item.card().and_then(|card| card.duplicates.first());
    if let Some(found) = found.filter(|_| !item.said.again) {
        return match found {
            Duplicate::Bytes(doc) => duplicate(vault, *doc, Same::Bytes),
            Duplicate::Pages(doc) => duplicate(vault, *doc, Same::Pages),
            Duplicate::Card(doc, _) => duplicate(vault, *doc, Same::Card),
        };
    }
    let lost = item.card().is_some_and(coffre_core::intake::Card::is_lost);
    if complete && !lost && !is_warned(vault, item) {
        CardState::Ready
    } else {
        CardState::ToCheck
    }
}

/// What to know before filing, by what is chosen as far as something is, else by what is proposed.
fn warnings(vault: &Vault, item: &Item) -> Vec<Warning> {
    let card = item.card().map(|card| card.proposals.warnings.as_slice());
    let proposed = card.unwrap_or_default().iter().copied();
    let others = proposed.filter(|warning| !is_of_identity(*warning));
    identity_warning(vault, item).into_iter().chain(others).collect()
}

fn is_of_identity(warning: Warning) -> bool {
    matches!(warning, Warning::ProspectIdentity | Warning::UnknownIdentity)
}

/// Rule R09, looked at anew with each choice of a kind, a person or a part.
fn identity_warning(vault: &Vault, item: &Item) -> Option<Warning> {
    let proposals = item.card().map(|card| &card.proposals);
    let kind = proposals.and_then(|proposals| Some(&proposals.kind.best()?.value));
    let kind = item.said.kind.as_ref().or(kind)?;
    let person = match &item.said.party {
        Some(id) => EntityId::parse(id).ok(),
        None => proposals.and_then(|proposals| match &proposals.people.best()?.value.whom {
            Whom::Party(id) => Some(*id),
            Whom::New(_) => None,
        }),
    };
    let part = item.said.part.as_deref().and_then(Part::from_code);
    let people: Vec<EntityId> = person.into_iter().collect();
    let parts: Vec<Part> = part.into_iter().collect();
    vault.identity_warning(kind, &people, &parts).ok().flatten()
}

/// Whether a person has to look first: rule R09, until somebody says himself what it is.
pub(super) fn is_warned(vault: &Vault, item: &Item) -> bool {
    item.said.kind.is_none() && identity_warning(vault, item).is_some()
}

fn duplicate(vault: &Vault, doc: DocId, same: Same) -> CardState {
    match vault.document_view(doc) {
        Ok(view) => CardState::Duplicate {
            of: Box::new(DocumentRow::of(vault, &view.row)),
            same,
        },
        Err(_) => CardState::ToCheck,
    }
}

fn value(chip: &Option<Chip>) -> Option<String> {
    chip.as_ref().map(|chip| chip.value.clone())
}

fn sure(chip: &Option<Chip>) -> Option<String> {
    value(&chip.clone().filter(|chip| chip.sure))
}

/// What has to be chosen before a card can be filed.
fn missing(vault: &Vault, said: &Said, proposed: &Proposal) -> Vec<String> {
    let kind = said.kind.clone().or_else(|| sure(&proposed.kind));
    let dossier = said.dossier.clone().or_else(|| sure(&proposed.dossier));
    let needs_dossier = kind
        .as_deref()
        .and_then(|code| vault.house().kinds().get(code))
        .is_none_or(coffre_core::terms::Kind::needs_dossier);
    let mut missing = Vec::new();
    if kind.is_none() {
        missing.push("kind".to_owned());
    }
    if dossier.is_none() && needs_dossier {
        missing.push("dossier".to_owned());
    }
    missing
}

/// The compartment of a card: what was chosen, as far as the kind allows it, else what the kind proposes.
pub(super) fn place(vault: &Vault, said: &Said, kind: Option<&str>) -> Answer<CompartmentId> {
    let kind = kind.and_then(|code| vault.house().kinds().get(code));
    let proposed = kind
        .map(|kind| vault.find_compartment(kind.compartment()))
        .transpose()?;
    let chosen = said
        .place
        .as_ref()
        .map(|place| id!(CompartmentId, place))
        .transpose()?;
    match (proposed, chosen) {
        (Some(proposed), Some(chosen)) if !vault.may_choose(proposed, chosen) => Err(CommandError::new(
            Code::LaxerPlace,
            "the kind asks for a stricter folder than the one that was chosen",
        )),
        (_, Some(chosen)) => Ok(chosen),
        (Some(proposed), None) => Ok(proposed),
        (None, None) => Ok(vault.find_compartment(UNSORTED)?),
    }
}

/// The deadline that the document would have, as far as it is proposed or said.
fn foreseen(vault: &Vault, item: &Item, c: CompartmentId) -> Option<crate::view::DeadlineView> {
    let choice = choice_in(vault, item, c, value).ok()?;
    let deadline = vault.foreseen_deadline(&choice).ok()??;
    Some(deadline_view(&deadline))
}

/// What an item is filed under: what was said, and of what is proposed only what is sure. Nothing is accepted unseen.
pub(super) fn choice(vault: &Vault, item: &Item) -> Answer<Choice> {
    let proposed = proposed(vault, item);
    let kind = item.said.kind.clone().or_else(|| sure(&proposed.kind));
    let c = place(vault, &item.said, kind.as_deref())?;
    choice_in(vault, item, c, sure)
}

fn choice_in(
    vault: &Vault,
    item: &Item,
    c: CompartmentId,
    of: fn(&Option<Chip>) -> Option<String>,
) -> Answer<Choice> {
    let (said, proposed) = (&item.said, proposed(vault, item));
    let date = |text: Option<String>| text.and_then(|text| text.parse::<Date>().ok());
    let valid = said.valid.clone().or_else(|| of(&proposed.valid));
    let part = said.part.clone().or_else(|| of(&proposed.part));
    let entity = |id: &String| seen(vault, id);
    let dossier = said.dossier.clone().or_else(|| of(&proposed.dossier));
    let people = match (&said.party, item.card()) {
        (Some(id), _) => vec![(seen(vault, id)?, part.clone().unwrap_or_else(|| OTHER.to_owned()))],
        (None, Some(card)) => card.taken(c).people,
        (None, None) => Vec::new(),
    };
    Ok(Choice {
        kind: said.kind.clone().or_else(|| of(&proposed.kind)),
        dossier: dossier.as_ref().map(entity).transpose()?,
        part: said.part.clone().filter(|_| said.party.is_none()),
        people,
        date: date(said.date.clone().or_else(|| of(&proposed.date))),
        valid: valid.and_then(|text| match text.as_str() {
            field::UNLIMITED => Some(Validity::Unlimited),
            day => day.parse().ok().map(Validity::Until),
        }),
        title: said.title.clone().or_else(|| of(&proposed.title)),
        again: said.again,
        ..Choice::of(c)
    })
}
