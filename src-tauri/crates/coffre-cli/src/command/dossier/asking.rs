//! `dossier ask`: one letter to each who owes a piece, and keeping that he was asked.

use std::io;

use coffre_core::dossier::Outgoing;
use coffre_core::terms::{Supplier, Tone};
use serde::Serialize;

use crate::args::AskArgs;
use crate::command::date;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Line {
    to: &'static str,
    name: String,
    email: String,
    reminder: bool,
    last_asked: Option<String>,
    rows: Vec<String>,
    subject: String,
    body: String,
    link: Option<String>,
}

#[derive(Serialize)]
struct Letters {
    letters: Vec<Line>,
}

impl Answer for Letters {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for line in &self.letters {
            page.line(&format!("== {} {} {}", line.to, line.name, line.email))?;
            page.line(&line.subject)?;
            page.line("")?;
            line.body.lines().try_for_each(|one| page.line(one))?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Kept {
    asked: Vec<String>,
    on: String,
}

impl Answer for Kept {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("asked on {}: {}", self.on, self.asked.join(", ")))
    }
}

/// Writes the letters, or keeps that they were sent.
pub(super) fn run(args: &AskArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&mut session.vault, session.context);
    let id = vault.find_dossier(&args.dossier)?;
    let from = args.from.as_deref().map(supplier).transpose()?;
    let mut letters = vault.letters(id, context.language.code())?;
    letters.retain(|letter| from.is_none_or(|from| letter.supplier == from));
    let Some(named) = &args.done else {
        if let (true, Some(letter)) = (args.draft, letters.first()) {
            let draft = letter.letter.eml(&letter.email);
            context.output.copy(draft.as_bytes())?;
            return Ok(Exit::Done);
        }
        context.output.answer(&Letters {
            letters: letters.into_iter().map(line).collect(),
        })?;
        return Ok(Exit::Done);
    };
    let day = match args.on.as_deref() {
        Some(typed) => date::parse_day(typed)?,
        None => vault.today(),
    };
    let rows = if named.is_empty() {
        letters.into_iter().flat_map(|letter| letter.rows).collect()
    } else {
        named.clone()
    };
    vault.mark_asked(id, &rows, from, day)?;
    context.output.answer(&Kept {
        asked: rows,
        on: day.to_string(),
    })?;
    Ok(Exit::Done)
}

fn supplier(typed: &str) -> Result<Supplier, CommandError> {
    Supplier::from_code(typed).ok_or_else(|| {
        let codes: Vec<&str> = Supplier::ALL.iter().map(|one| one.code()).collect();
        CommandError::UnknownAddressee(typed.to_owned(), codes.join(", "))
    })
}

fn line(letter: Outgoing) -> Line {
    Line {
        to: letter.supplier.code(),
        link: letter.letter.mailto(&letter.email),
        name: letter.name,
        email: letter.email,
        reminder: letter.tone == Tone::Remind,
        last_asked: letter.last_asked.map(|day| day.to_string()),
        rows: letter.rows,
        subject: letter.letter.subject,
        body: letter.letter.body,
    }
}
