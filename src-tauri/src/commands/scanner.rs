//! The folder into which a scanner writes.

use super::{Answer, Here};
use crate::dialogs::Purpose;
use crate::scanner;
use crate::view::ScannerView;

/// The folder, and how it is.
pub fn scanner_show(shell: &Here) -> Answer<ScannerView> {
    shell.look(|_| Ok(scanner::show(shell)))
}

/// Opens a dialog and watches the chosen folder. None when the person gave up.
pub fn scanner_choose(shell: &Here) -> Answer<Option<ScannerView>> {
    shell.look(|_| Ok(()))?;
    let folder = shell.dialogs.folder(Purpose::Scanner);
    folder.map(|folder| scanner::watch(shell, &folder)).transpose()
}

/// Watches no folder any more.
pub fn scanner_stop(shell: &Here) -> Answer<ScannerView> {
    scanner::stop(shell)
}

/// Puts what lay in the folder before into the tray too.
pub fn scanner_take_old(shell: &Here) -> Answer<ScannerView> {
    scanner::welcome(shell)
}
