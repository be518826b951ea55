//! What was said of files before anybody looked at them, and what that makes of a card.

use coffre_format::{CompartmentId, DocId, EntityId};
use coffre_understand::Part;
use coffre_understand::propose::Warning;
use coffre_understand::validity::Validity;
use jiff::civil::Date;

use super::card::Card;
use super::choice::Choice;
use super::reader::ReadFailure;
use crate::vault::Vault;

/// What was said of one or many files: on a command line, or of a folder that is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where goes what has no other place.
    pub unsorted: CompartmentId,
    /// The compartment that was named.
    pub named: Option<CompartmentId>,
    /// Code of the kind.
    pub kind: Option<String>,
    /// The dossier.
    pub dossier: Option<EntityId>,
    /// The persons, each with the code of his part.
    pub people: Vec<(EntityId, String)>,
    /// The part of the person, where it is said apart from the persons.
    pub part: Option<String>,
    /// The date that the document bears.
    pub date: Option<Date>,
    /// The last day on which it speaks.
    pub valid: Option<Date>,
    /// Its title.
    pub title: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The document of which it is a new version.
    pub version_of: Option<DocId>,
    /// Whether bytes that are held already are filed once more.
    pub again: bool,
    /// Whether this was said of many files together, so that nobody looked at each.
    pub unseen: bool,
}

/// Why a file is left for a person to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Left {
    /// The identity card of somebody who has only asked or visited (rule R09).
    #[error(
        "this looks like the identity card of somebody who has only asked or visited: look at it, do not keep it \
         (rule R09); say that it is an identity card, and it is filed all the same"
    )]
    Prospect,
    /// Its kind belongs where this person may not file.
    #[error("what it looks like belongs where you may not file; give it to who may, or say what it is")]
    Place,
    /// It could not be taken out of the file that it is in.
    #[error("it could not be taken out of the file that it is in: {0}")]
    Lost(ReadFailure),
    /// It came inside a file that is left.
    #[error("it came inside a file that was left")]
    Inside,
}

impl Left {
    /// Its word, in the journal and on the screen.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Prospect => "prospect",
            Self::Place => "place",
            Self::Lost(_) => "lost",
            Self::Inside => "inside",
        }
    }
}

impl Said {
    /// Nothing but where goes what has no other place.
    pub fn nothing(unsorted: CompartmentId) -> Self {
        Self {
            unsorted,
            named: None,
            kind: None,
            dossier: None,
            people: Vec::new(),
            part: None,
            date: None,
            valid: None,
            title: None,
            tags: Vec::new(),
            version_of: None,
            again: false,
            unseen: false,
        }
    }
}

impl Vault {
    /// Under what a card is filed: what was said; where nothing was said of its kind, what its content proposes above the
    /// line. What came inside a file has a kind, date and title of its own.
    ///
    /// # Errors
    /// [`Left`] where a person has to look first.
    pub fn choice_of(&self, card: &Card, said: &Said) -> Result<Choice, Left> {
        if let Some(failure) = card.failure.filter(|_| card.is_lost()) {
            return Err(Left::Lost(failure));
        }
        let outer = card.inside.is_none();
        let spoken = outer && (said.kind.is_some() || said.version_of.is_some());
        let mut choice = if spoken {
            Choice {
                kind: said.kind.clone(),
                ..Choice::of(self.spoken_place(said))
            }
        } else {
            self.sure(card, said)?
        };
        choice.dossier = said.dossier.or(choice.dossier);
        if !said.people.is_empty() {
            choice.people.clone_from(&said.people);
        }
        choice.part.clone_from(&said.part);
        choice.tags.clone_from(&said.tags);
        choice.again = said.again;
        choice.unseen = said.unseen || !spoken;
        if outer {
            choice.date = said.date.or(choice.date);
            choice.valid = said.valid.map(Validity::Until).or(choice.valid);
            choice.title = said.title.clone().or(choice.title);
            choice.version_of = said.version_of;
        }
        Ok(choice)
    }

    /// The choices for cards that were laid out together: what came inside a file that is left stays inside it.
    pub fn choose_all(&self, cards: &[Card], said: &dyn Fn(usize) -> Said) -> Vec<Result<Choice, Left>> {
        self.choose_rest(Vec::new(), cards, said)
    }

    /// The same where the first of them are chosen already.
    pub(super) fn choose_rest(
        &self,
        first: Vec<Result<Choice, Left>>,
        cards: &[Card],
        said: &dyn Fn(usize) -> Said,
    ) -> Vec<Result<Choice, Left>> {
        let mut choices = first;
        for (place, card) in cards.iter().enumerate().skip(choices.len()) {
            let choice = match card.inside {
                Some(outer) if choices.get(outer).is_some_and(Result::is_err) => Err(Left::Inside),
                _ => self.choice_of(card, &said(place)),
            };
            choices.push(choice);
        }
        choices
    }

    /// Whether it looks like the identity paper of a mere visitor, by the persons that were said, or by those proposed.
    fn is_of_a_visitor(&self, card: &Card, said: &Said) -> bool {
        let part = said.part.as_deref().and_then(Part::from_code);
        let kind = card
            .proposals
            .kind
            .best()
            .filter(|_| !said.people.is_empty() || part.is_some());
        let Some(kind) = kind else {
            return card.proposals.warnings.contains(&Warning::ProspectIdentity);
        };
        let people: Vec<EntityId> = said.people.iter().map(|(person, _)| *person).collect();
        let mut parts: Vec<Part> = said
            .people
            .iter()
            .filter_map(|(_, part)| Part::from_code(part))
            .collect();
        parts.extend(part);
        // Where his parts cannot be looked up, a person looks first.
        let warning = self.identity_warning(&kind.value, &people, &parts);
        !warning.is_ok_and(|warning| warning != Some(Warning::ProspectIdentity))
    }

    fn spoken_place(&self, said: &Said) -> CompartmentId {
        let proposed = said
            .kind
            .as_deref()
            .and_then(|code| self.compartment_of_kind(code));
        said.named.or(proposed).unwrap_or(said.unsorted)
    }

    /// What the content proposes above the line; a kind that this person may not put there is asked, not guessed.
    fn sure(&self, card: &Card, said: &Said) -> Result<Choice, Left> {
        if self.is_of_a_visitor(card, said) {
            return Err(Left::Prospect);
        }
        let taken = card.taken(said.named.unwrap_or(said.unsorted));
        let Some(kind) = &taken.kind else { return Ok(taken) };
        let c = match (self.compartment_of_kind(kind), said.named) {
            (Some(proposed), None) => proposed,
            (Some(proposed), Some(named)) if self.may_choose(proposed, named) => named,
            // Somebody named a laxer place than the proposal: he knows what it is.
            (_, Some(_)) => return Ok(Choice { kind: None, ..taken }),
            (None, None) => return Err(Left::Place),
        };
        Ok(Choice { c, ..taken })
    }
}
