//! The query language for people, parsed once into [`Query`].
//!
//! A query is words and filters with spaces between. `"words in order"` is a phrase, `word*` a prefix (of three
//! letters or more; a shorter one is taken as a whole word), `-` before a word, phrase or filter excludes.
//! Filters are `key:value`, with keys in English, French and Dutch; a value with spaces stands in quotes.
//! Anything else is plain text: no character is an error, and a word before a colon that is no key is a word.
//!
//! | Key | Finds |
//! | --- | --- |
//! | `kind:` `genre:` `soort:` | code or label of the kind |
//! | `type:` | type of file (`pdf`, `image`, `mail`), or else the kind |
//! | `person:` `personne:` `persoon:` | people of the document or of its dossier |
//! | `dossier:` | title, reference or property of the dossier |
//! | `tag:` `etiquette:` `label:` | a tag |
//! | `in:` `dans:` | name of the compartment |
//! | `before:` `avant:` `voor:` | date of the document before the day, month or year |
//! | `after:` `apres:` `na:` | date of the document after the day, month or year |
//! | `date:` `datum:` | date of the document in the day, month or year |
//! | `due:` `echeance:` `vervalt:` | retention deadline: `<30d`, `>2y`, `2027`, `<2027-03`, `overdue` |
//! | `is:` `est:` | a state, see [`StateTest`] |
//!
//! Keys and state words are compared without accents and case.

mod key;
mod parse;
mod period;

use jiff::civil::Date;

pub use period::{DueTest, SpanAhead, SpanUnit};

/// Most words of a query that are searched; more are dropped.
pub(crate) const MOST_WORDS: usize = 32;

/// A query that was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words and phrases. All must match.
    pub terms: Vec<Term>,
    /// Filters. All must match.
    pub filters: Vec<Filter>,
}

/// A word, a prefix or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether documents with it are excluded.
    pub excluded: bool,
    /// Letters and digits only, at least one word; several stand in this order in the text.
    pub words: Vec<String>,
    /// Whether the last word is only the start of one.
    pub prefix: bool,
}

/// A filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Whether documents that pass the test are excluded.
    pub excluded: bool,
    /// What is tested.
    pub test: Test,
}

/// What a filter tests.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Test {
    /// Code or label of the kind.
    Kind(String),
    /// One of these file types.
    FileType(Vec<String>),
    /// Words of the name of a party of the document or of its dossier.
    Person(String),
    /// Words of title, reference or property of the dossier.
    Dossier(String),
    /// A tag.
    Tag(String),
    /// Name of the compartment.
    Compartment(String),
    /// Date of the document before this day.
    Before(Date),
    /// Date of the document after this day.
    After(Date),
    /// Date of the document between these days, both included.
    Between(Date, Date),
    /// Retention deadline.
    Due(DueTest),
    /// A state.
    State(StateTest),
}

/// A state that a document can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StateTest {
    /// In the bin: `is:binned`, `corbeille`, `prullenbak`. Without this filter the bin is not searched.
    Binned,
    /// Deadline unknown: `is:unknown-deadline`, `echeance-inconnue`, `onbekende-vervaldatum`.
    UnknownDeadline,
    /// Contradicting rules: `is:conflict`, `conflit`.
    ConflictingDeadline,
    /// Changed by two people at once: `is:concurrent`, `concurrent`, `gelijktijdig`.
    Concurrent,
    /// Without kind or dossier: `is:inbox`, `a-classer`, `te-klasseren`.
    Inbox,
    /// Validity is over: `is:expired`, `perime`, `vervallen`.
    Expired,
}

/// Why a query was not understood. Plain text never leads here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum QueryError {
    /// A filter without value.
    #[error("the filter \"{key}:\" has no value; write one right after the colon")]
    NoValue {
        /// The key in English.
        key: &'static str,
    },
    /// A date that is none.
    #[error("the date of \"{key}:\" is not understood; write it as 2024, 2024-05, 2024-05-14 or 14/05/2024")]
    BadDate {
        /// The key in English.
        key: &'static str,
    },
    /// A deadline that is none.
    #[error("the value of \"due:\" is not understood; write <30d, >2y, 2027, <2027-03 or overdue")]
    BadDue,
    /// A state that is none.
    #[error(
        "the value of \"is:\" is not known; write binned, unknown-deadline, conflict, concurrent, inbox or expired"
    )]
    UnknownState,
}

impl Query {
    /// Understands what a person typed.
    ///
    /// # Errors
    /// [`QueryError`] for a filter whose value makes no sense.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        parse::parse(text)
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.filters.is_empty()
    }
}

#[cfg(test)]
mod tests;
