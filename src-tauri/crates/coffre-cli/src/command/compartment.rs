//! `compartment`: the compartments of the house; a new one, another name, one that is closed.

use std::io;

use coffre_core::members::NewCompartment;
use coffre_core::terms::{Label, Rank};
use serde::Serialize;

use super::values;
use crate::args::{CompartmentVerb, NameArgs, RankWord};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct Line {
    id: String,
    #[serde(flatten)]
    name: Labelled,
    floor: &'static str,
    step_up: bool,
    closed: bool,
}

#[derive(Serialize)]
struct Lines {
    compartments: Vec<Line>,
}

impl Answer for Lines {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |one: &Line| {
            let key = if one.step_up { "step-up" } else { "everyday" };
            let state = if one.closed { "closed" } else { "" };
            [
                one.name.code.clone(),
                format!("from {}", one.floor),
                key.to_owned(),
                one.name.label.clone(),
                state.to_owned(),
            ]
        };
        page.table(&self.compartments.iter().map(row).collect::<Vec<_>>())
    }
}

#[derive(Serialize)]
struct Changed {
    #[serde(flatten)]
    compartment: Labelled,
    what: &'static str,
}

impl Answer for Changed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let Labelled { code, label } = &self.compartment;
        page.line(&format!("{label} ({code}): {}", self.what))
    }
}

/// Shows or changes compartments.
pub(crate) fn run(verb: &CompartmentVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (c, what) = match verb {
        CompartmentVerb::Ls => return list(session),
        CompartmentVerb::New {
            code,
            name,
            floor,
            under_step_up,
        } => {
            let new = NewCompartment {
                label: label(name)?,
                code: Some(values::code(code)?),
                floor: rank(*floor),
                stepup: *under_step_up,
            };
            session.step_up()?;
            let made = session.vault.make_compartment(&new)?;
            (made, "made; `coffre role right` gives it to roles")
        }
        CompartmentVerb::Rename { compartment, name } => {
            let c = session.vault.find_compartment(compartment)?;
            session.vault.rename_compartment(c, &label(name)?)?;
            (c, "named")
        }
        CompartmentVerb::Close { compartment, yes } => {
            let c = session.vault.find_compartment(compartment)?;
            let name = view::compartment(&session.vault, c, session.context.language).label;
            let question = format!("Close {name} for ever?");
            session.context.prompt.confirm(*yes, &question)?;
            session.step_up()?;
            session.vault.close_compartment(c)?;
            (c, "closed")
        }
    };
    let compartment = view::compartment(&session.vault, c, session.context.language);
    session.context.output.answer(&Changed { compartment, what })?;
    Ok(Exit::Done)
}

fn list(session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let line = |info: coffre_core::authority::CompartmentInfo| Line {
        id: info.c.to_string(),
        name: view::compartment(vault, info.c, context.language),
        floor: view::rank(info.floor),
        step_up: info.stepup,
        closed: info.dropped,
    };
    let all = vault.authority().compartments().into_iter();
    context.output.answer(&Lines {
        compartments: all.map(line).collect(),
    })?;
    Ok(Exit::Done)
}

/// A name in the languages of the program.
pub(super) fn label(name: &NameArgs) -> Result<Label, CommandError> {
    let or_name = |text: &Option<String>| text.clone().unwrap_or_else(|| name.name.clone());
    Ok(Label::new(&name.name, &or_name(&name.nl), &or_name(&name.en))?)
}

/// A rank.
pub(super) const fn rank(word: RankWord) -> Rank {
    match word {
        RankWord::Agent => Rank::Agent,
        RankWord::Manager => Rank::Manager,
        RankWord::Director => Rank::Director,
    }
}
