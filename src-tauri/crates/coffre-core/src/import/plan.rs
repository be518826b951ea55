//! The table of folders, checked against the house: what is said of the files of each folder.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use coffre_format::op::What;
use coffre_format::{CompartmentId, EntityId};
use coffre_understand::Part;

use super::error::ImportError;
use super::map::{Map, MapRow, NEW, NONE};
use super::people::{Looking, Making, NewOnes};
use super::tree::above;
use crate::dossier::NewEntity;
use crate::intake::Said;
use crate::vault::{Vault, VaultError, field};

/// The dossiers by their titles.
type Titles = HashMap<String, EntityId>;

/// Dossiers that are made in one entry.
const TOGETHER: usize = 250;
/// The part of a person of whom none is said.
const OTHER: &str = "other";

/// What is said of the files of each folder.
#[derive(Clone, Debug)]
pub struct Plan {
    folders: BTreeMap<String, Rule>,
    rest: Rule,
    count: FolderCount,
}

/// How many rows of the table name a dossier, by what there is of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FolderCount {
    /// A new one, not made yet.
    pub to_make: usize,
    /// A new one that is there by now: made by an earlier run, or by somebody.
    pub made: usize,
    /// One that was there before the table.
    pub known: usize,
}

/// What is said of the files of one folder.
#[derive(Clone, Debug)]
struct Rule {
    take: bool,
    said: Said,
    /// The title of the dossier, where it is still to be made.
    to_make: Option<String>,
    person: Option<EntityId>,
    part: Option<String>,
}

impl Plan {
    /// What is said of the files of a folder; none where they are left. A folder that has no row is as the one above.
    pub fn said(&self, folder: &str) -> Option<Said> {
        let rule = self.rule(folder);
        rule.take.then(|| rule.said.clone())
    }

    /// The title of the dossier of a folder's files, where it is still to be made.
    pub fn to_make(&self, folder: &str) -> Option<&str> {
        self.rule(folder).to_make.as_deref()
    }

    /// How many folders go to which dossiers.
    pub fn folder_count(&self) -> FolderCount {
        self.count
    }

    fn rule(&self, folder: &str) -> &Rule {
        let mut at = Some(folder);
        while let Some(path) = at {
            if let Some(rule) = self.folders.get(path) {
                return rule;
            }
            at = above(path);
        }
        &self.rest
    }
}

impl FolderCount {
    fn add(&mut self, row: &MapRow, rule: &Rule) {
        let is_new = row.dossier.starts_with(NEW);
        match (&rule.to_make, rule.said.dossier) {
            _ if row.dossier.is_empty() => {}
            (Some(_), _) => self.to_make += 1,
            (None, Some(_)) if is_new => self.made += 1,
            (None, Some(_)) => self.known += 1,
            (None, None) => {}
        }
    }
}

impl Vault {
    /// Checks a table and makes the dossiers and persons that are new. One that was made by an earlier run has the same title
    /// or name and is not made again.
    ///
    /// # Errors
    /// [`ImportError::Unknown`] for a value that the house does not know, before anything is made; failures of making.
    pub fn prepare_import(&mut self, map: &Map, unsorted: CompartmentId) -> Result<Plan, ImportError> {
        self.resolve(map, unsorted, &mut Looking)?;
        self.make_dossiers(map, unsorted)?;
        self.resolve(map, unsorted, &mut Making { unsorted })
    }

    /// Makes the dossiers that are new, many in one entry of the journal.
    fn make_dossiers(&mut self, map: &Map, unsorted: CompartmentId) -> Result<(), VaultError> {
        let known = self.titles()?;
        let asked = map.rows.iter().filter_map(|row| row.dossier.strip_prefix(NEW));
        let titles: BTreeSet<&str> = asked
            .map(str::trim)
            .filter(|title| !known.contains_key(*title))
            .collect();
        let new: Vec<NewEntity> = titles
            .into_iter()
            .map(|title| NewEntity {
                what: What::Dossier,
                c: unsorted,
                fields: BTreeMap::from([(field::TITLE.to_owned(), title.to_owned())]),
                links: Vec::new(),
            })
            .collect();
        for some in new.chunks(TOGETHER) {
            self.make_entities(some)?;
        }
        Ok(())
    }

    /// The dossiers by their titles; of several with one title the first.
    fn titles(&self) -> Result<Titles, VaultError> {
        let mut titles = Titles::new();
        for index in self.indexes() {
            for one in index.read().dossiers(u32::MAX, 0)? {
                let id = EntityId::parse(&one.dossier.id)?;
                titles.entry(one.dossier.title).or_insert(id);
            }
        }
        Ok(titles)
    }

