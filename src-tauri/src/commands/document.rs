//! Documents: lists, one of them, changes, the bin, moves.

use std::collections::BTreeMap;

use coffre_core::document::Change;
use coffre_core::intake::LeftPiece;
use coffre_core::saved::RecentKind;
use coffre_core::terms::{CompartmentId, DocId, EntityId, Listing, Right};
use coffre_core::vault::{LogLine, Vault, VaultError, field};
use jiff::ToSpan as _;

use super::deadline::{proposals, why};
use super::party::parties_of;
use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::proposal::entity_name;
use crate::view::{
    AlsoOn, Attachments, Coded, DocumentChange, DocumentFull, DocumentList, DocumentRow, Fact, FieldName,
    HistoryLine, LeftView, ListOf, NamedDocument, NamedDossier, OfferView, PersonName, Place, TaggedDossier,
    Version, Words,
};

/// Rows of one window, at most.
const MOST_ROWS: u32 = 500;
/// Lines of the log that are looked through for one document.
const LOOKED_AT: u32 = 20_000;

/// A window of a list.
pub fn document_list(shell: &Here, list: ListOf, offset: u32, limit: u32) -> Answer<DocumentList> {
    shell.look(|vault| {
        let listing = listing(vault, list);
        let rows = vault.list(&listing, limit.min(MOST_ROWS), offset)?;
        Ok(DocumentList {
            total: vault.count(&listing)?,
            offset,
            rows: rows.iter().map(|row| DocumentRow::of(vault, row)).collect(),
        })
    })
}

/// The list of the index that the page means.
pub(crate) fn listing(vault: &Vault, list: ListOf) -> Listing {
    let today = vault.today();
    let after = |days: u32| today.saturating_add(i64::from(days).days());
    match list {
        ListOf::Recent => Listing::Recent,
        ListOf::Dossier { id } => Listing::Dossier(id),
        ListOf::Party { id } => Listing::Party(id),
        ListOf::Kind { code } => Listing::Kind(code),
        ListOf::Place { id } => Listing::Compartment(id),
        ListOf::Tag { tag } => Listing::Tag(tag),
        ListOf::Inbox => Listing::Inbox,
        ListOf::Due { days } => Listing::DueUntil(after(days)),
        ListOf::Expiring { days } => Listing::ValidityEnds(today, after(days)),
        ListOf::UnknownDeadline => Listing::UnknownDeadline,
        ListOf::Conflict => Listing::ConflictingDeadline,
        ListOf::Concurrent => Listing::Concurrent,
        ListOf::Binned => Listing::Binned,
    }
}

/// A document with what is around it. Nothing is opened, so the log says nothing of it.
pub fn document_show(shell: &Here, id: String) -> Answer<DocumentFull> {
    let doc = id!(DocId, id)?;
    let now = shell.seconds();
    shell.open(|open| {
        open.vault.remember(RecentKind::Document, doc.into())?;
        let vault = &open.vault;
        let view = vault.document_view(doc)?;
        let c = id!(CompartmentId, view.row.compartment)?;
        let mut fields = vault.document_state(doc)?.1.values();
        let full = DocumentFull {
            versions: view
                .versions
                .iter()
                .map(|version| Version {
                    id: version.id.clone(),
                    file_name: version.file_name.clone(),
                    size: version.size,
                    filed_at: version.filed_at.to_string(),
                    filed_by: PersonName::parse(vault, &version.filed_by),
                    current: version.head,
                })
                .collect(),
            dossiers: view
                .dossiers
                .iter()
                .map(|one| TaggedDossier {
                    id: one.dossier.id.clone(),
                    title: one.dossier.title.clone(),
                    reference: one.dossier.reference.clone(),
                })
                .collect(),
            parties: parties_of(vault, doc)?,
            part: fields.remove(field::PART),
            valid: fields.remove(field::VALID),
            attachments: attachments(vault, doc)?,
            left: left(vault, doc)?,
            words: vault.read_state(doc)?.into(),
            offer: offer(vault, doc)?,
            tags: view.tags.clone(),
            facts: view.facts.iter().map(fact).collect(),
            why: vault.explain(doc).ok().map(|decision| why(&decision)),
            proposals: proposals(vault, doc)?,
            also_on: AlsoOn::of(vault, doc.into())?,
            may_move_to: targets(vault, c),
            row: DocumentRow::of(vault, &view.row),
        };
        open.used_place(c, now);
        Ok(full)
    })
}

