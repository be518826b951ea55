//! What became of one file.

use std::path::PathBuf;

use coffre_core::document::{Outcome, SourceError};
use coffre_core::intake::{Card, Choice, Duplicate, Left};
use coffre_core::terms::Validity;
use serde::Serialize;

use super::tree::Found;
use crate::session::Session;
use crate::view::{self, Labelled};

/// What became of one file, or of a file that came inside one.
#[derive(Serialize)]
pub(super) struct Line {
    pub(super) path: PathBuf,
    /// The name of what came inside that file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) inside: Option<String>,
    pub(super) outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sha256: Option<String>,
    /// The kind under which it was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Labelled>,
    /// The words that led to the kind, where its content proposed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) because: Option<String>,
    /// The kind that it may be, below the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) perhaps: Option<Labelled>,
    /// The dossier in which it was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) dossier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) valid_until: Option<String>,
    /// Codes of what a person should know: `prospect-identity`, `expired` …
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) warnings: Vec<&'static str>,
    /// What of it is held already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) duplicates: Vec<Same>,
    /// Whether its words are still to be read.
    pub(super) waits: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
    /// Whether the original was deleted after the sealed copy had been read back.
    pub(super) source_deleted: bool,
}

/// What is held already.
#[derive(Serialize)]
pub(super) struct Same {
    /// `bytes`, `pages`, or `card`: an identity card of the same person that is still valid.
    pub(super) same: &'static str,
    pub(super) document: String,
}

impl Line {
    fn new(file: &Found, outcome: &'static str) -> Self {
        Self {
            path: file.path.clone(),
            inside: None,
            outcome,
            document: None,
            sha256: None,
            kind: None,
            because: None,
            perhaps: None,
            dossier: None,
            date: None,
            valid_until: None,
            warnings: Vec::new(),
            duplicates: Vec::new(),
            waits: false,
            reason: None,
            source_deleted: false,
        }
    }

    /// A file that cannot be had at all.
    pub(super) fn refused(file: &Found, error: &SourceError) -> Self {
        Self {
            reason: Some(error.to_string()),
            ..Self::new(file, "refused")
        }
    }

    /// A file that was not reached before the work was stopped.
    pub(super) fn stopped(file: &Found) -> Self {
        Self::new(file, "stopped")
    }

    /// What was read of a file and chosen for it; `inside` names what came inside it.
    pub(super) fn of(
        file: &Found,
        inside: Option<&str>,
        card: &Card,
        choice: &Result<Choice, Left>,
        session: &Session<'_>,
    ) -> Self {
        let (vault, language) = (&session.vault, session.context.language);
        let best = card.proposals.kind.best();
        let kind = choice.as_ref().ok().and_then(|choice| choice.kind.clone());
        let proposed = best.filter(|guess| Some(&guess.value) == kind.as_ref());
        let words = proposed.and_then(|guess| Some(guess.because.first()?.words.clone()));
        let perhaps = best.filter(|_| kind.is_none());
        let chosen = choice.as_ref().ok();
        let until = |valid: Validity| match valid {
            Validity::Until(day) => Some(day.to_string()),
            Validity::Unlimited | Validity::Unknown => None,
        };
        Self {
            inside: inside.map(ToOwned::to_owned),
            because: words,
            perhaps: perhaps.map(|guess| view::kind(vault, &guess.value, language)),
            kind: kind.map(|code| view::kind(vault, &code, language)),
            dossier: chosen
                .and_then(|choice| choice.dossier)
                .map(|dossier| view::entity(vault, dossier)),
            date: chosen.and_then(|choice| choice.date).map(|date| date.to_string()),
            valid_until: chosen.and_then(|choice| choice.valid).and_then(until),
            warnings: card
                .proposals
                .warnings
                .iter()
                .map(|warning| warning.code())
                .collect(),
            duplicates: card.duplicates.iter().map(same).collect(),
            waits: card.by.is_none(),
            reason: card.failure.map(|failure| failure.to_string()),
            ..Self::new(file, "stopped")
        }
    }

    /// Why it is left for a person.
    pub(super) fn left(&mut self, left: Left) {
        self.outcome = "left";
        self.reason = Some(left.to_string());
    }

    /// What filing came to; `delete` removes the original of what was filed.
    pub(super) fn ended(&mut self, outcome: &Outcome, file: &Found, delete: bool) {
        match outcome {
            Outcome::Filed(filed) => {
                self.outcome = "filed";
                self.document = Some(filed.doc.to_string());
                self.sha256 = Some(filed.sha256.to_string());
                if delete {
                    self.source_deleted = delete_source(file);
                    if !self.source_deleted {
                        let left = "the original was left: it changed, or could not be deleted";
                        self.reason = Some(left.to_owned());
                    }
                }
            }
            Outcome::Held(doc) => {
                self.outcome = "held";
                self.waits = false;
                self.document = Some(doc.to_string());
                self.reason =
                    Some("the same bytes are in the vault already; the original was left".to_owned());
            }
            Outcome::Twice => {
                self.outcome = "held";
                self.waits = false;
                self.reason =
                    Some("the same bytes stand before in this list; the original was left".to_owned());
            }
            Outcome::Refused(error) => {
                self.outcome = "refused";
                self.reason = Some(error.to_string());
            }
            Outcome::Stopped => {}
        }
    }

    /// What it was filed as, in a few words.
    pub(super) fn filed_as(&self) -> Option<String> {
        let kind = match (&self.kind, &self.perhaps) {
            (Some(kind), _) => kind.label.clone(),
            (None, Some(perhaps)) => format!("kind not sure, perhaps {}", perhaps.label),
            (None, None) => return None,
        };
        let more = [
            self.date.clone(),
            self.valid_until.as_ref().map(|day| format!("valid until {day}")),
            self.dossier.clone(),
            self.because
                .as_ref()
                .map(|words| format!("because of \u{201c}{words}\u{201d}")),
        ];
        let parts: Vec<String> = std::iter::once(kind).chain(more.into_iter().flatten()).collect();
        Some(parts.join(", "))
    }
}

fn same(duplicate: &Duplicate) -> Same {
    let (same, doc) = match duplicate {
        Duplicate::Bytes(doc) => ("bytes", doc),
        Duplicate::Pages(doc) => ("pages", doc),
        Duplicate::Card(doc, _) => ("card", doc),
    };
    Same {
        same,
        document: doc.to_string(),
    }
}

impl Same {
    /// What is worth a line of its own.
    pub(super) fn remark(&self) -> Option<String> {
        let id = view::short(&self.document);
        match self.same {
            "pages" => Some(format!("the same pages are held already as {id}")),
            "card" => Some(format!("an identity card of this person is held and valid: {id}")),
            _ => None,
        }
    }
}

/// Deletes an original whose sealed copy was read back, if it still is what was filed.
#[expect(
    clippy::disallowed_methods,
    reason = "the person's own file, outside the vault, on request"
)]
fn delete_source(file: &Found) -> bool {
    file.is_unchanged() && std::fs::remove_file(&file.path).is_ok()
}
