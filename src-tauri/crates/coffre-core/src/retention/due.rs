//! The two queues: what is due, and which questions are open.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::outcome::{Deadline, Outcome, Question};

/// Why a document is on the due list, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// A maximum has passed and nothing forbids disposal.
    Overdue,
    /// A maximum has passed while a minimum still runs: a person decides.
    OverdueInConflict,
    /// A maximum has passed while a question is open.
    OverdueUnknown,
    /// A maximum has passed during a legal hold.
    OverdueHeld,
    /// What is published had to be taken down.
    Published,
    /// A minimum ends after a maximum that has not passed yet.
    Conflict,
    /// It may be disposed of.
    Disposable,
    /// It may be disposed of, or has to be, before the end of the horizon.
    Soon,
}

/// A line of the due list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// Why.
    pub urgency: Urgency,
    /// The day that counts: the end of the maximum, or the first day of disposal.
    pub date: Date,
    /// Place of the document.
    pub document: u32,
}

/// What is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueList {
    /// The lines, by urgency and then by date. A document whose publication is to be taken down may have a second one.
    pub lines: Vec<Due>,
}

impl DueList {
    /// How many lines have an urgency.
    pub fn count(&self, urgency: Urgency) -> usize {
        self.lines.iter().filter(|line| line.urgency == urgency).count()
    }
}

/// Lists what is due on `today`, or becomes so up to and including `horizon`. Outcomes are those of that day, in the
/// order of places. A document past a maximum is always on it.
pub fn due_list(outcomes: &[Outcome], today: Date, horizon: Date) -> DueList {
    let mut lines = Vec::new();
    for (document, outcome) in (0u32..).zip(outcomes) {
        if let Some((urgency, date)) = urgency(outcome, today, horizon) {
            lines.push(Due {
                urgency,
                date,
                document,
            });
        }
        if let Some(date) = outcome.remove_by.filter(|date| *date <= horizon.max(today)) {
            let urgency = if date < today {
                Urgency::Published
            } else {
                Urgency::Soon
            };
            lines.push(Due {
                urgency,
                date,
                document,
            });
        }
    }
    lines.sort_unstable();
    DueList { lines }
}

fn urgency(outcome: &Outcome, today: Date, horizon: Date) -> Option<(Urgency, Date)> {
    if let Some(last) = outcome.erase_by.filter(|last| *last < today) {
        let urgency = match outcome.deadline {
            Deadline::Held => Urgency::OverdueHeld,
            Deadline::Unknown(_) => Urgency::OverdueUnknown,
            Deadline::Conflict { .. } => Urgency::OverdueInConflict,
            Deadline::On(_) | Deadline::None(_) => Urgency::Overdue,
        };
        return Some((urgency, last));
    }
    match (outcome.deadline, outcome.disposable_from) {
        (Deadline::Conflict { erase_by, .. }, _) => Some((Urgency::Conflict, erase_by)),
        (_, Some(from)) if from <= today => Some((Urgency::Disposable, from)),
        (_, Some(from)) if from <= horizon => Some((Urgency::Soon, from)),
        _ => {
            let last = outcome.erase_by.filter(|last| *last <= horizon)?;
            Some((Urgency::Soon, last))
        }
    }
}

/// The open questions, each with the places of the documents that wait for its answer.
pub fn open_questions(outcomes: &[Outcome]) -> BTreeMap<Question, Vec<u32>> {
    let mut open: BTreeMap<Question, Vec<u32>> = BTreeMap::new();
    for (document, outcome) in (0u32..).zip(outcomes) {
        if let Deadline::Unknown(question) = outcome.deadline {
            open.entry(question).or_default().push(document);
        }
    }
    open
}
