//! Retention: until when each document is kept, and why. Pure: rules, facts and the day come in, decisions go out.
//!
//! - [`Rules`]: a schedule and the kinds, made ready once;
//! - [`Holdings`]: the documents with the dated facts about them;
//! - [`Rules::outcome`] decides one document, [`Rules::outcomes`] all of them, [`Rules::decide`] adds the reasons;
//! - [`due_list`] and [`open_questions`] are the two queues; [`preview`] is the effect of a change before it is made.
//!
//! Days are civil dates. The end day is inclusive: a document is disposable from the next day. Of several minima the
//! latest counts, then of several maxima the earliest; a minimum that ends after a maximum is a conflict for a person.
//! The agency's choice yields to both. A missing event is an unknown deadline with the question that settles it.
//! Validity of a document is another date in another type, [`Validity`].

mod due;
mod effect;
mod facts;
mod holdings;
mod outcome;
mod reason;
mod rules;
mod sum;
mod verdict;

pub use coffre_understand::validity::{Validity, ValidityRule};
pub use due::{Due, DueList, Urgency, due_list, open_questions};
pub use effect::{Effect, EffectError, Move, preview};
pub use facts::{EventSet, Facts};
pub use holdings::{Context, Document, FactsId, Holdings};
pub use outcome::{Deadline, NoDeadline, Outcome, Question};
pub use reason::{Decision, Reason};
pub use rules::{CaseId, KindId, Rules};

#[cfg(test)]
mod tests;
