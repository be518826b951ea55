//! The repository on this machine: its root, and starting programs in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::TaskError;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(3)
        .expect("xtask lies three folders below the root")
        .to_path_buf()
}

/// A folder that somebody named for what is no part of the repository.
///
/// # Errors
/// Where it has no whole path or lies in the repository.
pub(crate) fn outside(named: Option<OsString>) -> Result<String, TaskError> {
    let folder = named.map(PathBuf::from);
    let folder = folder.filter(|folder| folder.is_absolute() && !folder.starts_with(root()));
    Ok(folder.ok_or(TaskError::Folder)?.display().to_string())
}

/// Runs a program in the root with its output shown; `cargo` is the one that started this task.
///
/// # Errors
/// When it cannot be started or does not exit with 0.
pub(crate) fn execute(line: &[&str], environment: &[(&str, &str)]) -> Result<(), TaskError> {
    let status = prepare(line, environment)
        .status()
        .map_err(|source| cannot_start(line, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(TaskError::Command {
            command: line.join(" "),
            status,
        })
    }
}

/// Runs a program in the root and returns what it printed.
///
/// # Errors
/// When it cannot be started or does not exit with 0.
pub(crate) fn output(line: &[&str]) -> Result<String, TaskError> {
    let output = prepare(line, &[])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| cannot_start(line, source))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(TaskError::Command {
            command: line.join(" "),
            status: output.status,
        })
    }
}

/// Whether the program runs and exits with 0; what it prints is not shown.
pub(crate) fn succeeds(line: &[&str]) -> bool {
    prepare(line, &[])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether a program of this name is on PATH.
pub(crate) fn has_program(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path)
            .any(|folder| folder.join(name).is_file() || folder.join(format!("{name}.exe")).is_file())
    })
}

fn prepare(line: &[&str], environment: &[(&str, &str)]) -> Command {
    let (program, arguments) = line.split_first().expect("a command line has a program");
    let mut command = match *program {
        "cargo" => Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())),
        other => Command::new(other),
    };
    command
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(root());
    command
}

fn cannot_start(line: &[&str], source: std::io::Error) -> TaskError {
    TaskError::Start {
        program: line[0].to_owned(),
        source,
    }
}
