//! Letting originals go.

use std::io;
use std::path::PathBuf;

use coffre_core::document::Progress as _;
use coffre_core::import::Original;
use serde::Serialize;

use super::table;
use crate::args::ReleaseArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Released {
    /// Originals that are in the vault, byte for byte.
    may_go: usize,
    bytes: u64,
    /// Of those, how many were deleted now.
    deleted: usize,
    stay: Vec<Stays>,
}

#[derive(Serialize)]
struct Stays {
    path: PathBuf,
    reason: String,
}

impl Answer for Released {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for one in &self.stay {
            page.line(&format!("stays    {}: {}", one.path.display(), one.reason))?;
        }
        let size = view::size(self.bytes);
        page.line(&format!(
            "{} originals ({size}) are in the vault, read back byte for byte; {} deleted, {} stay",
            self.may_go,
            self.deleted,
            self.stay.len()
        ))?;
        if self.deleted < self.may_go {
            page.line("With --delete those that are in the vault are deleted.")?;
        }
        Ok(())
    }
}

/// Compares, and deletes where that was asked for.
pub(super) fn run(args: &ReleaseArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let tree = table::tree(&args.tree)?;
    let all = usize::try_from(tree.size().0).unwrap_or(usize::MAX);
    let output = session.context.output;
    let bar = Bar::new(output, "comparing", all);
    let release = session.vault.releasable(&tree, args.delete, &mut |compared| {
        bar.at(usize::try_from(compared).unwrap_or(usize::MAX), all);
        true
    });
    bar.done();
    let release = release?;
    let mut stay: Vec<Stays> = Vec::new();
    for (file, reason) in &release.stay {
        stay.push(Stays {
            path: file.path.clone(),
            reason: reason.clone(),
        });
    }
    let mut deleted = 0;
    for file in release.may_go.iter().filter(|_| args.delete) {
        match delete(file) {
            Ok(()) => deleted += 1,
            Err(reason) => stay.push(Stays {
                path: file.path.clone(),
                reason,
            }),
        }
    }
    let partly = !stay.is_empty();
    output.answer(&Released {
        may_go: release.may_go.len(),
        bytes: release.may_go.iter().map(|file| file.size).sum(),
        deleted,
        stay,
    })?;
    Ok(if partly { Exit::Partly } else { Exit::Done })
}

/// Deletes an original that still is what was compared.
#[expect(
    clippy::disallowed_methods,
    reason = "the agency's own file, outside the vault, on a director's request"
)]
fn delete(file: &Original) -> Result<(), String> {
    if !file.is_unchanged() {
        return Err("it changed after it was compared".to_owned());
    }
    std::fs::remove_file(&file.path).map_err(|error| format!("it could not be deleted ({})", error.kind()))
}
