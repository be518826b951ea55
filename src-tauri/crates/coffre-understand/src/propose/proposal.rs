//! What is proposed, how sure it is, and which words led to it.

use std::ops::Range;

use coffre_format::EntityId;
use jiff::civil::Date;

use crate::Part;
use crate::coded::coded;
use crate::validity::Validity;

/// Where a reason was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the words of the document, at these bytes.
    Text(Range<usize>),
    /// In the name of its file, at these bytes.
    Name(Range<usize>),
    /// In what the camera wrote beside the picture.
    Camera,
    /// In what people chose before for such a document.
    Habit,
    /// In another proposal, by a rule of the house.
    Rule,
}

/// A reason for a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// Where it was found.
    pub place: Place,
    /// The words themselves, or the code of the rule.
    pub words: String,
}

/// A value that may be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess<T> {
    /// The value.
    pub value: T,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// What led to it, strongest first.
    pub because: Vec<Because>,
}

/// The guesses for one field, surest first, and the line above which they are taken without asking.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<T> {
    guesses: Vec<Guess<T>>,
    line: f32,
}

impl<T> Field<T> {
    pub(crate) fn new(mut guesses: Vec<Guess<T>>, line: f32, at_most: usize) -> Self {
        guesses.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
        guesses.truncate(at_most);
        Self { guesses, line }
    }

    /// The guesses, surest first.
    pub fn guesses(&self) -> &[Guess<T>] {
        &self.guesses
    }

    /// The surest guess.
    pub fn best(&self) -> Option<&Guess<T>> {
        self.guesses.first()
    }

    /// The surest guess where it is above the line; none means: ask.
    pub fn taken(&self) -> Option<&Guess<T>> {
        self.best().filter(|guess| guess.confidence >= self.line)
    }

    /// Every guess above the line, for a field that has several values.
    pub fn all_taken(&self) -> impl Iterator<Item = &Guess<T>> {
        self.guesses
            .iter()
            .take_while(|guess| guess.confidence >= self.line)
    }

    /// The line.
    pub fn line(&self) -> f32 {
        self.line
    }
}

/// Whom a document concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Somebody with a record.
    Party(EntityId),
    /// Somebody without one, by the name that the document says.
    New(String),
}

/// A person of a document, with the part that he plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who it is.
    pub whom: Whom,
    /// His part, where his dossier tells it.
    pub part: Option<Part>,
}

coded! {
    /// What a person should know before filing.
    Warning {
        /// The identity card of somebody who has only asked or visited: look at it, do not keep it (rule R09).
        ProspectIdentity = "prospect-identity",
        /// The identity card of somebody of whom no part is known that would justify keeping it (rule R09).
        UnknownIdentity = "unknown-identity",
        /// The name of the file holds a national number, which no name may.
        NationalNumberInName = "national-number-in-name",
        /// What it certifies is past its last day.
        Expired = "expired",
    }
}

/// What is proposed for a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposals {
    /// Code of its kind.
    pub kind: Field<String>,
    /// Its dossier.
    pub dossier: Field<EntityId>,
    /// The persons that it concerns; all above the line together.
    pub people: Field<Person>,
    /// The date that it bears.
    pub date: Field<Date>,
    /// How long it speaks.
    pub valid: Field<Validity>,
    /// A title, which never holds a national number.
    pub title: Field<String>,
    /// What to know before filing.
    pub warnings: Vec<Warning>,
}

impl Proposals {
    /// The persons with their parts that may be taken without asking. A part is that of the proposed dossier, so it is as
    /// sure as the dossier is; of somebody without a record or without a part a person is asked, since the part decides how
    /// long his papers are kept.
    pub fn parts_taken(&self) -> impl Iterator<Item = (EntityId, Part)> {
        let people = self.people.all_taken().filter(|_| self.dossier.taken().is_some());
        people.filter_map(|guess| match &guess.value.whom {
            Whom::Party(id) => Some((*id, guess.value.part?)),
            Whom::New(_) => None,
        })
    }
}
