//! Kinds of document and the schedule of retention, as a director edits them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Coded, Place, Words};

/// A rule and case that keeps a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UsedRule {
    /// Code of the rule.
    pub rule: String,
    /// Code of its case.
    pub case: String,
}

/// A kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KindView {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: Words,
    /// Why the agency keeps it.
    pub purpose: Words,
    /// What data it carries.
    pub category: String,
    /// How confidential it is.
    pub level: String,
    /// Code of the folder that it is filed in by default.
    pub compartment: String,
    /// Whether it belongs in a dossier.
    pub needs_dossier: bool,
    /// The rules that keep it.
    pub rules: Vec<UsedRule>,
}

/// What may be chosen for a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KindChoices {
    /// Codes of the categories.
    pub categories: Vec<String>,
    /// Codes of the levels, the most open first.
    pub levels: Vec<String>,
    /// The folders.
    pub places: Vec<Place>,
}

/// The kinds of the house, and what may be chosen for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Kinds {
    /// The kinds, by code.
    pub kinds: Vec<KindView>,
    /// What may be chosen.
    pub choices: KindChoices,
}

/// A text in the three languages, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedWords {
    /// French.
    pub fr: String,
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// A kind as it shall be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KindChange {
    /// Its code; one that the house does not know makes a new kind.
    pub code: String,
    /// What it is called.
    pub label: TypedWords,
    /// Why the agency keeps it.
    pub purpose: TypedWords,
    /// What data it carries.
    pub category: String,
    /// How confidential it is.
    pub level: String,
    /// Code of the folder that it is filed in by default.
    pub compartment: String,
    /// Whether it belongs in a dossier.
    pub needs_dossier: bool,
    /// The rules that keep it.
    pub rules: Vec<UsedRule>,
}

/// A clock of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClockView {
    /// The event that starts it.
    pub start: Coded,
    /// Years, months and days that it runs.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Days.
    pub days: u32,
}

/// A version of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleVersionView {
    /// Its number.
    pub version: u16,
    /// The first day on which it applies; none for the first version.
    pub since: Option<String>,
    /// To what it applies from that day on: `events-from`, `copies-from`, `everything`.
    pub scope: String,
    /// What the period means: `minimum`, `maximum`, `minimum-then-erase`, `choice`, `information`.
    pub nature: String,
    /// The clocks, the first that fits counts.
    pub clocks: Vec<ClockView>,
    /// What happens at the end: `destroy`, `anonymise`, `review`, `unpublish`.
    pub end: String,
    /// The legal basis, or the reason of a choice.
    pub basis: String,
    /// Where that was read.
    pub source: String,
    /// How sure that is: `H`, `M`, `L`.
    pub confidence: String,
}

/// A case of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleCaseView {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: Words,
    /// Its versions, the earliest first.
    pub versions: Vec<RuleVersionView>,
}

/// A rule of retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleView {
    /// Its code.
    pub code: String,
    /// What it keeps.
    pub label: Words,
    /// Its cases.
    pub cases: Vec<RuleCaseView>,
    /// Whether the agency's lawyer has looked at it.
    pub reviewed: bool,
    /// What a reviewer should know.
    pub note: Option<String>,
}

/// Another period for a case of a rule, as a version of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeriodChange {
    /// Code of the rule.
    pub rule: String,
    /// Code of the case.
    pub case: String,
    /// How long it keeps.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Days.
    pub days: u32,
    /// The first day on which it applies.
    pub since: String,
    /// To what it applies from that day on: `events-from`, `copies-from`, `everything`.
    pub scope: String,
    /// The legal basis, or the reason of the choice.
    pub basis: String,
}
