//! The generated files, all committed: `cargo xtask generate` writes them, `--check` compares.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::TaskError;
use crate::layers::{self, ROWS};
use crate::repository::root;

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
    path: &'static str,
    content: String,
}

/// Every generator. To add one: add a row and its function.
const GENERATORS: &[Generator] = &[Generator {
    makes: "code map of README.md",
    make: code_map,
}];

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
        fs::write(&path, content).map_err(|source| TaskError::File {
            path: path.clone(),
            source,
        })?;
        println!("written: {makes}");
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

/// The files whose content differs from what is made, with what they should hold.
fn stale() -> Result<Vec<(&'static str, PathBuf, String)>, TaskError> {
    let root = root();
    let mut stale = Vec::new();
    for generator in GENERATORS {
        for Generated { path, content } in (generator.make)(&root)? {
            let path = root.join(path);
            // A missing file is stale, like a wrong one.
            if fs::read_to_string(&path).ok().as_deref() != Some(content.as_str()) {
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
        path: "README.md",
        content: replace_block(&root.join("README.md"), "code map", &table)?,
    }])
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
