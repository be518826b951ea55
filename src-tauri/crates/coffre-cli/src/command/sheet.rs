//! The recovery sheet: written where the person said, or shown, then typed back.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use coffre_core::terms::{RecoveryKey, VaultId};
use coffre_core::vault::Vault;
use coffre_export::recovery_sheet::{Language, SheetContent, SheetPart, html, text};
use coffre_secret::SecretText;
use jiff::civil::Date;

use crate::args::SheetLanguage;
use crate::context::Context;
use crate::error::CommandError;

/// What stands on the sheet beside the key.
pub(crate) struct SheetOf<'a> {
    /// The agency.
    pub(crate) agency: &'a str,
    /// The vault.
    pub(crate) vault: VaultId,
    /// The day.
    pub(crate) today: Date,
    /// Language of the page.
    pub(crate) language: SheetLanguage,
}

/// A place for the sheet that was tried before the key exists.
pub(crate) struct SheetPlace(Option<PathBuf>);

impl SheetPlace {
    /// Takes the file that was named, or the terminal where there is one. A file that exists is not overwritten.
    pub(crate) fn choose(named: Option<&Path>, output_is_terminal: bool) -> Result<Self, CommandError> {
        match named {
            Some(path) if path.exists() => Err(CommandError::Target {
                path: path.to_owned(),
                source: std::io::ErrorKind::AlreadyExists.into(),
            }),
            Some(path) => Ok(Self(Some(path.to_owned()))),
            None if output_is_terminal => Ok(Self(None)),
            None => Err(CommandError::NoSheet),
        }
    }

    /// A file that is known to be free.
    pub(crate) fn file(path: PathBuf) -> Self {
        Self(Some(path))
    }

    /// Writes or shows the sheet, and at a terminal has the key typed back. Returns where it was written.
    pub(crate) fn deliver(
        &self,
        context: &Context,
        key: &RecoveryKey,
        of: &SheetOf<'_>,
        vault: &mut Vault,
    ) -> Result<Option<PathBuf>, CommandError> {
        match self.write(key, of, SheetPart::Whole)? {
            Some(shown) => {
                // EXPOSE: shown once to the director, who writes it down.
                context.output.note(shown.expose());
            }
            None => context
                .output
                .note("Print the recovery sheet, put it into the safe, then delete the file."),
        }
        context
            .output
            .note("Whoever holds this sheet can read everything in the vault.");
        if context.output.is_terminal() && !context.output.is_json() {
            type_back(context, key)?;
            vault.sheet_is_read(key)?;
        } else {
            context
                .output
                .note("The key was not typed back; check the print against the file before you delete it.");
        }
        Ok(self.0.clone())
    }
}

impl SheetPlace {
    /// Writes the sheet to its file; where there is none, returns its text to be shown.
    pub(crate) fn write(
        &self,
        key: &RecoveryKey,
        of: &SheetOf<'_>,
        part: SheetPart,
    ) -> Result<Option<SecretText>, CommandError> {
        let language = match of.language {
            SheetLanguage::Fr => Language::French,
            SheetLanguage::Nl => Language::Dutch,
            SheetLanguage::En => Language::English,
        };
        let identity = key.identity().to_secret_text();
        let (vault, check) = (of.vault.to_string(), key.to_check_value());
        let content = SheetContent {
            agency: of.agency,
            vault: &vault,
            fingerprint: &check,
            identity: &identity,
            checksum: &check,
            made_on: of.today,
            part,
        };
        let Some(path) = &self.0 else {
            return Ok(Some(text(&content, language)?));
        };
        let is_html = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("html"));
        write_secret(
            path,
            &if is_html {
                html(&content, language)?
            } else {
                text(&content, language)?
            },
        )?;
        Ok(None)
    }
}

fn type_back(context: &Context, key: &RecoveryKey) -> Result<(), CommandError> {
    loop {
        let typed = context
            .prompt
            .secret_lines("Type the key back from the sheet, then an empty line:")?;
        match RecoveryKey::parse_sheet(&typed) {
            Ok(back) if back.public() == key.public() => return Ok(()),
            Ok(_) => context.output.note(&CommandError::OtherSheet.to_string()),
            Err(error) => context.output.note(&error.to_string()),
        }
    }
}

fn write_secret(path: &Path, sheet: &SecretText) -> Result<(), CommandError> {
    // EXPOSE: the sheet is what the person asked to have written.
    write_part(path, sheet.expose().as_bytes())
}

/// Writes a new file that only its owner may read.
pub(crate) fn write_part(path: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    let failed = |source| CommandError::Target {
        path: path.to_owned(),
        source,
    };
    let mut file = new_file(path)?;
    file.write_all(bytes).map_err(failed)?;
    file.sync_all().map_err(failed)
}

/// Makes a new file that only its owner may read.
#[expect(
    clippy::disallowed_methods,
    reason = "a file outside the vault, where the person said"
)]
pub(crate) fn new_file(path: &Path) -> Result<File, CommandError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path).map_err(|source| CommandError::Target {
        path: path.to_owned(),
        source,
    })
}
