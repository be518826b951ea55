//! Words of documents on their way into the full text.
//!
//! Taking words out of the full text and putting them in again costs a multiple of putting them in. Words that arrive
//! together with the record of their document are therefore indexed with it, once.

use std::collections::BTreeMap;

use coffre_format::op::Text;
use coffre_format::rank::Right;
use coffre_format::{CompartmentId, DocId, Hash, VersionId};
use coffre_index::{IndexWrite, TextRow};

use super::error::VaultError;
use super::rows::searchable;
use crate::authority::{Authority, Verdict};

/// Words that arrive in the transaction which may also bring the records of their documents.
#[derive(Default)]
pub(super) struct ArrivingWords {
    texts: Vec<Option<Text>>,
    places: BTreeMap<(DocId, VersionId), Vec<usize>>,
}

impl ArrivingWords {
    pub(super) fn add(&mut self, text: Text) {
        self.places
            .entry((text.doc, text.ver))
            .or_default()
            .push(self.texts.len());
        self.texts.push(Some(text));
    }

    /// Takes the words of a version where they are whole here and nothing of them waits in the index.
    pub(super) fn take(
        &mut self,
        tx: &IndexWrite<'_>,
        doc: DocId,
        ver: VersionId,
    ) -> Result<Option<String>, VaultError> {
        let Some(places) = self.places.get(&(doc, ver)).filter(|p| self.are_whole(p)) else {
            return Ok(None);
        };
        let (id, version) = (doc.to_string(), ver.to_string());
        if places.len() > 1 && tx.has_text_pieces(&id, &version)? {
            return Ok(None);
        }
        let mut pieces: Vec<Text> = places
            .iter()
            .filter_map(|place| self.texts[*place].take())
            .collect();
        self.places.remove(&(doc, ver));
        pieces.sort_by_key(|piece| piece.i);
        tx.drop_text_pieces(&id, &version)?;
        let words: String = pieces.into_iter().map(|piece| piece.text).collect();
        Ok(Some(searchable(&words)))
    }

    /// Whether each piece stands here once and all agree about their number.
    fn are_whole(&self, places: &[usize]) -> bool {
        let mut numbers: Vec<u64> = Vec::with_capacity(places.len());
        for text in places.iter().filter_map(|place| self.texts[*place].as_ref()) {
            if text.of != places.len() as u64 {
                return false;
            }
            numbers.push(text.i);
        }
        numbers.sort_unstable();
        numbers.into_iter().eq(0..places.len() as u64)
    }

    /// Indexes the words that no record took, or keeps them until their record is there.
    pub(super) fn put_rest(self, tx: &IndexWrite<'_>) -> Result<(), VaultError> {
        self.texts
            .iter()
            .flatten()
            .try_for_each(|text| put_words(tx, text))
    }
}

/// Whether the words of a body count.
pub(super) fn words_count(authority: &Authority, note: &Hash, c: CompartmentId) -> bool {
    authority.op_verdict_for(note, c, Right::Read) == Verdict::Counts
        && authority.right_of_author(note, c) >= Right::Read
}

/// Indexes a text, or keeps its piece until the others and the record of its version are there.
fn put_words(tx: &IndexWrite<'_>, op: &Text) -> Result<(), VaultError> {
    let (doc, ver) = (op.doc.to_string(), op.ver.to_string());
    let current = tx.document(&doc)?.is_some_and(|row| row.version == ver);
    let text = if op.of == 1 && current {
        Some(op.text.clone())
    } else {
        tx.put_text_piece(&doc, &ver, op.i, op.of, &op.text)?;
        tx.joined_text(&doc, &ver)?.filter(|_| current)
    };
    let Some(body) = text.map(|text| searchable(&text)) else {
        return Ok(());
    };
    let people = tx.text(&doc)?.map(|known| known.people).unwrap_or_default();
    tx.drop_text_pieces(&doc, &ver)?;
    Ok(tx.put_text(
        &doc,
        &TextRow {
            version: ver,
            people,
            body,
        },
    )?)
}

/// The words of a version that were there before its record was. Words that were there once, before the version stopped
/// being the current one or the document being shown, are read anew from their bodies.
pub(super) fn waiting_words(tx: &IndexWrite<'_>, doc: &str, version: &str) -> Result<String, VaultError> {
    let Some(text) = tx.joined_text(doc, version)? else {
        tx.read_texts_again(doc, version)?;
        return Ok(String::new());
    };
    tx.drop_text_pieces(doc, version)?;
    Ok(searchable(&text))
}

/// Takes out the words that a body said: what is said about it changed, and it is read anew.
pub(super) fn take_words_out(tx: &IndexWrite<'_>, note: &str, part: u32) -> Result<(), VaultError> {
    for (doc, ver) in tx.texts_said_at(note, part)? {
        tx.drop_text_pieces(&doc, &ver)?;
        if let Some(known) = tx.text(&doc)?.filter(|known| known.version == ver) {
            let body = String::new();
            tx.put_text(&doc, &TextRow { body, ..known })?;
        }
    }
    Ok(())
}
