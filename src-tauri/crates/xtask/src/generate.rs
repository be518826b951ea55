//! The generated files, all committed: `cargo xtask generate` writes them, `--check` compares.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::TaskError;
use crate::layers::{self, ROWS};
use crate::repository::{execute, output, root};

/// One file (or several of a kind) that is made from something else in the repository.
struct Generator {
    /// What it makes, for the message.
    makes: &'static str,
    /// The files with their whole content; reads the repository, writes nothing.
    make: fn(&Path) -> Result<Vec<Generated>, TaskError>,
}

/// A file as it should be.
struct Generated {
    /// From the root of the repository.
    path: PathBuf,
    /// `None` where there should be none.
    content: Option<Vec<u8>>,
}

/// Every generator. To add one: add a row and its function.
const GENERATORS: &[Generator] = &[
    Generator {
        makes: "code map of README.md",
        make: code_map,
    },
    Generator {
        makes: "shell completions and man page",
        make: manual,
    },
    Generator {
        makes: "scenarios of format 1",
        make: scenarios,
    },
];

/// The folder of the completions and the man page.
const MANUAL: &str = "src-tauri/crates/coffre-cli/generated";
/// Each with what the command line is asked for.
const MANUAL_FILES: &[(&str, &[&str])] = &[
    ("coffre.bash", &["completions", "bash"]),
    ("_coffre", &["completions", "zsh"]),
    ("coffre.fish", &["completions", "fish"]),
    ("coffre.ps1", &["completions", "powershell"]),
    ("coffre.1", &["man"]),
];

/// The folder of the scenarios, in which nothing else lies.
const SCENARIOS: &str = "tests/vectors/format";

/// Writes the generated files that are not current.
///
/// # Errors
/// When a source cannot be read or a file not written.
#[expect(
    clippy::disallowed_methods,
    reason = "files of the repository, which git keeps"
)]
pub(crate) fn write() -> Result<(), TaskError> {
    for (makes, path, content) in stale()? {
        let done = match &content {
            Some(content) => path
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(&path, content)),
            None => fs::remove_file(&path),
        };
        done.map_err(|source| TaskError::File {
            path: path.clone(),
            source,
        })?;
        println!("written: {makes} ({})", path.display());
    }
    Ok(())
}

/// Fails when a generated file is not what its generator makes.
///
/// # Errors
/// [`TaskError::Stale`], or when a source cannot be read.
pub(crate) fn check() -> Result<(), TaskError> {
    let stale = stale()?;
    for (makes, path, _) in &stale {
        eprintln!("not current: {makes} ({})", path.display());
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(TaskError::Stale { count: stale.len() })
    }
}

