//! The packages of the window, made by Tauri's bundler, which npm brings. Configuration: `src-tauri/tauri.conf.json`.

use std::path::{Path, PathBuf};

use crate::error::TaskError;
use crate::lane::Ending;
use crate::machine::{self, Purpose};
use crate::repository::{execute, has_program, output, root};
use crate::window;

/// The bundler, at the release that fits the crates of the lock file.
const BUNDLER: &str = "--package=@tauri-apps/cli@2.12.5";

/// Builds the .deb in the debug profile.
///
/// # Errors
/// What npm, cargo or the bundler report.
pub(crate) fn build() -> Result<PathBuf, TaskError> {
    bundle(&["--debug"], "debug")
}

/// Builds the .deb in the release profile.
///
/// # Errors
/// As [`build`].
pub(crate) fn build_release() -> Result<PathBuf, TaskError> {
    bundle(&[], "release")
}

/// Builds the .deb in the debug profile and looks into it. In CI, as root, it is installed too, and removed again.
///
/// # Errors
/// As [`build`]; [`TaskError::Package`].
pub(crate) fn check() -> Result<Ending, TaskError> {
    let package = build()?.display().to_string();
    let said = output(&["dpkg-deb", "--info", &package])?;
    let says = |words: &str| said.contains(words);
    if !["libwebkit2gtk-4.1-0", "libssl3", "tesseract-ocr"]
        .iter()
        .all(|name| says(name))
    {
        return Err(TaskError::Package("it does not name what it needs"));
    }
    if says("(none)") || !says("Encrypted document vault") {
        return Err(TaskError::Package("it does not say what it is"));
    }
    let held = output(&["dpkg-deb", "--contents", &package])?;
    let holds = |path: &str| held.lines().any(|line| line.ends_with(path));
    let parts = ["usr/bin/coffre-app", "usr/bin/coffre-reader", ".desktop"];
    if !parts.iter().all(|part| holds(part)) {
        return Err(TaskError::Package("it lacks a program or its entry in the menu"));
    }
    let may_install =
        std::env::var_os("CI").is_some() && output(&["id", "-u"])?.trim() == "0" && has_program("apt-get");
    if may_install {
        install_and_remove(&package)?;
    } else {
        println!("Not installed: only CI does that, as root.");
    }
    Ok(Ending::Passed)
}

/// Installs the package as its user would, looks whether the program finds its libraries, and removes it.
fn install_and_remove(package: &str) -> Result<(), TaskError> {
    let apt = ["apt-get", "-y", "-qq", "--no-install-recommends"];
    let quiet = [("DEBIAN_FRONTEND", "noninteractive")];
    execute(&[&apt[..], &["install", package]].concat(), &quiet)?;
    let libraries = output(&["ldd", "/usr/bin/coffre-app"]);
    execute(&[&apt[..], &["remove", "coffre"]].concat(), &quiet)?;
    if libraries?.contains("not found") {
        return Err(TaskError::Package("once installed, the program lacks a library"));
    }
    Ok(())
}

fn bundle(profile: &[&str], folder: &str) -> Result<PathBuf, TaskError> {
    machine::install(Purpose::Run)?;
    window::build()?;
    let mut line = vec![
        "npm", "--prefix", "ui", "exec", "--yes", BUNDLER, "--", "tauri", "build",
    ];
    line.extend(profile);
    // The page is built already, by the same script.
    line.extend([
        "--bundles",
        "deb",
        "--config",
        r#"{"build":{"beforeBuildCommand":""}}"#,
    ]);
    execute(&line, &[])?;
    let place = target().join(folder).join("bundle/deb");
    newest(&place).ok_or(TaskError::Package(
        "the bundler left no .deb where it says it does",
    ))
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn newest(folder: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?.flatten();
    let packages = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "deb"));
    packages.max_by_key(|path| std::fs::metadata(path).and_then(|file| file.modified()).ok())
}
