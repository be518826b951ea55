//! `director`: the root lists the directors; a new version of it takes their signatures.

use std::io;

use coffre_core::vault::{RootDraft, Vault, VaultError};
use serde::Serialize;

use crate::args::DirectorVerb;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

/// A root version that was proposed.
#[derive(Serialize)]
pub(crate) struct Draft {
    fingerprint: String,
    version: u64,
    added: Vec<String>,
    removed: Vec<String>,
    threshold: u64,
    new_sheet: bool,
    signed_by: Vec<String>,
    by_recovery: bool,
    missing: u64,
    /// Whether seats that it lists have yet to agree.
    waits_for_new: bool,
    accepted: bool,
}

impl Draft {
    /// Names for a proposal.
    pub(crate) fn of(vault: &Vault, draft: &RootDraft) -> Self {
        let name = |person: &coffre_core::terms::PersonId| view::person(vault, *person);
        Self {
            fingerprint: draft.hash.to_string(),
            version: draft.version,
            added: draft.added.iter().map(|(person, _)| name(person)).collect(),
            removed: draft.removed.iter().map(name).collect(),
            threshold: draft.threshold,
            new_sheet: draft.new_sheet,
            signed_by: draft.signed_by.iter().map(name).collect(),
            by_recovery: draft.by_recovery,
            missing: draft.missing,
            waits_for_new: !draft.waits_for.is_empty(),
            accepted: draft.accepted,
        }
    }
}

impl Answer for Draft {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("Root version {}", self.version))?;
        page.field("fingerprint", &self.fingerprint)?;
        page.field("adds", &self.added.join(", "))?;
        page.field("removes", &self.removed.join(", "))?;
        page.field("signatures", &format!("{} needed afterwards", self.threshold))?;
        page.field("signed by", &self.signed_by.join(", "))?;
        if self.new_sheet {
            page.line("It names another recovery sheet.")?;
        }
        if self.by_recovery {
            page.line("The recovery sheet signed it.")?;
        }
        match (self.accepted, self.missing, self.waits_for_new) {
            (true, ..) => page.line("It is followed."),
            (false, 0, true) => page.line("It waits until the new director opens the step-up keys once."),
            (false, missing, _) => page.line(&format!(
                "It waits for {} of directors.",
                view::count(missing, "signature")
            )),
        }
    }
}

#[derive(Serialize)]
struct Directors {
    directors: Vec<String>,
    waiting: Vec<Draft>,
}

impl Answer for Directors {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for name in &self.directors {
            page.field("director", name)?;
        }
        self.waiting.iter().try_for_each(|draft| draft.text(page))
    }
}

/// Works on the root.
pub(crate) fn run(verb: &DirectorVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let context = session.context;
    let draft = match verb {
        DirectorVerb::Ls => return list(session),
        DirectorVerb::Sign { fingerprint, yes } => {
            let waiting = find(&session.vault, fingerprint)?;
            context.output.note(&format!("Fingerprint: {}", waiting.hash));
            context
                .prompt
                .confirm(*yes, "Is it the one that the other director reads out?")?;
            session.step_up()?;
            session.vault.sign_root(waiting.hash)?
        }
        DirectorVerb::Withdraw { fingerprint } => {
            let waiting = find(&session.vault, fingerprint)?;
            session.step_up()?;
            session.vault.withdraw_root(waiting.hash)?;
            return list(session);
        }
        DirectorVerb::Remove { person, yes } => {
            let person = view::find_person(&session.vault, person)?;
            let name = view::person(&session.vault, person);
            context
                .prompt
                .confirm(*yes, &format!("Propose to remove {name} as a director?"))?;
            session.step_up()?;
            session.vault.remove_director(person)?
        }
        DirectorVerb::Threshold { signatures } => {
            session.step_up()?;
            session.vault.change_threshold(*signatures)?
        }
    };
    context.output.answer(&Draft::of(&session.vault, &draft))?;
    Ok(Exit::Done)
}

fn find(vault: &Vault, typed: &str) -> Result<RootDraft, CommandError> {
    let fits = |draft: &RootDraft| draft.hash.to_string().starts_with(typed);
    let mut fitting: Vec<RootDraft> = vault.pending_roots()?.into_iter().filter(fits).collect();
    match fitting.len() {
        0 => Err(VaultError::NotFound.into()),
        1 => Ok(fitting.remove(0)),
        _ => Err(VaultError::Ambiguous.into()),
    }
}

fn list(session: &Session<'_>) -> Result<Exit, CommandError> {
    let vault = &session.vault;
    let directors = vault.members().into_iter().filter(|member| !member.removed);
    let directors = directors.filter(|member| member.rank == coffre_core::terms::Rank::Director);
    session.context.output.answer(&Directors {
        directors: directors
            .map(|member| view::person(vault, member.person))
            .collect(),
        waiting: vault
            .pending_roots()?
            .iter()
            .map(|draft| Draft::of(vault, draft))
            .collect(),
    })?;
    Ok(Exit::Done)
}
