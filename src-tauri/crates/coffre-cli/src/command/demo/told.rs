//! What the demonstration's folder says about itself.

use std::path::{Path, PathBuf};

use coffre_demo::Agency;
use coffre_demo::house::{self, PASSPHRASE};
use serde::Serialize;

use crate::error::CommandError;

/// Somebody of the demonstration.
#[derive(Serialize)]
pub(super) struct Person {
    /// Name.
    pub(super) name: String,
    /// Role.
    pub(super) role: &'static str,
    /// Local state of this person's computer.
    pub(super) home: PathBuf,
}

impl Person {
    pub(super) fn of(one: house::Person) -> Self {
        Self {
            name: one.name,
            role: one.role,
            home: one.home,
        }
    }
}

/// Who is who and how to become one of them.
pub(super) fn text(agency: &Agency, people: &[Person], folder: &Path) -> String {
    let mut text = format!(
        "{}: a fictional agency. Nobody in it exists.\n\nEverybody's passphrase: {PASSPHRASE}\n\n\
         To be one of them, give his computer and the vault's folder, and any command:\n\n\
         COFFRE_VAULT={}\n\n",
        agency.name,
        folder.join("vault").display()
    );
    for person in people {
        text.push_str(&format!(
            "{:<16} {:<28} COFFRE_HOME={}\n",
            person.role,
            person.name,
            person.home.display()
        ));
    }
    text
}

/// Writes a text beside the vault.
#[expect(
    clippy::disallowed_methods,
    reason = "a text beside the demonstration's vault, not in it"
)]
pub(super) fn write(path: &Path, text: &str) -> Result<(), CommandError> {
    std::fs::write(path, text).map_err(|source| CommandError::Target {
        path: path.to_owned(),
        source,
    })
}