fn offer(vault: &Vault, doc: DocId) -> Answer<Option<OfferView>> {
    Ok(vault.offer(doc)?.map(|offer| OfferView {
        kind: Coded::kind(vault, &offer.kind),
        dossier: offer.dossier.and_then(|id| {
            let title = entity_name(vault, id)?;
            let id = id.to_string();
            Some(NamedDossier { id, title })
        }),
        date: offer.date.map(|date| date.to_string()),
    }))
}

fn left(vault: &Vault, doc: DocId) -> Answer<Vec<LeftView>> {
    let pieces = vault.left_inside(doc)?.into_iter();
    Ok(pieces
        .map(|LeftPiece { name, why }| LeftView { name, why })
        .collect())
}

fn attachments(vault: &Vault, doc: DocId) -> Answer<Attachments> {
    let named = |rows: Vec<coffre_core::terms::DocumentRow>| {
        let name = |row: coffre_core::terms::DocumentRow| NamedDocument {
            id: row.id,
            title: row.title,
        };
        rows.into_iter().map(name).collect()
    };
    Ok(Attachments {
        of: named(vault.came_inside(doc)?),
        inside: named(vault.came_with(doc)?),
    })
}

/// A dated fact of the index.
pub(crate) fn fact(row: &coffre_core::terms::FactRow) -> Fact {
    Fact {
        event: event(&row.kind),
        date: row.date.map(|date| date.to_string()),
    }
}

/// An event by its code.
pub(crate) fn event(code: &str) -> Coded {
    let label = coffre_core::terms::Event::from_code(code).map(coffre_core::terms::Event::label);
    Coded {
        code: code.to_owned(),
        label: label.map_or_else(
            || Words::same(code),
            |label| crate::view::words_from_label!(label),
        ),
    }
}

/// The compartments to which a document may be moved from `from`.
pub(super) fn targets(vault: &Vault, from: CompartmentId) -> Vec<Place> {
    let person = vault.person();
    let may = |c| vault.authority().right(person, c);
    if may(from) < Right::Read {
        return Vec::new();
    }
    let all = vault.authority().compartments().into_iter();
    all.filter(|c| c.c != from && !c.dropped && may(c.c) >= Right::File)
        .filter(|c| c.usage == coffre_core::terms::Use::Files && vault.may_choose(from, c.c))
        .map(|c| Place::of(vault, c.c))
        .collect()
}

/// What the log says of a document, newest first; only for who reads the log.
pub fn document_history(shell: &Here, id: String) -> Answer<Vec<HistoryLine>> {
    let doc = id!(DocId, id)?;
    shell.look(|vault| {
        vault.document_view(doc)?;
        let wanted = EntityId::from(doc);
        let lines = vault.log(LOOKED_AT)?;
        Ok(lines
            .into_iter()
            .filter(|line| line.ids.contains(&wanted))
            .map(|line| history(vault, line))
            .collect())
    })
}

/// A line of the log.
pub(crate) fn history(vault: &Vault, line: LogLine) -> HistoryLine {
    let about = |id: &EntityId| {
        let title = match vault.document_view((*id).into()) {
            Ok(view) => view.row.title,
            Err(_) => vault
                .entity_state(*id)
                .ok()?
                .1
                .values()
                .get(field::TITLE)?
                .clone(),
        };
        Some(TaggedDossier {
            id: id.to_string(),
            title,
            reference: String::new(),
        })
    };
    HistoryLine {
        at: line.at,
        person: line.person.map(|person| PersonName::of(vault, person)),
        event: line.event,
        about: line.ids.iter().filter_map(about).collect(),
        detail: line.detail.into_iter().collect::<BTreeMap<_, _>>(),
        said: line.note.is_some(),
    }
}

