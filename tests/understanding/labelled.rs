//! A document with what is true of it, and what is known beside it.

use coffre_format::EntityId;
use coffre_understand::propose::{Evidence, Known, Lessons, Media, Proposals, ReadBy, propose};
use coffre_understand::validity::Validity;
use jiff::civil::{Date, date};

/// The day on which all of them come in.
pub(crate) const TODAY: Date = date(2026, 1, 15);

/// A document with its labels; a label that the document does not say is none.
#[derive(Clone)]
pub(crate) struct Labelled {
    pub(crate) name: String,
    pub(crate) media: Media,
    pub(crate) text: String,
    pub(crate) read_by: ReadBy,
    pub(crate) taken: Option<Date>,
    pub(crate) kind: &'static str,
    pub(crate) dossier: Option<EntityId>,
    pub(crate) people: Vec<EntityId>,
    pub(crate) date: Option<Date>,
    pub(crate) valid: Option<Validity>,
}

impl Labelled {
    pub(crate) fn proposals(&self, known: &Known) -> Proposals {
        let evidence = Evidence {
            name: &self.name,
            media: self.media,
            pages: 1,
            text: &self.text,
            read_by: self.read_by,
            taken: self.taken,
        };
        propose(&evidence, known, &Lessons::default(), TODAY)
    }
}
