//! The deadline of every document, kept in the index and worked out by [`crate::retention`].

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::{DocId, EntityId};
use coffre_index::{Around, Deadline as Row, IndexRead, IndexWrite, Listing};
use coffre_understand::{Event, Part};
use jiff::civil::Date;

use super::apply::index_mut;
use super::error::VaultError;
use super::house::House;
use super::{Vault, Which};
use crate::retention::{Context, Deadline, Document, Facts, FactsId, Holdings, Rules};

/// Writes the deadlines of documents that changed, of those in dossiers whose facts changed, or of all where the index
/// knows those of other rules or of a day before a rule began.
pub(super) fn put(
    tx: &IndexWrite<'_>,
    house: &House,
    documents: &BTreeSet<DocId>,
    dossiers: &BTreeSet<EntityId>,
    today: Date,
) -> Result<(), VaultError> {
    let state = house.rule_state(today);
    let all = tx.worked_out()?.as_ref() != Some(&state);
    let mut ids: BTreeSet<String> = documents.iter().map(ToString::to_string).collect();
    if all {
        tx.set_worked_out(&state)?;
        tx.for_each_document(|row| {
            ids.insert(row.id);
            Ok::<_, VaultError>(())
        })?;
    }
    for dossier in dossiers.iter().filter(|_| !all) {
        ids.extend(
            tx.list(&Listing::Dossier(dossier.to_string()), u32::MAX, 0)?
                .into_iter()
                .map(|row| row.id),
        );
    }
    let rules = house.rules();
    let gathered = gather(tx, rules, ids)?;
    for (place, id) in (0u32..).zip(&gathered.ids) {
        let outcome = rules.outcome(&gathered.holdings, place, today);
        tx.set_deadline(id, outcome.map_or(Row::Unknown, |outcome| row(outcome.deadline)))?;
        if let Some(Deadline::Unknown(question)) = outcome.map(|outcome| outcome.deadline) {
            tx.ask(id, &question.code(rules))?;
        }
    }
    Ok(())
}

impl Vault {
    /// Works out the deadlines of every open index that knows those of other rules or of another day: rules change while
    /// the index of step-up compartments is closed, and a rule may begin on a day.
    pub(crate) fn work_out_deadlines(&mut self) -> Result<(), VaultError> {
        let today = self.today();
        let state = self.house.rule_state(today);
        for which in [Which::Core, Which::High] {
            let Ok(index) = index_mut(&mut self.core, &mut self.high, which) else {
                continue;
            };
            if index.read().worked_out()?.as_ref() != Some(&state) {
                let house = &self.house;
                index.transaction(|tx| put(tx, house, &BTreeSet::new(), &BTreeSet::new(), today))?;
            }
        }
        Ok(())
    }
}

fn row(deadline: Deadline) -> Row {
    match deadline {
        Deadline::On(date) => Row::On(date),
        Deadline::Unknown(_) => Row::Unknown,
        Deadline::Conflict { .. } => Row::Conflict,
        Deadline::None(_) | Deadline::Held => Row::Never,
    }
}

/// Documents of the index with the facts about them, in the shape of the engine.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) holdings: Holdings,
    pub(crate) ids: Vec<String>,
    /// Where the facts of each dossier and party stand.
    pub(crate) facts: BTreeMap<String, FactsId>,
    /// The dossiers of each document.
    pub(crate) dossiers: Vec<Vec<String>>,
}

/// Gathers documents; ids that are not in this index are left out.
pub(crate) fn gather(
    read: &IndexRead<'_>,
    rules: &Rules,
    ids: impl IntoIterator<Item = String>,
) -> Result<Gathered, VaultError> {
    let mut gathered = Gathered::default();
    for id in ids {
        let Some(row) = read.document(&id)? else { continue };
        let facts = read.facts_about(&id)?.into_iter();
        let around = Around {
            kind: row.kind,
            filed_at: row.filed_at,
            doc_date: row.doc_date,
            dossiers: read.dossiers_of_document(&id)?,
            parts: read.parts_of_document(&id)?,
            facts: facts.map(|fact| (fact.kind, fact.date)).collect(),
            id,
        };
        gathered.add(read, rules, around)?;
    }
    Ok(gathered)
}

