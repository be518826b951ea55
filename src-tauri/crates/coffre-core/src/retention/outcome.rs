//! What is decided about a document.

use coffre_understand::{Event, Label};
use jiff::civil::Date;

use super::rules::{CaseId, Rules};

/// Until when a document is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deadline {
    /// To the end of this day.
    On(Date),
    /// A question has to be answered first.
    Unknown(Question),
    /// No rule ends it.
    None(NoDeadline),
    /// A minimum ends after a maximum; a person decides.
    Conflict {
        /// The end of the latest minimum.
        keep_until: Date,
        /// The end of the earliest maximum.
        erase_by: Date,
    },
    /// A legal hold suspends it.
    Held,
}

/// Words of the codes of questions.
const EVENT: &str = "event";
const KIND: &str = "kind";
const PART: &str = "part";
const RULE: &str = "rule";
/// Stands in no code of an event, a rule or a case.
const SEPARATOR: &str = "/";

/// The question that settles an unknown deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// When was the event that starts the clock of this case?
    Event {
        /// The event that is missing.
        event: Event,
        /// The case that waits for it.
        case: CaseId,
    },
    /// What kind of document is it?
    Kind,
    /// What part does its person play?
    Part,
    /// Its kind names a rule or case that the schedule does not have: which one keeps it?
    Rule,
}

impl Question {
    /// The question as the index keeps it, in codes of the house.
    pub fn code(self, rules: &Rules) -> String {
        match self {
            Self::Event { event, case } => match rules.rule_of(case) {
                Some((rule, case)) => [EVENT, event.code(), rule.code(), case.as_str()].join(SEPARATOR),
                // A case of other rules is one that these do not have.
                None => RULE.to_owned(),
            },
            Self::Kind => KIND.to_owned(),
            Self::Part => PART.to_owned(),
            Self::Rule => RULE.to_owned(),
        }
    }

    /// The question behind its code; none where these rules do not ask it.
    pub fn from_code(code: &str, rules: &Rules) -> Option<Self> {
        let words: Vec<&str> = code.split(SEPARATOR).collect();
        match words.as_slice() {
            [EVENT, event, rule, case] => Some(Self::Event {
                event: Event::from_code(event)?,
                case: rules.case(rule, case)?,
            }),
            [KIND] => Some(Self::Kind),
            [PART] => Some(Self::Part),
            [RULE] => Some(Self::Rule),
            _ => None,
        }
    }

    /// The question in the words of the rule, or of the event where the rule has none of its own; none for questions
    /// that are not about an event.
    pub fn wording(self, rules: &Rules) -> Option<&Label> {
        match self {
            Self::Event { event, case } => Some(rules.question(case).unwrap_or_else(|| event.question())),
            Self::Kind | Self::Part | Self::Rule => None,
        }
    }
}

/// Why a document has no deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoDeadline {
    /// Its kind is kept by no rule: a paper of the house, kept as long as it is of use.
    NoRule,
    /// It is one of the references that its rule allows.
    Reference,
    /// Its rules only inform.
    Information,
}

/// What is decided about a document, without the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Until when it is kept.
    pub deadline: Deadline,
    /// The first day on which it may be disposed of; none while held, in conflict, unknown or without deadline.
    pub disposable_from: Option<Date>,
    /// The end of the latest known minimum.
    pub keep_until: Option<Date>,
    /// The end of the earliest known maximum; kept after that day, it is overdue whatever the deadline says.
    pub erase_by: Option<Date>,
    /// The last day on which what is published of it may be seen. It says nothing about the copy.
    pub remove_by: Option<Date>,
}

impl Outcome {
    /// Whether it may be disposed of on that day.
    pub fn is_disposable(&self, today: Date) -> bool {
        self.disposable_from.is_some_and(|from| from <= today)
    }

    /// Whether a maximum has passed.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.erase_by.is_some_and(|last| last < today)
    }
}
