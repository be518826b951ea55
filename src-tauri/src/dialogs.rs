//! Dialogs of the system. They are opened from here only; the page can ask for one and learns what was chosen by
//! name, never by a path that it could hand to something else.

use std::path::PathBuf;

/// What a dialog is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The folder of a new vault.
    CreateVault,
    /// The folder of a vault to join.
    JoinVault,
    /// Where a second copy goes.
    Backup,
    /// Where healthy files come from.
    Heal,
    /// Where an export goes.
    Export,
    /// The folder into which a scanner writes.
    Scanner,
    /// Documents to file.
    File,
    /// A new version of one document.
    NewVersion,
    /// The recovery sheet.
    Sheet,
    /// Where the folder of a vault is, after it was moved.
    MovedVault,
}

/// Opens dialogs and waits for the answer; none when the person gave up.
pub trait Dialogs: Send + Sync {
    /// A folder.
    fn folder(&self, purpose: Purpose) -> Option<PathBuf>;
    /// Files.
    fn files(&self, purpose: Purpose) -> Option<Vec<PathBuf>>;
    /// A file to be written.
    fn save(&self, purpose: Purpose, name: &str) -> Option<PathBuf>;
    /// Hides the window among the others.
    fn minimise(&self);
    /// Opens the printing dialog of the system over what the page shows for paper; false where there is none.
    fn print(&self) -> bool;
    /// Opens a window with the recovery sheet of an address and the printing dialog over it; false where there is none.
    fn print_sheet(&self, address: &str) -> bool;
    /// Closes that window, where it is open.
    fn close_sheet(&self);
    /// Opens a `mailto:` link in the mail program; false where the system has none.
    fn mail(&self, link: &str) -> bool;
}

/// Dialogs that answer by themselves, for tests of the window: the answers stand in files of a folder, one a purpose,
/// each with the paths to choose, one a line. A purpose without a file is given up.
#[cfg(feature = "test-seams")]
pub struct Scripted(PathBuf);

#[cfg(feature = "test-seams")]
impl Scripted {
    /// The script that `COFFRE_TEST_DIALOGS` names.
    pub fn from_environment() -> Option<Self> {
        std::env::var_os("COFFRE_TEST_DIALOGS").map(|folder| Self(folder.into()))
    }

    fn answer(&self, purpose: Purpose) -> Option<Vec<PathBuf>> {
        let text = std::fs::read_to_string(self.0.join(format!("{purpose:?}"))).ok()?;
        let paths: Vec<PathBuf> = text
            .lines()
            .filter(|line| !line.is_empty())
            .map(PathBuf::from)
            .collect();
        (!paths.is_empty()).then_some(paths)
    }
}

#[cfg(feature = "test-seams")]
impl Dialogs for Scripted {
    fn folder(&self, purpose: Purpose) -> Option<PathBuf> {
        self.answer(purpose)?.into_iter().next()
    }

    fn files(&self, purpose: Purpose) -> Option<Vec<PathBuf>> {
        self.answer(purpose)
    }

    fn save(&self, purpose: Purpose, _: &str) -> Option<PathBuf> {
        self.answer(purpose)?.into_iter().next()
    }

    fn minimise(&self) {}

    /// There is a printer where the folder has a file of that name.
    fn print(&self) -> bool {
        self.0.join("Printer").exists()
    }

    /// As [`Dialogs::print`].
    fn print_sheet(&self, _: &str) -> bool {
        self.print()
    }

    fn close_sheet(&self) {}

    /// There is a mail program where the folder has a file of that name.
    fn mail(&self, _: &str) -> bool {
        self.0.join("Mail").exists()
    }
}
