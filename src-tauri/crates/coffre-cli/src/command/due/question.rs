//! The questions whose answers settle deadlines.

use std::io;

use coffre_core::due::OpenQuestion;
use coffre_core::retention::Question;
use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Line {
    dossier: Option<String>,
    dossier_title: Option<String>,
    /// Code of the event that is missing; none where the kind, the part or the rule is.
    event: Option<&'static str>,
    question: String,
    documents: u64,
}

#[derive(Serialize)]
struct Questions {
    questions: Vec<Line>,
}

impl Answer for Questions {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for line in &self.questions {
            let dossier = line
                .dossier_title
                .as_deref()
                .map(|title| format!("{title}: "))
                .unwrap_or_default();
            let settles = view::count(line.documents, "document");
            page.line(&format!("{dossier}{} (settles {settles})", line.question))?;
            if let (Some(event), Some(id)) = (line.event, &line.dossier) {
                page.line(&format!(
                    "    coffre dossier fact {} {event} DATE",
                    view::short(id)
                ))?;
            }
        }
        page.line(&view::count(self.questions.len() as u64, "question"))
    }
}

/// Lists the questions.
pub(super) fn run(most: u32, session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let line = |open: OpenQuestion| Line {
        dossier_title: open.dossier.map(|id| view::entity(vault, id)),
        dossier: open.dossier.map(|id| id.to_string()),
        event: open.event.map(|event| event.code()),
        question: open.wording.map_or_else(
            || unworded(open.question).to_owned(),
            |wording| wording.in_language(context.language.code()).to_owned(),
        ),
        documents: open.waiting,
    };
    let questions = vault
        .questions()?
        .into_iter()
        .take(most as usize)
        .map(line)
        .collect();
    context.output.answer(&Questions { questions })?;
    Ok(Exit::Done)
}

/// What is asked where it is about no event.
const fn unworded(question: Question) -> &'static str {
    match question {
        Question::Kind => "Which kind are these documents? `coffre tag DOCUMENT --kind`",
        Question::Part => "Which part does their person play? `coffre tag DOCUMENT --part`",
        Question::Rule => "Which rule keeps them? Their kind names one that the schedule does not have",
        Question::Event { .. } => "When was the event that starts the clock?",
    }
}
