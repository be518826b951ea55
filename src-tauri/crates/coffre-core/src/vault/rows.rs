//! Rows of the index, made from merged state.

use coffre_format::op::{Definition, What};
use coffre_format::{CompartmentId, DocId, EntityId};
use coffre_index::{
    Deadline, DefinitionRow, DocumentRow, DossierRow, FactRow, FactSubject, IndexWrite, NameOf, NameRow,
    PartyRow, TextRow, VersionRow,
};
use coffre_understand::identifiers::without_national_numbers;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::error::VaultError;
use super::house::House;
use super::words::{ArrivingWords, waiting_words};
use crate::authority::{Authority, NoteSet};
use crate::merge::{DocumentState, EntityState, FactState, VersionState};

/// What rows are made with.
pub(super) struct RowContext<'a> {
    pub(super) house: &'a House,
    pub(super) notes: &'a NoteSet,
    pub(super) authority: &'a Authority,
}

/// Fields of documents, dossiers and parties that the program knows. Others are kept and shown as they are.
pub mod field {
    /// Title of a document or dossier.
    pub const TITLE: &str = "title";
    /// Code of the kind.
    pub const KIND: &str = "kind";
    /// Date of the document, `YYYY-MM-DD`.
    pub const DATE: &str = "date";
    /// Last day of validity, `YYYY-MM-DD` or `unlimited`.
    pub const VALID: &str = "valid";
    /// Case of the kind's validity, such as `conform`.
    pub const CASE: &str = "case";
    /// The value of [`VALID`] without end.
    pub const UNLIMITED: &str = "unlimited";
    /// What read the words of a document: its text layer, or an engine; absent = not read yet. Kept, never searched.
    pub const READ: &str = "read";
    /// How the pages of a document look, one hash a page. Kept, never searched.
    pub const LOOKS: &str = "looks";
    /// What was proposed when a document was filed, as JSON: a value that differs is a correction. Kept, never searched.
    pub const PROPOSED: &str = "proposed";
    /// The part that a mail or archive plays in a link of a document that came inside it.
    pub const ATTACHMENT: &str = "attachment";
    /// Type by content.
    pub const TYPE: &str = "type";
    /// `yes` while a document is in the bin.
    pub const BINNED: &str = "binned";
    /// The part that a document's person plays: `seller`, `buyer`, `prospect` …
    pub const PART: &str = "part";
    /// The part that a dossier plays in a link of a document.
    pub const DOSSIER: &str = "dossier";
    /// Reference in the agency's other software.
    pub const REFERENCE: &str = "reference";
    /// Address of the property.
    pub const PROPERTY: &str = "property";
    /// `open` or `closed`.
    pub const STATE: &str = "state";
    /// Name of a party.
    pub const NAME: &str = "name";
    /// Postal address of a party.
    pub const ADDRESS: &str = "address";
    /// E-mail of a party.
    pub const EMAIL: &str = "email";
    /// Telephone of a party.
    pub const TELEPHONE: &str = "telephone";
    /// First day of a dossier.
    pub const OPENED: &str = "opened";
    /// Last day of a dossier.
    pub const CLOSED: &str = "closed";
    /// Code of the region of a dossier's property.
    pub const REGION: &str = "region";
    /// Code of what a dossier sells.
    pub const PROPERTY_TYPE: &str = "property-type";
    /// Begins the field of a flag, whose value is `yes` or `no`.
    pub const FLAG: &str = "flag.";
    /// Begins the field of a row of the checklist: when it was asked, or why it does not apply.
    pub const CHECK: &str = "check.";
    /// Planned day of the compromis.
    pub const PLANNED_COMPROMIS: &str = "planned-compromis";
    /// Planned day of the deed.
    pub const PLANNED_DEED: &str = "planned-deed";
    /// Member of staff in charge of a dossier.
    pub const IN_CHARGE: &str = "in-charge";
    /// Where the paper dossier is: box, shelf.
    pub const PAPER: &str = "paper";
    /// Who has the paper dossier out, and since when.
    pub const PAPER_OUT: &str = "paper-out";
}

