//! `admit`: look at who answered, compare two words by voice, let them in.

use std::io;

use coffre_core::members::Admission;
use coffre_core::terms::Protection;
use coffre_core::vault::{Vault, VaultError};
use serde::Serialize;

use super::director;
use crate::args::AdmitArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Line {
    invite: String,
    person: String,
    computer: String,
    keyring: bool,
    check: [String; 2],
}

#[derive(Serialize)]
struct Answered {
    answered: Vec<Line>,
}

impl Answer for Answered {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        if self.answered.is_empty() {
            return page.line("Nobody has answered an invite of this computer yet.");
        }
        for line in &self.answered {
            page.field("invite", &line.invite)?;
            page.field("person", &line.person)?;
            page.field("computer", &line.computer)?;
            page.field("two words", &line.check.join(" "))?;
            if !line.keyring {
                page.line("That computer has no keyring; its keys rest on the passphrase alone.")?;
            }
        }
        page.line("Compare the two words by voice, then `coffre admit INVITE --check WORD WORD`.")
    }
}

#[derive(Serialize)]
struct Admitted {
    admitted: Line,
    /// The root version that is to list a new director, and how many directors have yet to sign it.
    root: Option<director::Draft>,
}

impl Answer for Admitted {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} is admitted, on {}.",
            self.admitted.person, self.admitted.computer
        ))?;
        match &self.root {
            Some(draft) => draft.text(page),
            None => Ok(()),
        }
    }
}

/// Lists the answered invites, or admits one.
pub(crate) fn run(args: &AdmitArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    session.vault.pull()?;
    let answered = session.vault.admissions()?;
    let Some(typed) = &args.invite else {
        let answered = answered
            .iter()
            .map(|admission| line(&session.vault, admission))
            .collect();
        session.context.output.answer(&Answered { answered })?;
        return Ok(Exit::Done);
    };
    let admission = answered
        .into_iter()
        .find(|a| a.invite.to_string().starts_with(typed));
    let admission = admission.ok_or(VaultError::NoRequest)?;
    let said: Vec<String> = if args.check.is_empty() {
        let heard = session
            .context
            .prompt
            .line("The two words that the other screen shows, as you hear them: ")?;
        heard.split_whitespace().map(ToOwned::to_owned).collect()
    } else {
        args.check.clone()
    };
    let same = |(said, shown): (&String, &String)| plain(said) == plain(shown);
    if said.len() != 2 || !said.iter().zip(&admission.check).all(same) {
        return Err(CommandError::OtherWords);
    }
    session.step_up()?;
    let admitted = session.vault.admit(admission.invite)?;
    session.context.output.answer(&Admitted {
        root: admitted
            .root
            .as_ref()
            .map(|draft| director::Draft::of(&session.vault, draft)),
        admitted: line(&session.vault, &admitted),
    })?;
    Ok(Exit::Done)
}

fn line(vault: &Vault, admission: &Admission) -> Line {
    Line {
        invite: admission.invite.to_string(),
        person: view::person(vault, admission.person),
        computer: admission.computer.clone(),
        keyring: admission.protection == Protection::Os,
        check: admission.check.clone(),
    }
}

/// A French word without case and accents, as it is typed from hearing.
fn plain(word: &str) -> String {
    let bare = |c: char| match c {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        other => other,
    };
    word.to_lowercase().chars().map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_word_is_compared_as_it_is_heard() {
        assert_eq!(plain("Élève"), plain("eleve"));
        assert_ne!(plain("élever"), plain("eleve"));
    }
}
