//! The interface in `ui/`: its packages, its build and its checks, all by npm.

use crate::error::TaskError;
use crate::repository::{execute, output, root, succeeds};

/// The oldest Node that the build tools accept.
const NODE: (u32, u32) = (20, 19);

/// Installs the packages that the lock file names, unless exactly these are installed, and makes `ui/dist`,
/// which the application embeds when it is compiled.
///
/// # Errors
/// Without a Node that is new enough, or when npm fails.
pub(crate) fn build() -> Result<(), TaskError> {
    install()?;
    script("build")
}

/// Runs a script of `ui/package.json`.
///
/// # Errors
/// When it fails.
pub(crate) fn script(name: &str) -> Result<(), TaskError> {
    execute(&["npm", "--prefix", "ui", "run", "--silent", name], &[])
}

fn install() -> Result<(), TaskError> {
    require_node()?;
    if is_installed() {
        return Ok(());
    }
    execute(&["npm", "--prefix", "ui", "ci"], &[])
}

/// npm writes its record of what it installed last, so a record younger than the lock file is a whole one.
fn is_installed() -> bool {
    let written = |path: &str| std::fs::metadata(root().join(path)).and_then(|file| file.modified());
    match (
        written("ui/node_modules/.package-lock.json"),
        written("ui/package-lock.json"),
    ) {
        (Ok(installed), Ok(locked)) => installed > locked,
        _ => false,
    }
}

fn require_node() -> Result<(), TaskError> {
    if !succeeds(&["node", "--version"]) || !succeeds(&["npm", "--version"]) {
        return Err(TaskError::Node { found: None });
    }
    let found = output(&["node", "--version"])?;
    match version(&found) {
        Some(version) if version >= NODE => Ok(()),
        _ => Err(TaskError::Node {
            found: Some(found.trim().to_owned()),
        }),
    }
}

/// The major and minor number of `v20.19.1`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{NODE, version};

    #[test]
    fn debian_12_brings_a_node_that_is_too_old() {
        assert!(version("v18.19.0\n").is_some_and(|found| found < NODE));
    }

    #[test]
    fn a_newer_major_with_a_smaller_minor_is_new_enough() {
        assert!(version("v22.3.0\n").is_some_and(|found| found > NODE));
    }

    #[test]
    fn what_is_no_version_is_refused() {
        assert_eq!(version("node: command not found"), None);
    }
}
