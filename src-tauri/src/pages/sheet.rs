//! The recovery sheet on its way to a printer: an address of its own, which answers until the printing ends or the vault
//! locks.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::Pages;
use crate::edge::unguessable;

/// The page of a sheet. It holds the key, so it cannot be shown by a log or a test.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetPage(Arc<Zeroizing<Vec<u8>>>);

impl SheetPage {
    /// The page as it is drawn.
    pub fn new(page: &[u8]) -> Self {
        Self(Arc::new(Zeroizing::new(page.to_vec())))
    }

    /// Its bytes, for the window of the printer.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for SheetPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SheetPage")
    }
}

impl Pages {
    /// Lets the page of a sheet be asked for; one that was printed before is not there any more. Returns its printing.
    pub fn print_sheet(&self, page: SheetPage) -> String {
        let job = unguessable();
        self.desk().sheet = Some((job.clone(), page));
        job
    }

    /// The sheet of a printing.
    pub fn sheet(&self, job: &str) -> Option<SheetPage> {
        let desk = self.desk();
        let (at, page) = desk.sheet.as_ref()?;
        (at == job).then(|| page.clone())
    }

    /// Forgets the page of the sheet.
    pub fn forget_sheet(&self) {
        self.desk().sheet = None;
    }
}
