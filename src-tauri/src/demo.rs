//! The demonstration agency of this computer: made once with one button, open without a secret.

use std::path::Path;
use std::sync::Arc;

use coffre_core::terms::WorkFactor;
use coffre_core::vault::{Edge, Home};
use coffre_demo::house::{self, HouseError, Making, PASSPHRASE, Step};
use coffre_secret::Passphrase;

use crate::edge::SystemRandom;
use crate::error::{Code, CommandError};
use crate::shell::Shell;
use crate::work::Work;

/// The same agency on every computer.
const SEED: u64 = 1;
/// Written last: a folder without it holds a demonstration that was cut short.
const TOLD: &str = "demo.txt";
/// Its passphrase stands in this file, so its work factor buys nothing.
const WORK: u8 = 10;

/// The local states of its people, one folder each, with the code of the role; none where it was not made or was cut
/// short.
pub(crate) fn homes(folder: &Path) -> Vec<(Home, String)> {
    if !is_made(folder) {
        return Vec::new();
    }
    let entries = std::fs::read_dir(folder.join("homes"))
        .into_iter()
        .flatten()
        .flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    paths.sort();
    let role = |path: &Path| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        name.split_once('-')
            .map_or(name.clone(), |(_, role)| role.to_owned())
    };
    paths
        .into_iter()
        .map(|path| (Home::new(path.clone()), role(&path)))
        .collect()
}

/// Whether the demonstration is there.
pub(crate) fn is_made(folder: &Path) -> bool {
    folder.join(TOLD).exists()
}

/// Everybody's passphrase.
pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

/// What the core asks for in the demonstration.
pub(crate) fn edge(shell: &Shell) -> Edge {
    Edge {
        clock: shell.around().clock.clone(),
        random: Box::new(SystemRandom),
        work: work_factor(),
    }
}

fn work_factor() -> WorkFactor {
    WorkFactor::new(WORK).unwrap_or(WorkFactor::PRODUCT)
}

/// Makes the demonstration; what an earlier try left is removed first.
pub(crate) fn make(shell: &Arc<Shell>, work: &Work<'_>) -> Result<(), CommandError> {
    let folder = shell.demo_folder();
    clear(&folder)?;
    let agency = coffre_demo::agency_around(SEED, shell.around().clock.now().today());
    let step = |step: Step| {
        let (done, all) = match step {
            Step::People(done, all) => (done, all + agency.documents.len()),
            Step::Documents(done, all) => (agency.staff.len() + done, agency.staff.len() + all),
        };
        work.tell(done, all);
        !work.is_stopped()
    };
    let mut making = Making {
        edge: &|| edge(shell),
        work: work_factor(),
        device: &shell.around().keyring,
        step: &step,
        // Nobody needs the sheet of an agency whose passphrase is known to all.
        sheet: &mut |_, _| Ok(()),
    };
    house::make(&agency, &folder, &mut making).map_err(refused)?;
    tell(&folder)?;
    Ok(())
}

fn refused(error: HouseError) -> CommandError {
    match error {
        HouseError::Vault(error) => error.into(),
        HouseError::Folder(error) => error.into(),
        HouseError::Stopped => {
            CommandError::new(Code::Stopped, "the demonstration was stopped; start it again")
        }
        other => CommandError::new(Code::Other, &other.to_string()),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the demonstration's own folder, beside any vault"
)]
fn clear(folder: &Path) -> Result<(), CommandError> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a text beside the demonstration's vault, not in it"
)]
fn tell(folder: &Path) -> Result<(), CommandError> {
    let text = format!("A fictional agency. Nobody in it exists.\n\nEverybody's passphrase: {PASSPHRASE}\n");
    Ok(std::fs::write(folder.join(TOLD), text)?)
}

#[cfg(test)]
mod tests {
    use super::PASSPHRASE;

    #[test]
    fn the_page_tells_the_passphrase_of_the_demonstration() {
        let told = include_str!("../../ui/src/views/sealed/demo.ts");
        assert!(
            told.contains(&format!("\"{PASSPHRASE}\"")),
            "the page tells another one"
        );
    }
}
