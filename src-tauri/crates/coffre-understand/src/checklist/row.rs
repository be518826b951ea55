//! One row of a checklist: a piece, when it is needed, who supplies it, and what ticks it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::vocabulary::{Expiry, Flag, Moment, Need, PropertyType, Region, Supplier};
use crate::schedule::{Confidence, Review};
use crate::{Code, Label, Part, Period};

/// Conditions on the facts of a sale. All of `all` must be answered yes, all of `none` no.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<Flag>,
    /// Must not hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub none: Vec<Flag>,
}

impl Condition {
    fn is_empty(&self) -> bool {
        self.all.is_empty() && self.none.is_empty()
    }

    /// Whether it holds; none while an answer is missing that could decide it.
    pub fn holds(&self, flags: &BTreeMap<Flag, bool>) -> Option<bool> {
        let wanted = self.all.iter().map(|flag| (flag, true));
        let mut sure = true;
        for (flag, want) in wanted.chain(self.none.iter().map(|flag| (flag, false))) {
            match flags.get(flag) {
                Some(said) if *said != want => return Some(false),
                Some(_) => {}
                None => sure = false,
            }
        }
        sure.then_some(true)
    }

    /// The flags that it names.
    pub fn flags(&self) -> impl Iterator<Item = Flag> + '_ {
        self.all.iter().chain(&self.none).copied()
    }
}

/// Kinds of document of which one ticks; a row with several groups needs one of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// Codes of the kinds.
    pub kinds: Vec<Code>,
}

/// The people whom a row is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// The parts that they play.
    pub parts: Vec<Part>,
    /// So many of them must be known. A row without kinds is ticked by that alone; one with kinds needs a document of
    /// each of them.
    pub at_least: u8,
}

/// How long a piece is fresh for this row, counted from its date, where its kind states no validity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freshness {
    /// The period.
    pub period: Period,
    /// Where it comes from.
    pub source: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its code.
    pub code: Code,
    /// Its place among the rows.
    pub order: u32,
    /// What the piece is called.
    pub label: Label,
    /// How it is asked for in a letter.
    pub request: Label,
    /// The sorts of dossier that it is for; empty: sales.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sorts: Vec<Code>,
    /// How much it is needed, by region; a region that is not named does not know it.
    pub need: BTreeMap<Region, Need>,
    /// The types of property that it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<PropertyType>,
    /// The case in which it applies.
    #[serde(default, skip_serializing_if = "Condition::is_empty")]
    pub flags: Condition,
    /// Who is asked for it.
    pub supplier: Supplier,
    /// Who else may supply it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Supplier>,
    /// Before what it must be there.
    pub due: Moment,
    /// How long the supplier takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Period>,
    /// What ticks it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticks: Vec<Tick>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    /// What the end of a piece's validity does.
    #[serde(default, skip_serializing_if = "is_none")]
    pub expiry: Expiry,
    /// How long a piece is fresh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity: Option<Freshness>,
    /// In these regions a piece of an earlier date does not count.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub issued_from: BTreeMap<Region, Day>,
    /// Whether it stays in the house: it is not sent to the notary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub internal: bool,
    /// Whether the annex of the mandate lists it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub annex: bool,
    /// Where the row comes from.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// What a reviewer should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who has looked at it.
    pub review: Review,
}

/// A civil date in data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let day = crate::day::deserialize(deserializer)?;
        day.map(Self)
            .ok_or_else(|| de::Error::custom("a date is written YYYY-MM-DD"))
    }
}

fn is_none(expiry: &Expiry) -> bool {
    *expiry == Expiry::None
}

impl Row {
    /// Whether it is for this sort of dossier.
    pub fn is_for(&self, sort: &str) -> bool {
        if self.sorts.is_empty() {
            sort == super::SALE
        } else {
            self.sorts.iter().any(|one| one.as_str() == sort)
        }
    }

    /// The kinds that tick it.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.ticks
            .iter()
            .flat_map(|tick| tick.kinds.iter().map(Code::as_str))
    }

    /// Everybody who may supply it, the one who is asked first.
    pub fn suppliers(&self) -> impl Iterator<Item = Supplier> + '_ {
        std::iter::once(self.supplier).chain(self.also.iter().copied())
    }
}