/// Writes a document, or takes it out when nothing of it counts or it left the compartment.
pub(super) fn put_document(
    tx: &IndexWrite<'_>,
    context: &RowContext<'_>,
    c: CompartmentId,
    doc: DocId,
    state: Option<&DocumentState>,
    arriving: &mut ArrivingWords,
) -> Result<(), VaultError> {
    let id = doc.to_string();
    let gone = state.is_some_and(|s| s.gone);
    let Some((state, current)) = state.filter(|s| !s.gone).and_then(|s| Some((s, s.current()?))) else {
        // Words of a document whose record is still to come stay.
        if gone || tx.document(&id)?.is_some() {
            tx.delete_document(&id)?;
        }
        return Ok(());
    };
    let text = tx.text(&id)?;
    let row = document_row(context, c, state, current);
    tx.put_document_alone(&row)?;
    tx.put_validity(&id, stated_validity(state).as_deref())?;
    let values = state.values();
    for name in [field::READ, field::LOOKS, field::PROPOSED] {
        tx.put_kept(&id, name, values.get(name).map(String::as_str))?;
    }
    let kept: Vec<String> = state
        .versions
        .iter()
        .map(|version| version.ver.to_string())
        .collect();
    tx.keep_versions(&id, &kept)?;
    for version in &state.versions {
        let head = state.heads.contains(&version.ver);
        tx.put_version(&version_row(context, &id, version, head))?;
    }
    put_links(tx, &id, state)?;
    tx.put_parts(&id, &parts(state))?;
    put_tags(tx, &id, state)?;
    put_facts(
        tx,
        FactSubject::Document,
        &id,
        state.facts.iter().map(|(k, f)| (k.to_string(), f)),
    )?;
    let people = people_of(tx, &id)?;
    let body = match (arriving.take(tx, doc, current.ver)?, text) {
        (Some(body), _) => body,
        (None, Some(text)) if text.version == row.version => text.body,
        (None, _) => waiting_words(tx, &id, &row.version)?,
    };
    Ok(tx.put_text(
        &id,
        &TextRow {
            version: row.version,
            people,
            body,
        },
    )?)
}

/// What a document states of its validity beside a last day.
fn stated_validity(state: &DocumentState) -> Option<String> {
    let mut values = state.values();
    let unlimited = values
        .remove(field::VALID)
        .filter(|value| value == field::UNLIMITED);
    unlimited.or_else(|| values.remove(field::CASE))
}

fn document_row(
    context: &RowContext<'_>,
    c: CompartmentId,
    state: &DocumentState,
    current: &VersionState,
) -> DocumentRow {
    let values = state.values();
    let kind = values.get(field::KIND).cloned();
    let known = kind.as_ref().and_then(|code| context.house.kinds().get(code));
    let first = state.versions.first().unwrap_or(current);
    DocumentRow {
        id: state.doc.to_string(),
        compartment: c.to_string(),
        title: searchable(
            values
                .get(field::TITLE)
                .map_or_else(|| stem(&current.name), String::as_str),
        ),
        file_name: searchable(&current.name),
        file_type: values.get(field::TYPE).cloned().unwrap_or_default(),
        category: known.map(|kind| kind.category().code().to_owned()),
        level: known.map(|kind| kind.level().code().to_owned()),
        kind,
        doc_date: date(values.get(field::DATE)),
        valid_until: date(values.get(field::VALID)),
        deadline: Deadline::Unknown,
        size: current.plain.size,
        plaintext_hash: current.plain.sha256.to_string(),
        object_hash: current.obj.sha256.to_string(),
        kid: current.obj.kid.to_string(),
        version: current.ver.to_string(),
        binned: values.get(field::BINNED).is_some_and(|v| v == "yes"),
        concurrent: state.is_contested(),
        filed_at: filed_at(context, first),
        filed_by: filed_by(context, first),
    }
}

/// A text for lists and searches: never a national number, whoever wrote it there. The record keeps the true one.
pub(super) fn searchable(text: &str) -> String {
    without_national_numbers(text).into_owned()
}

fn version_row(context: &RowContext<'_>, document: &str, version: &VersionState, head: bool) -> VersionRow {
    VersionRow {
        id: version.ver.to_string(),
        document: document.to_owned(),
        object_hash: version.obj.sha256.to_string(),
        kid: version.obj.kid.to_string(),
        size: version.plain.size,
        plaintext_hash: version.plain.sha256.to_string(),
        file_name: version.name.clone(),
        head,
        filed_at: filed_at(context, version),
        filed_by: filed_by(context, version),
        record: coffre_format::json::write_map(coffre_format::json::to_map(&version.obj)),
    }
}

