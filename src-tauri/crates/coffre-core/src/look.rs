//! Looking: lists, dossiers and parties, over every index that is open.

use std::collections::BTreeSet;

use coffre_format::op::What;
use coffre_format::{CompartmentId, DocId, EntityId};
use coffre_index::{DocumentRow, DossierCount, DossierParty, FactRow, Listing, PartyRow, VersionRow};
use jiff::civil::Date;

use crate::vault::{Vault, VaultError};

/// Most records that are compared with what a person typed.
const MOST_NAMED: u32 = 500;

/// A document with what is around it.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentView {
    /// The document.
    pub row: DocumentRow,
    /// Its versions, oldest first.
    pub versions: Vec<VersionRow>,
    /// The dossiers in which it lies.
    pub dossiers: Vec<DossierCount>,
    /// The parties that it names.
    pub parties: Vec<PartyRow>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Dated facts about it.
    pub facts: Vec<FactRow>,
}

/// A dossier with what is around it.
#[derive(Clone, Debug, PartialEq)]
pub struct DossierView {
    /// The dossier.
    pub dossier: DossierCount,
    /// Who takes part.
    pub parties: Vec<DossierParty>,
    /// Dated facts about it.
    pub facts: Vec<FactRow>,
}

impl Vault {
    /// At most `limit` documents of a list, after the first `offset`; those of everyday compartments first.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn list(&self, listing: &Listing, limit: u32, offset: u32) -> Result<Vec<DocumentRow>, VaultError> {
        let mut rows = Vec::new();
        let mut skip = u64::from(offset);
        for index in self.indexes() {
            let read = index.read();
            let here = read.count(listing)?;
            let left = limit.saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX));
            if here > skip && left > 0 {
                rows.extend(read.list(listing, left, u32::try_from(skip).unwrap_or(u32::MAX))?);
            }
            skip = skip.saturating_sub(here);
        }
        Ok(rows)
    }

    /// How many documents a list holds.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn count(&self, listing: &Listing) -> Result<u64, VaultError> {
        let mut sum = 0;
        for index in self.indexes() {
            sum += index.read().count(listing)?;
        }
        Ok(sum)
    }

    /// One document and what is around it. Nothing is opened, so the log says nothing of it.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn document_view(&self, doc: DocId) -> Result<DocumentView, VaultError> {
        let id = doc.to_string();
        for index in self.indexes() {
            let read = index.read();
            let Some(row) = read.document(&id)? else { continue };
            let parties = read.parties_of_document(&id)?;
            let versions = read.versions_of(&id)?;
            let (tags, facts) = (read.tags_of(&id)?, read.facts_about(&id)?);
            // Whoever lays it where it lies, or two people who do so at once, make two links of it.
            let linked: BTreeSet<EntityId> =
                self.document_state(doc)?.1.links.values().map(|l| l.to).collect();
            let dossiers = self.dossiers_named(&linked)?;
            return Ok(DocumentView {
                row,
                versions,
                dossiers,
                parties,
                tags,
                facts,
            });
        }
        Err(VaultError::NotFound)
    }

    /// The line of a document, as lists show it.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn document_row(&self, doc: DocId) -> Result<DocumentRow, VaultError> {
        for index in self.indexes() {
            if let Some(row) = index.read().document(&doc.to_string())? {
                return Ok(row);
            }
        }
        Err(VaultError::NotFound)
    }

    /// The title of a dossier; none for what cannot be seen.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn dossier_title(&self, dossier: EntityId) -> Result<Option<String>, VaultError> {
        for index in self.indexes() {
            if let Some(row) = index.read().dossier(&dossier.to_string())? {
                return Ok(Some(row.title));
            }
        }
        Ok(None)
    }

    fn dossiers_named(&self, ids: &BTreeSet<EntityId>) -> Result<Vec<DossierCount>, VaultError> {
        let mut found = Vec::new();
        for id in ids {
            found.extend(self.dossier_count(&id.to_string())?);
        }
        Ok(found)
    }

    fn dossier_count(&self, id: &str) -> Result<Option<DossierCount>, VaultError> {
        for index in self.indexes() {
            if let Some(dossier) = index.read().dossier(id)? {
                let documents = self.count(&Listing::Dossier(id.to_owned()))?;
                return Ok(Some(DossierCount { dossier, documents }));
            }
        }
        Ok(None)
    }

    /// The dossiers that can be seen, newest first; with `words`, those whose title, reference or property has them.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn dossiers(&self, words: Option<&str>, limit: u32) -> Result<Vec<DossierCount>, VaultError> {
        let mut all = Vec::new();
        for index in self.indexes() {
            let read = index.read();
            all.extend(match words {
                Some(words) => read.find_dossiers(words, limit)?,
                None => read.dossiers(limit, 0)?,
            });
        }
        for one in &mut all {
            one.documents = self.count(&Listing::Dossier(one.dossier.id.clone()))?;
        }
        all.truncate(limit as usize);
        Ok(all)
    }

    /// One dossier and what is around it.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn dossier_view(&self, id: EntityId) -> Result<DossierView, VaultError> {
        let id = id.to_string();
        let dossier = self.dossier_count(&id)?.ok_or(VaultError::NotFound)?;
        let (mut parties, mut facts) = (Vec::new(), Vec::new());
        for index in self.indexes() {
            let read = index.read();
            parties.extend(read.parties_of_dossier(&id)?);
            facts.extend(read.facts_about(&id)?);
        }
        Ok(DossierView {
            dossier,
            parties,
            facts,
        })
    }

    /// The dossier that a person means: the beginning of an id, a reference, or words of which only one dossier has all.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for none, [`VaultError::Ambiguous`] for several.
    pub fn find_dossier(&self, typed: &str) -> Result<EntityId, VaultError> {
        let all = self.dossiers(None, MOST_NAMED)?;
        let rows = all.iter().map(|one| &one.dossier);
        let exact: Vec<&str> = rows
            .clone()
            .filter(|d| d.id == typed || d.reference == typed)
            .map(|d| d.id.as_str())
            .collect();
        if let [one] = exact[..] {
            return Ok(EntityId::parse(one)?);
        }
        let begun = rows
            .filter(|d| is_id_start(typed) && d.id.starts_with(typed))
            .map(|d| d.id.clone());
        let named = self
            .dossiers(Some(typed), 3)?
            .into_iter()
            .map(|one| one.dossier.id);
        only(begun.chain(named))
    }

    /// The parties whose name or e-mail has these words; without a word, all.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn parties(&self, words: &str, limit: u32) -> Result<Vec<PartyRow>, VaultError> {
        self.parties_from(words, limit, 0)
    }

    /// A window of the same list.
    ///
    /// # Errors
    /// As [`Vault::parties`].
    pub fn parties_from(&self, words: &str, limit: u32, offset: u32) -> Result<Vec<PartyRow>, VaultError> {
        let (mut found, mut skip) = (Vec::new(), u64::from(offset));
        for index in self.indexes() {
            let index = index.read();
            let left = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
            let from = u32::try_from(skip).unwrap_or(u32::MAX);
            found.extend(if words.trim().is_empty() {
                index.all_parties(left, from)?
            } else {
                index.find_parties(words, left, from)?
            });
            if skip > 0 {
                skip = skip.saturating_sub(index.count_parties(words)?);
            }
        }
        Ok(found)
    }

    /// How many parties have these words; without a word, all of them.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn count_parties(&self, words: &str) -> Result<u64, VaultError> {
        let mut sum = 0;
        for index in self.indexes() {
            sum += index.read().count_parties(words)?;
        }
        Ok(sum)
    }

    /// One party.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn party(&self, id: EntityId) -> Result<PartyRow, VaultError> {
        for index in self.indexes() {
            if let Some(row) = index.read().party(&id.to_string())? {
                return Ok(row);
            }
        }
        Err(VaultError::NotFound)
    }

    /// The party that a person means: an id, or words of which only one party has all.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for none, [`VaultError::Ambiguous`] for several.
    pub fn find_party(&self, typed: &str) -> Result<EntityId, VaultError> {
        if let Ok(id) = EntityId::parse(typed) {
            let known = self.entity_state(id)?.1.what == What::Party;
            return if known { Ok(id) } else { Err(VaultError::NotFound) };
        }
        if typed.trim().is_empty() {
            return Err(VaultError::NotFound);
        }
        only(self.parties(typed, 3)?.into_iter().map(|party| party.id))
    }

    /// The compartment that a person means: its id, the code of its preset, or its name in one of the languages.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn find_compartment(&self, typed: &str) -> Result<CompartmentId, VaultError> {
        let id = self.house().id_of(typed).unwrap_or(typed);
        let id = CompartmentId::parse(id).map_err(|_| VaultError::NotFound)?;
        self.authority()
            .compartment(id)
            .map(|info| info.c)
            .ok_or(VaultError::NotFound)
    }

    /// The words that the index holds of a document, if somebody read them.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn words_of(&self, doc: DocId) -> Result<Option<String>, VaultError> {
        self.text_of(doc)
    }

    /// The day at the office.
    pub fn today(&self) -> Date {
        self.clock.now().today()
    }
}

/// Whether what was typed can be the beginning of an id and is long enough to mean one.
fn is_id_start(typed: &str) -> bool {
    typed.len() >= 4
        && typed
            .bytes()
            .all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
}

fn only(ids: impl Iterator<Item = String>) -> Result<EntityId, VaultError> {
    let mut ids: Vec<String> = ids.collect();
    ids.sort();
    ids.dedup();
    match &ids[..] {
        [] => Err(VaultError::NotFound),
        [one] => Ok(EntityId::parse(one)?),
        _ => Err(VaultError::Ambiguous),
    }
}
