//! `board`: dossiers by phase.

use std::io;

use coffre_core::dossier::{BoardLine, PieceLine};
use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    reference: String,
    phase: &'static str,
    in_charge: Option<String>,
    deed: Option<String>,
    days_to_deed: Option<i32>,
    ready: String,
    blocking: Option<String>,
    missing: usize,
    asked: usize,
    expiring: Vec<String>,
    came_in: Vec<String>,
    questions: usize,
}

#[derive(Serialize)]
struct Board {
    dossiers: Vec<Line>,
}

impl Answer for Board {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |line: &Line| {
            [
                line.phase.to_owned(),
                view::short(&line.id),
                line.days_to_deed
                    .map_or_else(String::new, |days| format!("{days} d")),
                line.ready.clone(),
                line.blocking.clone().unwrap_or_default(),
                line.title.clone(),
            ]
        };
        page.table(&self.dossiers.iter().map(row).collect::<Vec<_>>())
    }
}

/// Shows the board.
pub(crate) fn run(session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let codes = |pieces: &[PieceLine]| pieces.iter().map(|piece| piece.row.clone()).collect();
    let line = |line: BoardLine| Line {
        id: line.id.to_string(),
        phase: line.phase.code(),
        in_charge: line.in_charge.map(|person| view::person(vault, person)),
        deed: line.deed.map(|deed| deed.day.to_string()),
        days_to_deed: line.days_to_deed,
        ready: line.ready.to_string(),
        blocking: line
            .blocking
            .map(|piece| piece.label.in_language(context.language.code()).to_owned()),
        missing: line.missing,
        asked: line.asked,
        expiring: codes(&line.expiring),
        came_in: codes(&line.came_in),
        questions: line.questions,
        title: line.dossier.title,
        reference: line.dossier.reference,
    };
    context.output.answer(&Board {
        dossiers: vault.board()?.into_iter().map(line).collect(),
    })?;
    Ok(Exit::Done)
}