/// Changes documents, all in one entry.
pub fn document_change(shell: &Here, ids: Vec<String>, changes: Vec<DocumentChange>) -> Answer<()> {
    let docs = documents(&ids)?;
    shell.change(|vault| {
        let mut wanted = Vec::new();
        for change in changes {
            wanted.push(change_of(vault, change)?);
        }
        Ok(vault.change(&docs, &wanted)?)
    })
}

fn change_of(vault: &Vault, change: DocumentChange) -> Answer<Change> {
    Ok(match change {
        DocumentChange::Field { name, value } => {
            let value = value
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty());
            check_field(vault, name, value.as_deref())?;
            Change::Field {
                name: field_name(name).to_owned(),
                value,
            }
        }
        DocumentChange::Tag { tag } if tag.trim().is_empty() => return Err(CommandError::value("tag")),
        DocumentChange::Tag { tag } => Change::Tag(tag.trim().to_owned()),
        DocumentChange::Untag { tag } => Change::Untag(tag),
        DocumentChange::IntoDossier { dossier } => Change::Link {
            to: seen(vault, &dossier)?,
            part: field::DOSSIER.to_owned(),
        },
        DocumentChange::Party { party, part } => Change::Link {
            to: seen(vault, &party)?,
            part: part_code(&part)?,
        },
        DocumentChange::Unlink { from } => Change::Unlink(id!(EntityId, from)?),
        DocumentChange::Looked => Change::looked_inside(),
    })
}

/// A dossier or party that this person can see.
pub(crate) fn seen(vault: &Vault, id: &str) -> Answer<EntityId> {
    let id = id!(EntityId, id)?;
    vault.entity_state(id)?;
    Ok(id)
}

/// The code of a part.
pub(crate) fn part_code(part: &str) -> Answer<String> {
    match coffre_core::terms::Part::from_code(part) {
        Some(part) => Ok(part.code().to_owned()),
        None => Err(CommandError::value("part")),
    }
}

fn field_name(name: FieldName) -> &'static str {
    match name {
        FieldName::Title => field::TITLE,
        FieldName::Kind => field::KIND,
        FieldName::Date => field::DATE,
        FieldName::Valid => field::VALID,
        FieldName::Part => field::PART,
    }
}

/// Refuses a value that its field cannot hold.
pub(crate) fn check_field(vault: &Vault, name: FieldName, value: Option<&str>) -> Answer<()> {
    let Some(value) = value else { return Ok(()) };
    let fits = match name {
        FieldName::Title => value.chars().count() <= 200,
        FieldName::Kind => vault.house().kinds().contains_key(value),
        FieldName::Date => is_day(value),
        FieldName::Valid => value == "unlimited" || is_day(value),
        FieldName::Part => part_code(value).is_ok(),
    };
    if fits {
        Ok(())
    } else {
        Err(CommandError::value(field_name(name)))
    }
}

/// Whether a text is a day of the calendar.
pub(crate) fn is_day(text: &str) -> bool {
    text.parse::<jiff::civil::Date>()
        .is_ok_and(|day| day.to_string() == text)
}

/// Puts documents into the bin; they are out of every list and search, and nothing is erased.
pub fn document_bin(shell: &Here, ids: Vec<String>) -> Answer<()> {
    let docs = documents(&ids)?;
    shell.change(|vault| Ok(vault.change(&docs, &[Change::binned(true)])?))
}

/// Takes documents out of the bin.
pub fn document_restore(shell: &Here, ids: Vec<String>) -> Answer<()> {
    let docs = documents(&ids)?;
    shell.change(|vault| Ok(vault.change(&docs, &[Change::binned(false)])?))
}

/// Moves a document to another compartment: sealed anew there. Returns its id there.
pub fn document_move(shell: &Here, id: String, place: String) -> Answer<String> {
    let doc = id!(DocId, id)?;
    let target = id!(CompartmentId, place)?;
    shell.change(|vault| Ok(vault.move_document(doc, target)?.to_string()))
}

/// Parses the ids of documents; none at all is a fault.
pub(crate) fn documents(ids: &[String]) -> Answer<Vec<DocId>> {
    if ids.is_empty() {
        return Err(VaultError::NotFound.into());
    }
    ids.iter().map(|one| id!(DocId, one)).collect()
}
