//! One rule of retention: its cases, and the versions of each.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::vocabulary::{Confidence, EndAction, Nature, Review, Scope, Target};
use crate::{Code, Event, Label, Period, Rounding};

/// A clock: the event that starts it, and when it is the right one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Starts it.
    pub start: Event,
    /// How long it runs.
    pub period: Period,
    /// Events of which one must be known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Event>,
    /// Events of which none may be known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Event>,
}

/// What a case says from some day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleVersion {
    /// Its number, which certificates and reasons name.
    pub version: u16,
    /// The first day on which it applies, as `scope` says; none for the first version.
    #[serde(default, with = "crate::day", skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// To what it applies from that day on.
    pub scope: Scope,
    /// Whether the transition (`scope`) has been checked in the text of the law.
    pub transition_checked: bool,
    /// What the period means.
    pub nature: Nature,
    /// The clocks, in order: the first whose event is known and whose conditions hold.
    pub clocks: Vec<Clock>,
    /// Rounding of the end.
    pub rounding: Rounding,
    /// What happens at the end.
    pub end: EndAction,
    /// The legal basis, or the reason of a choice.
    pub basis: String,
    /// Where that was read.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// One case of a rule; most rules have a single one, `main`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its code within the rule.
    pub code: Code,
    /// What it is called.
    pub label: Label,
    /// What it is about.
    pub target: Target,
    /// Its versions, the earliest first.
    pub versions: Vec<RuleVersion>,
}

/// A rule of retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked", into = "Unchecked")]
pub struct Rule {
    pub(super) code: Code,
    label: Label,
    question: Option<Label>,
    duty: Option<Code>,
    references: Option<u8>,
    range: Option<(Period, Period)>,
    cases: Vec<Case>,
    note: Option<String>,
    review: Review,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    code: Code,
    label: Label,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    question: Option<Label>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    duty: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    references: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    range: Option<(Period, Period)>,
    cases: Vec<Case>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    review: Review,
}

/// Why an object is no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RuleError {
    /// A rule needs a case, a case a version, a version a clock.
    #[error("a rule needs at least one case, version and clock; add the missing one")]
    Empty,
    /// Two cases with one code.
    #[error("two cases of the rule have one code; give each its own")]
    SameCase,
    /// The rule has no case of that code.
    #[error("the rule has no case of this code; name one of its own")]
    NoCase,
    /// The first version has a day, a later one has none, or days or numbers do not rise.
    #[error("the first version has no first day, each later one a later day and number; correct them")]
    Versions,
}

impl Rule {
    /// Its code, `R01` to `R26` for the shipped ones.
    pub fn code(&self) -> &str {
        self.code.as_str()
    }

    /// What it keeps.
    pub fn label(&self) -> &Label {
        &self.label
    }

    /// The question that settles it when no event is known; the event's own question where the rule has none.
    pub fn question(&self) -> Option<&Label> {
        self.question.as_ref()
    }

    /// The duty that it shares with other rules. Rules of one duty are one clock: the duty ends when the last of them
    /// ends, for the minimum and for the maximum.
    pub fn duty(&self) -> Option<&str> {
        self.duty.as_ref().map(Code::as_str)
    }

    /// How many documents of a dossier may be kept as references beyond the end.
    pub fn references(&self) -> Option<u8> {
        self.references
    }

    /// The shortest and longest period that the source calls reasonable, where it is the agency's choice.
    pub fn range(&self) -> Option<(Period, Period)> {
        self.range
    }

    /// Its cases.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// One case.
    pub fn case(&self, code: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.code.as_str() == code)
    }

    /// What a reviewer should know.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Who has looked at it.
    pub fn review(&self) -> Review {
        self.review
    }
}

/// Another period for a case, as a version of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodEdit {
    /// Code of the case.
    pub case: Code,
    /// How long each of its clocks runs.
    pub period: Period,
    /// The first day on which it applies.
    pub since: Date,
    /// To what it applies from that day on.
    pub scope: Scope,
    /// The legal basis, or the reason of a choice.
    pub basis: String,
}

impl Rule {
    /// The rule with one more version of a case: the last one with another period. Earlier versions stay, since
    /// certificates and reasons name them.
    ///
    /// # Errors
    /// [`RuleError::NoCase`]; [`RuleError::Versions`] for a day that is not after the last version's.
    pub fn with_period(&self, edit: PeriodEdit) -> Result<Self, RuleError> {
        let mut rule = self.clone();
        let case = rule
            .cases
            .iter_mut()
            .find(|case| case.code == edit.case)
            .ok_or(RuleError::NoCase)?;
        let last = case.versions.last().ok_or(RuleError::Empty)?.clone();
        let clocks = last.clocks.iter().map(|clock| Clock {
            period: edit.period,
            ..clock.clone()
        });
        let version = RuleVersion {
            version: last.version.saturating_add(1),
            since: Some(edit.since),
            scope: edit.scope,
            clocks: clocks.collect(),
            basis: edit.basis,
            source: String::new(),
            ..last
        };
        case.versions.push(version);
        check_versions(&case.versions)?;
        rule.review = Review::Lawyer;
        Ok(rule)
    }
}

impl TryFrom<Unchecked> for Rule {
    type Error = RuleError;

    fn try_from(rule: Unchecked) -> Result<Self, RuleError> {
        let Unchecked {
            code,
            label,
            question,
            duty,
            references,
            range,
            cases,
            note,
            review,
        } = rule;
        if cases.is_empty() {
            return Err(RuleError::Empty);
        }
        for (at, case) in cases.iter().enumerate() {
            check_versions(&case.versions)?;
            if cases[..at].iter().any(|other| other.code == case.code) {
                return Err(RuleError::SameCase);
            }
        }
        Ok(Self {
            code,
            label,
            question,
            duty,
            references,
            range,
            cases,
            note,
            review,
        })
    }
}

fn check_versions(versions: &[RuleVersion]) -> Result<(), RuleError> {
    let Some(first) = versions.first() else {
        return Err(RuleError::Empty);
    };
    if versions.iter().any(|version| version.clocks.is_empty()) {
        return Err(RuleError::Empty);
    }
    let rising = versions
        .windows(2)
        .all(|two| two[1].since.is_some() && two[0].since < two[1].since && two[0].version < two[1].version);
    if first.since.is_none() && rising {
        Ok(())
    } else {
        Err(RuleError::Versions)
    }
}

impl From<Rule> for Unchecked {
    fn from(rule: Rule) -> Self {
        let Rule {
            code,
            label,
            question,
            duty,
            references,
            range,
            cases,
            note,
            review,
        } = rule;
        Self {
            code,
            label,
            question,
            duty,
            references,
            range,
            cases,
            note,
            review,
        }
    }
}