    /// Checks a table without making anything; what would be new is missing from the plan.
    ///
    /// # Errors
    /// [`ImportError::Unknown`] for a value that the house does not know.
    pub fn check_import(&mut self, map: &Map, unsorted: CompartmentId) -> Result<Plan, ImportError> {
        self.resolve(map, unsorted, &mut Looking)
    }

    fn resolve(
        &mut self,
        map: &Map,
        unsorted: CompartmentId,
        new: &mut dyn NewOnes,
    ) -> Result<Plan, ImportError> {
        let mut plan = Plan {
            folders: BTreeMap::new(),
            rest: Rule {
                take: true,
                said: Said {
                    unseen: true,
                    ..Said::nothing(unsorted)
                },
                to_make: None,
                person: None,
                part: None,
            },
            count: FolderCount::default(),
        };
        let titles = self.titles()?;
        let mut rows: Vec<&MapRow> = map.rows.iter().collect();
        // Each folder after the one above it; the tree itself first.
        rows.sort_by_key(|row| (!row.folder.is_empty(), row.folder.matches('/').count()));
        for row in rows {
            let mut rule = match above(&row.folder) {
                Some(path) => plan.rule(path).clone(),
                None => plan.rest.clone(),
            };
            self.put(row, &mut rule, &titles, new)?;
            plan.count.add(row, &rule);
            plan.folders.insert(row.folder.clone(), rule);
        }
        Ok(plan)
    }

    fn put(
        &mut self,
        row: &MapRow,
        rule: &mut Rule,
        titles: &Titles,
        new: &mut dyn NewOnes,
    ) -> Result<(), ImportError> {
        let unknown = |column, value: &str| ImportError::Unknown {
            line: row.line,
            column,
            value: value.to_owned(),
        };
        rule.take = row.take.unwrap_or(rule.take);
        if !row.kind.is_empty() {
            let kinds = self.house().kinds();
            let known = kinds.contains_key(&row.kind);
            rule.said.kind = known.then(|| row.kind.clone());
            if !known && row.kind != NONE {
                return Err(unknown("kind", &row.kind));
            }
        }
        if !row.place.is_empty() {
            let c = self.find_compartment(&row.place);
            rule.said.named = Some(c.map_err(|_| unknown("place", &row.place))?);
        }
        if let (Some(kind), Some(named)) = (&rule.said.kind, rule.said.named) {
            let proposed = self.compartment_of_kind(kind);
            if proposed.is_none_or(|proposed| !self.may_choose(proposed, named)) {
                return Err(unknown("place", &row.place));
            }
        }
        if !row.dossier.is_empty() {
            let title = row.dossier.strip_prefix(NEW).map(str::trim);
            // One that is not there yet is made before the table is put to use.
            let to_make = title.filter(|title| !titles.contains_key(*title));
            rule.to_make = to_make.map(str::to_owned);
            rule.said.dossier = match (title, row.dossier.as_str()) {
                (Some(title), _) => titles.get(title).copied(),
                (None, NONE) => None,
                (None, typed) => Some(self.known_dossier(typed).map_err(|_| unknown("dossier", typed))?),
            };
        }
        if !row.part.is_empty() {
            let part = Part::from_code(&row.part).ok_or_else(|| unknown("part", &row.part))?;
            rule.part = Some(part.code().to_owned());
        }
        if !row.person.is_empty() {
            let part = rule.part.clone().unwrap_or_else(|| OTHER.to_owned());
            rule.person = match (row.person.strip_prefix(NEW), row.person.as_str()) {
                (Some(name), _) => self.party_named(name.trim(), rule.said.dossier, &part, new)?,
                (None, NONE) => None,
                (None, typed) => Some(self.find_party(typed).map_err(|_| unknown("person", typed))?),
            };
        }
        let part = rule.part.clone().unwrap_or_else(|| OTHER.to_owned());
        rule.said.people = rule.person.into_iter().map(|id| (id, part.clone())).collect();
        rule.said.part = rule.part.clone().filter(|_| rule.person.is_none());
        Ok(())
    }

    /// A dossier by what stands in the table: as it was typed, or by the id that a proposal begins with.
    fn known_dossier(&self, typed: &str) -> Result<EntityId, VaultError> {
        self.find_dossier(typed)
            .or_else(|error| match typed.split_whitespace().next() {
                Some(first) if first != typed => self.find_dossier(first),
                _ => Err(error),
            })
    }
}
