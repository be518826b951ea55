//! Asking a person: passphrases without echo, lines, yes or no. Files stand in for a terminal where one is given.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use coffre_core::terms::{Protection, make_passphrase};
use coffre_secret::{Passphrase, SecretText};

use crate::edge::SystemRandom;
use crate::error::CommandError;
use crate::output::Output;
use crate::strength;

/// Largest passphrase file that is read, in bytes.
const MOST: u64 = 64 * 1024;

/// Where answers come from.
pub(crate) struct Prompt {
    passphrase: Option<PathBuf>,
    step_up: Option<PathBuf>,
    output: Output,
}

impl Prompt {
    /// Asks at the terminal, or reads `passphrase`; for the step-up `step_up`, else `passphrase` again.
    pub(crate) fn new(passphrase: Option<PathBuf>, step_up: Option<PathBuf>, output: Output) -> Self {
        let step_up = step_up.or_else(|| passphrase.clone());
        Self {
            passphrase,
            step_up,
            output,
        }
    }

    /// The passphrase of the seat.
    pub(crate) fn passphrase(&self) -> Result<Passphrase, CommandError> {
        match &self.passphrase {
            Some(path) => read_secret(path),
            None => ask_secret("Passphrase: "),
        }
    }

    /// The passphrase once more, for the step-up keys.
    pub(crate) fn step_up(&self) -> Result<Passphrase, CommandError> {
        match &self.step_up {
            Some(path) => read_secret(path),
            None => ask_secret("Passphrase again, for the step-up keys: "),
        }
    }

    /// A new passphrase out of `file`, or typed twice. An empty line has five words made and typed back.
    pub(crate) fn new_passphrase(
        &self,
        file: Option<&Path>,
        about: &[&str],
        protection: Protection,
    ) -> Result<Passphrase, CommandError> {
        if let Some(path) = file {
            let passphrase = read_secret(path)?;
            strength::measure(&passphrase, about, protection)?;
            return Ok(passphrase);
        }
        loop {
            let typed = ask_secret("New passphrase (empty: have five words made): ")?;
            // EXPOSE: only whether there is any.
            if typed.expose().is_empty() {
                return self.made_passphrase();
            }
            if let Err(error) = strength::measure(&typed, about, protection) {
                self.output.note(&error.to_string());
                continue;
            }
            if ask_secret("The same again: ")?.ct_eq(&typed) {
                return Ok(typed);
            }
            self.output.note("The two differ; type it again.");
        }
    }

    /// The new passphrase of a seat that is being made: out of the passphrase file, or typed twice.
    pub(crate) fn first_passphrase(
        &self,
        about: &[&str],
        protection: Protection,
    ) -> Result<Passphrase, CommandError> {
        self.new_passphrase(self.passphrase.as_deref(), about, protection)
    }

    fn made_passphrase(&self) -> Result<Passphrase, CommandError> {
        let words = make_passphrase(&mut SystemRandom);
        // EXPOSE: shown once to the person who will have to type it.
        self.output.note(&format!("Your passphrase: {}", words.expose()));
        self.output
            .note("Write it down and keep it with you until you know it by heart.");
        while !ask_secret("Type it back: ")?.ct_eq(&words) {
            self.output
                .note("That is not it; type the five words with a space between them.");
        }
        Ok(words)
    }

    /// A line at the terminal.
    pub(crate) fn line(&self, question: &str) -> Result<String, CommandError> {
        if !io::stdin().is_terminal() {
            return Err(CommandError::NoTerminal);
        }
        write!(io::stderr(), "{question}").map_err(CommandError::Output)?;
        io::stderr().flush().map_err(CommandError::Output)?;
        let mut line = String::new();
        io::stdin()
            .lock()
            .read_line(&mut line)
            .map_err(CommandError::Output)?;
        Ok(line.trim().to_owned())
    }

    /// Several secret lines at the terminal until an empty one: the key of a recovery sheet.
    pub(crate) fn secret_lines(&self, question: &str) -> Result<SecretText, CommandError> {
        self.output.note(question);
        let mut text = String::with_capacity(512);
        loop {
            let line = ask_secret("> ")?;
            // EXPOSE: joined into one secret.
            if line.expose().trim().is_empty() {
                return Ok(SecretText::new(text));
            }
            // EXPOSE: joined into one secret.
            text.push_str(line.expose());
            text.push('\n');
        }
    }

    /// Yes or no, where `given` was not said on the command line.
    pub(crate) fn confirm(&self, given: bool, question: &str) -> Result<(), CommandError> {
        if given {
            return Ok(());
        }
        let answer = self
            .line(&format!("{question} (yes/no) "))
            .map_err(|error| match error {
                CommandError::NoTerminal => CommandError::NotConfirmed,
                other => other,
            })?;
        let yes = ["yes", "y", "oui", "o", "ja", "j"].contains(&answer.to_lowercase().as_str());
        if yes {
            Ok(())
        } else {
            Err(CommandError::NotConfirmed)
        }
    }
}

/// A secret out of a file: its text without the line break at its end.
pub(crate) fn read_secret(path: &Path) -> Result<SecretText, CommandError> {
    let unreadable = |source| CommandError::SecretFile {
        path: path.to_owned(),
        source,
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > MOST {
        return Err(unreadable(io::ErrorKind::FileTooLarge.into()));
    }
    let mut text = std::fs::read_to_string(path).map_err(unreadable)?;
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(SecretText::new(text))
}

fn ask_secret(question: &str) -> Result<SecretText, CommandError> {
    rpassword::prompt_password(question)
        .map(SecretText::new)
        .map_err(|_| CommandError::NoTerminal)
}
