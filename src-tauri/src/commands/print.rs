//! Printing: an exit like any other. Recipient and purpose are said and recorded, then pages go to the system's printing
//! as pixels; the queue of the printer is outside the vault.

use coffre_core::export::Printed;
use coffre_core::vault::VaultError;

use super::export::disclosure;
use super::reading::held;
use super::{Answer, Here};
use crate::error::CommandError;
use crate::protocol;
use crate::view::PrintJob;

/// Pages that are printed at once: their pixels are all in memory until they are on paper.
pub const MOST_PRINTED: u32 = 40;

/// Records that pages of an open document leave on paper; afterwards they can be asked for in the pixels of a printer.
/// Pages count from 1.
#[expect(clippy::too_many_arguments, reason = "what a person is asked")]
pub fn document_print(
    shell: &Here,
    token: String,
    first: u32,
    last: u32,
    recipient: String,
    purpose: String,
    basis: Option<String>,
    channel: Option<String>,
) -> Answer<PrintJob> {
    let disclosure = disclosure(recipient, purpose, basis, channel)?;
    let held = held(shell, &token)?;
    let pages = u32::try_from(held.sizes().len()).unwrap_or(u32::MAX);
    if first < 1 || first > last || last > pages || last - first >= MOST_PRINTED {
        return Err(CommandError::value("pages"));
    }
    let origin = held.origin();
    let printed = Printed {
        doc: origin.doc.ok_or(VaultError::NotFound)?,
        ver: origin.version,
        pages: (!origin.inside).then_some((first, last)),
    };
    let now = shell.seconds();
    shell.open(|open| {
        if origin.sealed {
            open.used_sealed(now);
        }
        Ok(open.vault.print(&printed, &disclosure)?)
    })?;
    let job = shell.pages.print(&held, first - 1..=last - 1);
    let job = job.ok_or(VaultError::NotFound)?;
    Ok(PrintJob {
        pages_at: protocol::print_address(&job),
        job,
    })
}

/// Opens the printing dialog of the system over what the page shows for paper. False where there is none.
pub fn print_dialog(shell: &Here, job: String) -> Answer<bool> {
    shell.look(|_| Ok(()))?;
    if !shell.pages.prints(&job) {
        return Err(VaultError::NotFound.into());
    }
    Ok(shell.dialogs.print())
}

/// Ends a printing: its pages can be asked for no more. One that ended already is no matter.
pub fn print_end(shell: &Here, job: String) -> Answer<()> {
    shell.pages.end_print(&job);
    Ok(())
}