fn filed_at(context: &RowContext<'_>, version: &VersionState) -> Timestamp {
    let stated = context
        .notes
        .get(&version.note)
        .and_then(|entry| entry.time.parse().ok());
    stated.unwrap_or(Timestamp::UNIX_EPOCH)
}

fn filed_by(context: &RowContext<'_>, version: &VersionState) -> String {
    context
        .authority
        .author(&version.note)
        .map(|seat| seat.person.to_string())
        .unwrap_or_default()
}

fn put_links(tx: &IndexWrite<'_>, doc: &str, state: &DocumentState) -> Result<(), VaultError> {
    let wanted: Vec<String> = state.links.values().map(|link| link.to.to_string()).collect();
    for known in tx
        .dossiers_of_document(doc)?
        .into_iter()
        .filter(|known| !wanted.contains(known))
    {
        tx.unlink_dossier(doc, &known)?;
    }
    for known in tx
        .parties_of_document(doc)?
        .into_iter()
        .filter(|known| !wanted.contains(&known.id))
    {
        tx.unlink_party(doc, &known.id)?;
    }
    for to in &wanted {
        if tx.dossier(to)?.is_some() {
            tx.link_dossier(doc, to)?;
        } else if tx.party(to)?.is_some() {
            tx.link_party(doc, to)?;
        }
    }
    Ok(())
}

/// The parts that people play in a document: of its links to parties, and the one said alone.
fn parts(state: &DocumentState) -> Vec<(String, String)> {
    let links = state
        .links
        .values()
        .filter(|link| link.part != field::DOSSIER && link.part != field::ATTACHMENT);
    let mut parts: Vec<(String, String)> = links
        .map(|link| (link.to.to_string(), link.part.clone()))
        .collect();
    parts.extend(
        state
            .values()
            .remove(field::PART)
            .map(|part| (String::new(), part)),
    );
    parts
}

fn put_tags(tx: &IndexWrite<'_>, doc: &str, state: &DocumentState) -> Result<(), VaultError> {
    for known in tx
        .tags_of(doc)?
        .into_iter()
        .filter(|tag| !state.tags.contains_key(tag))
    {
        tx.delete_tag(doc, &known)?;
    }
    for tag in state.tags.keys() {
        tx.put_tag(doc, tag)?;
    }
    Ok(())
}

fn put_facts<'a>(
    tx: &IndexWrite<'_>,
    subject: FactSubject,
    about: &str,
    facts: impl Iterator<Item = (String, &'a FactState)>,
) -> Result<(), VaultError> {
    let facts: Vec<(String, &FactState)> = facts.collect();
    for known in tx
        .facts_about(about)?
        .into_iter()
        .filter(|k| !facts.iter().any(|(id, _)| *id == k.id))
    {
        tx.delete_fact(&known.id)?;
    }
    for (id, fact) in facts {
        tx.put_fact(&FactRow {
            id,
            subject,
            about: about.to_owned(),
            kind: fact.event.clone(),
            date: fact.date.parse().ok(),
            state: None,
            document: None,
            record: fact.note.clone(),
        })?;
    }
    Ok(())
}

/// Names of the people and dossiers of a document, which its full text also finds.
fn people_of(tx: &IndexWrite<'_>, doc: &str) -> Result<String, VaultError> {
    let mut names: Vec<String> = tx
        .parties_of_document(doc)?
        .into_iter()
        .map(|party| party.name)
        .collect();
    for dossier in tx.dossiers_of_document(doc)? {
        if let Some(row) = tx.dossier(&dossier)? {
            names.push(row.title);
            names.push(row.property);
            names.extend(tx.parties_of_dossier(&dossier)?.into_iter().map(|p| p.party.name));
        }
    }
    Ok(names.join(" "))
}