/// A file that is not current: what makes it, its path, what it should hold.
type Stale = (&'static str, PathBuf, Option<Vec<u8>>);

/// The files whose content differs from what is made, with what they should hold.
fn stale() -> Result<Vec<Stale>, TaskError> {
    let root = root();
    let mut stale = Vec::new();
    for generator in GENERATORS {
        for Generated { path, content } in (generator.make)(&root)? {
            let path = root.join(path);
            // A missing file is stale, like a wrong one.
            if fs::read(&path).ok() != content {
                stale.push((generator.makes, path, content));
            }
        }
    }
    Ok(stale)
}

fn code_map(root: &Path) -> Result<Vec<Generated>, TaskError> {
    let packages = layers::packages()?;
    let mut table = String::from("| crate | what it holds | may know |\n|---|---|---|\n");
    for row in ROWS {
        let Some(package) = packages.iter().find(|package| package.name == row.name) else {
            continue;
        };
        let knows: Vec<&str> = row
            .may_know
            .iter()
            .filter_map(|name| name.strip_prefix("coffre-"))
            .collect();
        let knows = if knows.is_empty() {
            "nothing".to_owned()
        } else {
            knows.join(", ")
        };
        let description = package.description.as_deref().unwrap_or_default();
        table.push_str(&format!("| `{}` | {description} | {knows} |\n", row.name));
    }
    Ok(vec![Generated {
        path: "README.md".into(),
        content: Some(replace_block(&root.join("README.md"), "code map", &table)?.into_bytes()),
    }])
}

/// The command line describes itself.
fn manual(_root: &Path) -> Result<Vec<Generated>, TaskError> {
    let program = [
        "cargo",
        "run",
        "--quiet",
        "--package",
        "coffre-cli",
        "--features",
        "test-work-factor",
        "--bin",
        "coffre",
        "--",
    ];
    let one = |(name, asked): &(&str, &[&str])| {
        let said = output(&[&program[..], asked].concat())?;
        Ok(Generated {
            path: Path::new(MANUAL).join(name),
            content: Some(said.into_bytes()),
        })
    };
    MANUAL_FILES.iter().map(one).collect()
}

/// The scenarios are written by an example of the tests into a folder of their own, and read from there.
fn scenarios(root: &Path) -> Result<Vec<Generated>, TaskError> {
    let made = std::env::temp_dir().join(format!("coffre-scenarios-{}", std::process::id()));
    let folder = made.display().to_string();
    let run = [
        "cargo",
        "run",
        "--quiet",
        "--package",
        "coffre-tests",
        "--example",
        "write_vectors",
        "--",
        &folder,
    ];
    let found =
        execute(&run, &[]).and_then(|()| Ok((files_below(&made)?, files_below(&root.join(SCENARIOS))?)));
    #[expect(clippy::disallowed_methods, reason = "a folder that this function made")]
    let _ = fs::remove_dir_all(&made);
    let (made, committed) = found?;
    let left_over = committed.into_keys().filter(|name| !made.contains_key(name));
    let mut all: Vec<Generated> = left_over
        .map(|name| Generated {
            path: Path::new(SCENARIOS).join(name),
            content: None,
        })
        .collect();
    all.extend(made.into_iter().map(|(name, content)| Generated {
        path: Path::new(SCENARIOS).join(name),
        content: Some(content),
    }));
    Ok(all)
}

/// Every file below a folder, by its path from there; none where there is no folder.
fn files_below(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, TaskError> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let failed = |source| TaskError::File {
            path: next.clone(),
            source,
        };
        if next.is_dir() {
            for entry in fs::read_dir(&next).map_err(failed)? {
                waiting.push(entry.map_err(failed)?.path());
            }
        } else if next.is_file() {
            let name = next.strip_prefix(folder).expect("found below it").to_path_buf();
            files.insert(name, fs::read(&next).map_err(failed)?);
        }
    }
    Ok(files)
}

/// The file with the lines between `<!-- name -->` and `<!-- end of name -->` replaced.
fn replace_block(path: &Path, name: &str, block: &str) -> Result<String, TaskError> {
    let text = fs::read_to_string(path).map_err(|source| TaskError::File {
        path: path.into(),
        source,
    })?;
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->"));
    let missing = |marker: &str| TaskError::Marker {
        path: path.into(),
        marker: marker.trim_end().into(),
    };
    let (before, rest) = text.split_once(&start).ok_or_else(|| missing(&start))?;
    let (_, after) = rest.split_once(&end).ok_or_else(|| missing(&end))?;
    Ok(format!("{before}{start}{block}{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a file of this test")]
    fn a_block_is_replaced_and_the_rest_kept() {
        let folder = std::env::temp_dir().join(format!("xtask-block-{}", std::process::id()));
        fs::write(&folder, "a\n<!-- t -->\nold\n<!-- end of t -->\nz\n").expect("temp file");
        let text = replace_block(&folder, "t", "new\n").expect("both markers are there");
        fs::remove_file(&folder).expect("temp file");
        assert_eq!(text, "a\n<!-- t -->\nnew\n<!-- end of t -->\nz\n");
    }
}
