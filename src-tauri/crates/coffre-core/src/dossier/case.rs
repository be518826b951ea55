//! A dossier as its checklist sees it: fields, facts, people and documents of the index, read as what they mean.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::rank::Right;
use coffre_format::{CompartmentId, EntityId, PersonId};
use coffre_index::{CaseRow, CaseScope, PieceRow};
use coffre_understand::Part;
use coffre_understand::checklist::{
    Facts, Flag, Moment, Note, Piece, Player, PropertyType, Region, Row, SALE, Said,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::phase::{Planned, Progress, progress};
use crate::vault::{Vault, VaultError, field};

/// Value of the state of a closed dossier.
pub const CLOSED: &str = "closed";
/// A flag that was answered yes.
pub const YES: &str = "yes";
/// A flag that was answered no.
pub const NO: &str = "no";

/// A dossier, read.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) row: CaseRow,
    pub(crate) progress: Progress,
    pub(crate) facts: Facts,
}

impl Case {
    pub(crate) fn id(&self) -> Result<EntityId, VaultError> {
        Ok(EntityId::parse(&self.row.dossier.id)?)
    }

    pub(crate) fn in_charge(&self) -> Option<PersonId> {
        PersonId::parse(self.row.fields.get(field::IN_CHARGE)?).ok()
    }
}

impl Vault {
    /// The dossiers of a scope, over every index that is open.
    pub(crate) fn cases(&self, scope: &CaseScope) -> Result<Vec<Case>, VaultError> {
        let kinds: BTreeSet<&str> = self.house().checklist().iter().flat_map(Row::kinds).collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        let unseen = self.unseen_kinds();
        let today = self.today();
        let mut cases = Vec::new();
        for index in self.indexes() {
            for row in index.read().cases(scope, &kinds)? {
                cases.push(read(row, &unseen, today));
            }
        }
        Ok(cases)
    }

    /// One dossier.
    pub(crate) fn case(&self, id: EntityId) -> Result<Case, VaultError> {
        let mut found = self.cases(&CaseScope::One(id.to_string()))?;
        found.pop().ok_or(VaultError::NotFound)
    }

    /// The kinds whose place this seat cannot look into now. Of their documents nothing is said, not even a number.
    fn unseen_kinds(&self) -> BTreeSet<String> {
        let readable = |code: &str| {
            let c = self
                .house()
                .id_of(code)
                .and_then(|id| CompartmentId::parse(id).ok());
            c.is_some_and(|c| {
                self.authority().right(self.person(), c) >= Right::Read && self.which(c).is_some()
            })
        };
        let kinds = self.house().kinds().values();
        kinds
            .filter(|kind| !readable(kind.compartment()))
            .map(|kind| kind.code().to_owned())
            .collect()
    }
}

fn read(row: CaseRow, unseen: &BTreeSet<String>, today: Date) -> Case {
    let fields = &row.fields;
    let value = |name: &str| fields.get(name).map(String::as_str);
    let day = |name: &str| value(name).and_then(|text| text.parse().ok());
    let planned = Planned {
        compromis: day(field::PLANNED_COMPROMIS),
        deed: day(field::PLANNED_DEED),
    };
    let progress = progress(&row.facts, row.dossier.state == CLOSED, planned, today);
    let region = value(field::REGION)
        .and_then(Region::from_code)
        .or_else(|| Region::of_address(&row.dossier.property));
    let flags = fields.iter().filter_map(|(name, value)| {
        let flag = Flag::from_code(name.strip_prefix(field::FLAG)?)?;
        match value.as_str() {
            YES => Some((flag, true)),
            NO => Some((flag, false)),
            _ => None,
        }
    });
    let notes: BTreeMap<String, Note> = fields
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(field::CHECK)?.to_owned(), Note::parse(value)?)))
        .collect();
    let people = row.people.iter().filter_map(|(person, part)| {
        Some(Player {
            person: person.clone(),
            part: Part::from_code(part)?,
        })
    });
    let sort = match row.dossier.kind.as_str() {
        "" => SALE,
        other => other,
    };
    let facts = Facts {
        sort: sort.to_owned(),
        region,
        property: value(field::PROPERTY_TYPE).and_then(PropertyType::from_code),
        flags: flags.collect(),
        people: people.collect(),
        next: progress.next,
        compromis: progress.compromis,
        deed: progress.deed.map(|deed| deed.day),
        pieces: row.pieces.iter().map(piece).collect(),
        notes,
        unseen: unseen.clone(),
    };
    Case { progress, facts, row }
}

fn piece(row: &PieceRow) -> Piece {
    let unlimited = row.validity.as_deref() == Some(field::UNLIMITED);
    let said = match row.valid_until {
        Some(day) => Said::Until(day),
        None if unlimited => Said::Unlimited,
        None => Said::Nothing,
    };
    let people = row.people.iter().map(|(person, _)| person);
    Piece {
        id: row.id.clone(),
        kind: row.kind.clone(),
        date: row.doc_date,
        filed: row.filed_at.to_zoned(TimeZone::UTC).date(),
        said,
        case: row.validity.clone().filter(|_| !unlimited),
        people: people.filter(|person| !person.is_empty()).cloned().collect(),
        parts: row
            .people
            .iter()
            .filter_map(|(_, part)| Part::from_code(part))
            .collect(),
    }
}

/// The step whose pieces the badge of a dossier counts: the compromis, then the deed.
pub(crate) fn badge(progress: &Progress) -> Moment {
    match progress.next {
        Some(next) if next <= Moment::Compromis => Moment::Compromis,
        _ => Moment::Deed,
    }
}