/// Gathers the documents of a list, however many they are.
pub(crate) fn gather_list(
    read: &IndexRead<'_>,
    rules: &Rules,
    listing: &Listing,
) -> Result<Gathered, VaultError> {
    let mut gathered = Gathered::default();
    for around in read.around(listing)? {
        gathered.add(read, rules, around)?;
    }
    Ok(gathered)
}

/// A document that is not filed yet, as the deadline would see it.
pub(crate) struct Foreseen<'a> {
    pub(crate) kind: &'a str,
    pub(crate) date: Option<Date>,
    pub(crate) dossiers: Vec<String>,
    /// Persons with their parts; no person for a part that is said alone.
    pub(crate) said: Vec<(String, String)>,
}

/// The deadline that a document would have, were it filed today.
pub(crate) fn foresee(
    read: &IndexRead<'_>,
    rules: &Rules,
    foreseen: &Foreseen<'_>,
    today: Date,
) -> Result<Row, VaultError> {
    let mut gathered = Gathered::default();
    let contexts = gathered.contexts(read, &foreseen.said, &foreseen.dossiers)?;
    let document = Document {
        kind: rules.kind(foreseen.kind),
        taken: today,
        date: foreseen.date,
        own: None,
        held: false,
        reference: false,
    };
    gathered.holdings.add_document(document, &contexts);
    let outcome = rules.outcome(&gathered.holdings, 0, today);
    Ok(outcome.map_or(Row::Unknown, |outcome| row(outcome.deadline)))
}

impl Gathered {
    fn add(&mut self, read: &IndexRead<'_>, rules: &Rules, around: Around) -> Result<(), VaultError> {
        let mut own = Facts::new();
        state(&mut own, around.facts);
        let own = self.holdings.add_facts(own);
        let contexts = self.contexts(read, &around.parts, &around.dossiers)?;
        let document = Document {
            kind: around.kind.as_deref().and_then(|code| rules.kind(code)),
            taken: around.filed_at.to_zoned(jiff::tz::TimeZone::UTC).date(),
            date: around.doc_date,
            own: Some(own),
            held: false,
            reference: false,
        };
        self.holdings.add_document(document, &contexts);
        self.facts.insert(around.id.clone(), own);
        self.ids.push(around.id);
        self.dossiers.push(around.dossiers);
        Ok(())
    }

    fn facts_of(&mut self, read: &IndexRead<'_>, about: &str) -> Result<FactsId, VaultError> {
        if let Some(known) = self.facts.get(about) {
            return Ok(*known);
        }
        let mut facts = Facts::new();
        let stated = read.facts_about(about)?.into_iter();
        state(&mut facts, stated.map(|fact| (fact.kind, fact.date)));
        let id = self.holdings.add_facts(facts);
        self.facts.insert(about.to_owned(), id);
        Ok(id)
    }

    /// One context for each dossier and each person of the document who plays a part there.
    fn contexts(
        &mut self,
        read: &IndexRead<'_>,
        said: &[(String, String)],
        dossiers: &[String],
    ) -> Result<Vec<Context>, VaultError> {
        let mut contexts = Vec::new();
        for dossier in dossiers {
            let facts = self.facts_of(read, dossier)?;
            for (party, part) in said {
                let part = match Part::from_code(part) {
                    Some(part) => Some(part),
                    // Seldom: most parts say what they are.
                    None => read
                        .parties_of_dossier(dossier)?
                        .iter()
                        .find(|p| p.party.id == *party)
                        .and_then(|p| Part::from_code(&p.part)),
                };
                let person = if party.is_empty() {
                    None
                } else {
                    Some(self.facts_of(read, party)?)
                };
                contexts.push(Context {
                    part,
                    person,
                    dossier: Some(facts),
                });
            }
            if said.is_empty() {
                contexts.push(Context {
                    part: None,
                    person: None,
                    dossier: Some(facts),
                });
            }
        }
        if dossiers.is_empty() {
            for (party, part) in said {
                let person = if party.is_empty() {
                    None
                } else {
                    Some(self.facts_of(read, party)?)
                };
                contexts.push(Context {
                    part: Part::from_code(part),
                    person,
                    dossier: None,
                });
            }
        }
        Ok(contexts)
    }
}

fn state(facts: &mut Facts, stated: impl IntoIterator<Item = (String, Option<Date>)>) {
    for (event, date) in stated {
        if let (Some(event), Some(date)) = (Event::from_code(&event), date) {
            facts.state(event, date);
        }
    }
}
