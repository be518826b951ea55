//! Persons, parts and titles above the line: what "accept all" takes beside kind, dossier and dates.

use coffre_corpus::{Document, Person};
use coffre_format::EntityId;
use coffre_understand::propose::Proposals;
use coffre_understand::{Part, shipped_kinds};

use crate::understanding::party_id;

/// Whether each person that is taken is named in the document.
pub(crate) fn persons(document: &Document, proposals: &Proposals) -> Vec<bool> {
    let named: Vec<EntityId> = document
        .label
        .people
        .iter()
        .map(|place| party_id(*place))
        .collect();
    let taken = proposals.parts_taken();
    taken.map(|(id, _)| named.contains(&id)).collect()
}

/// Whether each of them plays the part that is taken: that of the document's dossier, where it tells one, else that of any.
pub(crate) fn parts(document: &Document, proposals: &Proposals) -> Vec<bool> {
    let dossiers = document.family.dossiers();
    let plays = |id: EntityId, part: Part| {
        let of = |place: usize| {
            let dossier = &dossiers[place];
            let players = [
                (dossier.seller, Part::Seller),
                (dossier.second, Part::Spouse),
                (dossier.buyer, Part::Buyer),
                (dossier.notary, Part::Notary),
            ];
            let own = players
                .into_iter()
                .filter(move |(person, _)| party_id(*person) == id);
            own.map(|(_, part)| part).collect::<Vec<_>>()
        };
        match document.label.dossier {
            Some(place) => of(place).contains(&part),
            None => (0..dossiers.len()).any(|place| of(place).contains(&part)),
        }
    };
    let taken = proposals.parts_taken();
    taken.map(|(id, part)| plays(id, part)).collect()
}

/// Whether the title that is taken says the right kind, and beside it only the property of the document's dossier, or persons
/// whom the document or its name names.
pub(crate) fn title(document: &Document, proposals: &Proposals) -> Option<bool> {
    let taken = &proposals.title.taken()?.value;
    let label = &document.label;
    let kind = shipped_kinds().iter().find(|kind| kind.code() == label.kind);
    let kind = kind.map_or("", |kind| kind.label().in_language("fr"));
    let Some(rest) = taken.strip_prefix(kind) else {
        return Some(false);
    };
    let Some(subject) = rest.strip_prefix(" – ") else {
        return Some(rest.is_empty());
    };
    let street = label
        .dossier
        .map(|place| document.family.dossiers()[place].street);
    let people = document.family.people();
    let is_named = |person: &Person, place: usize| {
        label.people.contains(&place) || document.name.to_lowercase().contains(&person.last.to_lowercase())
    };
    let named: Vec<String> = people
        .iter()
        .enumerate()
        .filter(|(place, person)| is_named(person, *place))
        .map(|(_, person)| person.name())
        .collect();
    let all_named = subject
        .split(" & ")
        .all(|one| named.iter().any(|name| name.eq_ignore_ascii_case(one)));
    Some(all_named || street.is_some_and(|street| street.eq_ignore_ascii_case(subject)))
}
