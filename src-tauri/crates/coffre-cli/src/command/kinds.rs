//! `kinds`: the kinds of document, with category, level, purpose and place.

mod setting;

use std::io;

use coffre_core::terms::Kind;
use serde::Serialize;

use crate::args::{KindsArgs, KindsVerb};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Line {
    code: String,
    label: String,
    category: &'static str,
    level: &'static str,
    purpose: String,
    compartment: String,
    needs_dossier: bool,
    rules: Vec<String>,
}

#[derive(Serialize)]
struct Kinds {
    kinds: Vec<Line>,
}

impl Answer for Kinds {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |line: &Line| {
            [
                line.code.clone(),
                line.compartment.clone(),
                line.level.to_owned(),
                line.category.to_owned(),
                line.label.clone(),
            ]
        };
        page.table(&self.kinds.iter().map(row).collect::<Vec<_>>())
    }
}

/// Lists or changes the kinds.
pub(crate) fn run(args: &KindsArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    if let Some(KindsVerb::Set(args)) = &args.verb {
        return setting::run(args, session);
    }
    let context = session.context;
    let wanted = args.words.clone().unwrap_or_default().to_lowercase();
    let label = |kind: &Kind| kind.label().in_language(context.language.code()).to_owned();
    let fits = |kind: &&Kind| kind.code().contains(&wanted) || label(kind).to_lowercase().contains(&wanted);
    let line = |kind: &Kind| Line {
        code: kind.code().to_owned(),
        label: label(kind),
        category: kind.category().code(),
        level: kind.level().code(),
        purpose: kind.purpose().in_language(context.language.code()).to_owned(),
        compartment: kind.compartment().to_owned(),
        needs_dossier: kind.needs_dossier(),
        rules: kind
            .rules()
            .iter()
            .map(|rule| rule.rule.as_str().to_owned())
            .collect(),
    };
    let kinds = session
        .vault
        .house()
        .kinds()
        .values()
        .filter(fits)
        .map(line)
        .collect();
    context.output.answer(&Kinds { kinds })?;
    Ok(Exit::Done)
}
