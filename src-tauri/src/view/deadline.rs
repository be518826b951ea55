//! Until when documents are kept, and why.

use serde::Serialize;
use ts_rs::TS;

use super::{Coded, DocumentRow, Words};

/// The end of a document's retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum DeadlineView {
    /// To the end of this day.
    On {
        /// The day.
        date: String,
    },
    /// A question has to be answered first.
    Unknown,
    /// A minimum ends after a maximum; a person decides.
    Conflict,
    /// No rule ends it.
    Never,
}

/// Why one rule says what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Reason {
    /// Code of the rule.
    pub rule: String,
    /// The event that starts its clock, or that is missing.
    pub event: Coded,
    /// The day of that event.
    pub anchor: Option<String>,
    /// The last day of the period.
    pub until: Option<String>,
    /// Whether the agency's lawyer still has to check the rule.
    pub unchecked: bool,
    /// The reason as a sentence.
    pub text: Words,
}

/// Why a document is kept until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// The first day on which it may be disposed of.
    pub disposable_from: Option<String>,
    /// The end of the latest minimum.
    pub keep_until: Option<String>,
    /// The end of the earliest maximum.
    pub erase_by: Option<String>,
    /// The last day on which what is published of it may be seen.
    pub remove_by: Option<String>,
    /// One reason for each rule that applies.
    pub reasons: Vec<Reason>,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub enum QuestionKind {
    /// When was this event?
    Event {
        /// The event.
        event: Coded,
        /// The question in words.
        wording: Words,
    },
    /// What kind of document is it?
    Kind,
    /// What part does its person play?
    Part,
    /// Which rule keeps it?
    Rule,
}

/// A question whose answer settles deadlines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenQuestion {
    /// The dossier, if it is about one.
    pub dossier: Option<String>,
    /// Title of that dossier.
    pub dossier_title: Option<String>,
    /// What is asked.
    pub question: QuestionKind,
    /// How many documents wait.
    pub waiting: u32,
    /// The first of them, at most three.
    pub documents: Vec<DocumentRow>,
}

/// An event that a document makes likely; one yes confirms it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedEvent {
    /// The dossier.
    pub dossier: String,
    /// Its title.
    pub dossier_title: String,
    /// The event.
    pub event: Coded,
    /// The day.
    pub date: String,
}

/// A document whose deadline a change would move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EffectMove {
    /// The document.
    pub document: DocumentRow,
    /// Its deadline after the change.
    pub after: DeadlineView,
}

/// What a change would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Effect {
    /// Documents whose deadline stays.
    pub unchanged: u32,
    /// How many change.
    pub changed: u32,
    /// How many of them are kept longer.
    pub later: u32,
    /// How many are kept less long.
    pub earlier: u32,
    /// How many had an unknown deadline and have a known one.
    pub settled: u32,
    /// How many had a known deadline and have an unknown one.
    pub unsettled: u32,
    /// How many come into conflict.
    pub conflicts: u32,
    /// How many may be disposed of at once and could not before.
    pub disposable: u32,
    /// How many could be disposed of and may not any more.
    pub spared: u32,
    /// The first of them, at most fifty.
    pub moves: Vec<EffectMove>,
}