/// Writes a dossier or party, or takes it out.
pub(super) fn put_entity(
    tx: &IndexWrite<'_>,
    c: CompartmentId,
    id: EntityId,
    state: Option<&EntityState>,
) -> Result<(), VaultError> {
    let text = id.to_string();
    let Some(state) = state else {
        tx.delete_dossier(&text)?;
        return Ok(tx.delete_party(&text)?);
    };
    match state.what {
        What::Dossier => put_dossier(tx, c, &text, state),
        What::Party => put_party(tx, c, &text, state),
    }
}

fn put_dossier(
    tx: &IndexWrite<'_>,
    c: CompartmentId,
    id: &str,
    state: &EntityState,
) -> Result<(), VaultError> {
    let values = state.values();
    let value = |field: &str| values.get(field).cloned().unwrap_or_default();
    tx.put_dossier(&DossierRow {
        id: id.to_owned(),
        compartment: c.to_string(),
        title: value(field::TITLE),
        reference: value(field::REFERENCE),
        kind: value(field::KIND),
        state: values.get(field::STATE).cloned().unwrap_or_else(|| "open".into()),
        property: value(field::PROPERTY),
        opened: date(values.get(field::OPENED)),
        closed: date(values.get(field::CLOSED)),
    })?;
    tx.put_dossier_fields(id, &values)?;
    put_facts(
        tx,
        FactSubject::Dossier,
        id,
        state.facts.iter().map(|(k, f)| (k.to_string(), f)),
    )
}

fn put_party(tx: &IndexWrite<'_>, c: CompartmentId, id: &str, state: &EntityState) -> Result<(), VaultError> {
    let values = state.values();
    let value = |field: &str| values.get(field).cloned().unwrap_or_default();
    // Of records that are one person the lowest id stands for all.
    let stands = state
        .same
        .values()
        .map(ToString::to_string)
        .filter(|other| other.as_str() < id)
        .min();
    tx.put_party(&PartyRow {
        id: id.to_owned(),
        compartment: c.to_string(),
        name: value(field::NAME),
        address: value(field::ADDRESS),
        email: value(field::EMAIL),
        telephone: value(field::TELEPHONE),
        merged_into: stands,
    })?;
    for known in tx.dossiers_of_party(id)? {
        for part in tx
            .parties_of_dossier(&known)?
            .into_iter()
            .filter(|p| p.party.id == id)
        {
            tx.unlink_dossier_party(&known, id, &part.part)?;
        }
    }
    for link in state.links.values() {
        let dossier = link.to.to_string();
        if tx.dossier(&dossier)?.is_some() {
            tx.link_dossier_party(&dossier, id, &link.part)?;
        }
    }
    put_facts(
        tx,
        FactSubject::Party,
        id,
        state.facts.iter().map(|(k, f)| (k.to_string(), f)),
    )
}

/// Writes a definition, and its label where people search by it.
pub(super) fn put_definition(
    tx: &IndexWrite<'_>,
    what: Definition,
    key: &str,
    value: Option<&Map<String, Value>>,
) -> Result<(), VaultError> {
    let word = match serde_json::to_value(what) {
        Ok(Value::String(word)) => word,
        _ => return Err(VaultError::Value("a definition of an unknown sort")),
    };
    let Some(value) = value else {
        return Ok(tx.delete_definition(&word, key)?);
    };
    let json = coffre_format::json::write_map(value.clone());
    tx.put_definition(&DefinitionRow {
        what: word,
        key: key.to_owned(),
        json,
    })?;
    let text = |member: &str| value.get(member).and_then(Value::as_str).map(str::to_owned);
    let of = match what {
        Definition::Name => match text("of").as_deref() {
            Some("compartment") => NameOf::Compartment,
            Some("role") => NameOf::Role,
            Some("person") => NameOf::Person,
            _ => return Ok(()),
        },
        Definition::Kind => NameOf::Kind,
        Definition::Recipient => NameOf::Recipient,
        Definition::Rule | Definition::Setting | Definition::Checklist => return Ok(()),
    };
    let label_member = value
        .get("label")
        .and_then(|l| l.get("fr"))
        .and_then(Value::as_str)
        .map(str::to_owned);
    let label = text("fr").or(label_member).unwrap_or_else(|| key.to_owned());
    Ok(tx.put_name(&NameRow {
        of,
        id: key.to_owned(),
        label,
    })?)
}

fn date(text: Option<&String>) -> Option<Date> {
    text?.parse().ok()
}

fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}
