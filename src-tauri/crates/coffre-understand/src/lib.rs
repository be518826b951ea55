//! What the documents of an estate agency are and how long they are kept, as data; and the Belgian identifiers in
//! their text.
//!
//! - [`schedule`]: the rules of retention R01 to R26 with their versions;
//! - [`kind`]: the kinds of document, each with its category, level, purpose, compartment and rules;
//! - [`checklist`]: the pieces that a sale needs, by region, type of property and case;
//! - [`event`] and [`part`]: the dated facts that start a clock and the parts that people play;
//! - [`validity`]: how long a certificate speaks, which is another date than how long its copy is kept;
//! - [`letter`]: letters that ask for missing pieces;
//! - [`template`]: new dossiers with what is usually so;
//! - [`presets`]: the compartments and roles of a new vault;
//! - [`identifiers`]: national numbers, card numbers, accounts and the like, with their check digits;
//! - [`propose`]: what a document is, from its words, its file name and what is known, with the words that led to it.
//!
//! What ships is under `data/`, read once and checked. A vault stores its own edited copy of each rule and each kind
//! as one JSON object, in the same shape. Everything here is a proposal to be reviewed by the agency's lawyer.
//!
//! Pure: no input or output, no clock, no randomness.

pub mod checklist;
mod code;
mod coded;
mod dates;
mod day;
pub mod event;
pub mod identifiers;
pub mod kind;
mod label;
pub mod letter;
pub mod part;
mod period;
pub mod presets;
pub mod propose;
pub mod schedule;
pub mod template;
pub mod validity;
mod words;

pub use code::{Code, CodeError};
pub use event::Event;
pub use kind::{Kind, kinds as shipped_kinds};
pub use label::{Label, LabelError};
pub use part::Part;
pub use period::{Period, PeriodError, Rounding};
pub use schedule::{Rule, Schedule};
