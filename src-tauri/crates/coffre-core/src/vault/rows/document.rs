//! Rows of documents: the document, its versions, links, parts, tags, facts and words.

use coffre_format::{CompartmentId, DocId};
use coffre_index::{Deadline, DocumentRow, FactSubject, IndexWrite, TextRow, VersionRow};
use jiff::Timestamp;

use super::{RowContext, date, put_facts, searchable};
use crate::intake::is_taught;
use crate::merge::{DocumentState, VersionState};
use crate::vault::error::VaultError;
use crate::vault::field;
use crate::vault::words::{ArrivingWords, waiting_words};

/// Writes a document, or takes it out when nothing of it counts or it left the compartment.
pub(in crate::vault) fn put_document(
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
    put_kept(tx, &id, state, current)?;
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

/// What the program keeps for itself. How an earlier version was read and looks says nothing of the one that is shown.
fn put_kept(
    tx: &IndexWrite<'_>,
    id: &str,
    state: &DocumentState,
    current: &VersionState,
) -> Result<(), VaultError> {
    let values = state.values();
    let only = state.versions.len() == 1;
    for name in [field::READ, field::LOOKS, field::LEFT] {
        let said = values.get(name);
        tx.put_kept(
            id,
            name,
            said.and_then(|said| field::of_version(said, current.ver, only)),
        )?;
    }
    let proposed = values.get(field::PROPOSED).map(String::as_str);
    tx.put_kept(id, field::PROPOSED, proposed)?;
    let kind = values.get(field::KIND).map(String::as_str);
    let taught = proposed.is_some_and(|proposed| is_taught(proposed, kind));
    tx.put_kept(id, field::TAUGHT, taught.then_some(""))?;
    let links = state.links.values();
    let outer = links.filter(|link| link.part == field::ATTACHMENT);
    let outer: Vec<String> = outer.map(|link| link.to.to_string()).collect();
    Ok(tx.keep_names(id, field::CAME_IN, &outer)?)
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

fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}
