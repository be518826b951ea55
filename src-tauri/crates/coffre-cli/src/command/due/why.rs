//! Why a document is kept until when.

use std::io;

use coffre_core::retention::{Deadline, NoDeadline};
use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Reason {
    rule: String,
    version: u16,
    event: &'static str,
    anchor: Option<String>,
    until: Option<String>,
    unchecked: bool,
    text: String,
}

#[derive(Serialize)]
struct Why {
    kept: String,
    disposable_from: Option<String>,
    reasons: Vec<Reason>,
}

impl Answer for Why {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.field("kept", &self.kept)?;
        page.field("disposable", self.disposable_from.as_deref().unwrap_or_default())?;
        for reason in &self.reasons {
            let checked = if reason.unchecked {
                " (to be reviewed by your lawyer)"
            } else {
                ""
            };
            page.field(&reason.rule, &format!("{}{checked}", reason.text))?;
        }
        Ok(())
    }
}

/// Explains one document.
pub(super) fn run(typed: &str, session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let decision = vault.explain(vault.find_document(typed)?)?;
    let reasons = decision.reasons.into_iter().map(|reason| Reason {
        rule: reason.rule,
        version: reason.version,
        event: reason.event.code(),
        anchor: reason.anchor.map(|date| date.to_string()),
        until: reason.date.map(|date| date.to_string()),
        unchecked: reason.unchecked,
        text: reason.text.in_language(context.language.code()).to_owned(),
    });
    context.output.answer(&Why {
        kept: kept(decision.outcome.deadline),
        disposable_from: decision.outcome.disposable_from.map(|date| date.to_string()),
        reasons: reasons.collect(),
    })?;
    Ok(Exit::Done)
}

fn kept(deadline: Deadline) -> String {
    match deadline {
        Deadline::On(date) => format!("until {date}"),
        Deadline::Unknown(_) => "unknown: a question waits, see `coffre due --questions`".to_owned(),
        Deadline::None(NoDeadline::NoRule) => "as long as it is of use: no rule keeps its kind".to_owned(),
        Deadline::None(NoDeadline::Reference) => "as a reference that its rule allows".to_owned(),
        Deadline::None(NoDeadline::Information) => "without end: its rules only inform".to_owned(),
        Deadline::Conflict { keep_until, erase_by } => {
            format!(
                "in conflict: to be kept until {keep_until}, to be erased by {erase_by}; a person decides"
            )
        }
        Deadline::Held => "suspended by a legal hold".to_owned(),
    }
}
