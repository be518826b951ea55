//! Which crate may know which, and which library only one crate may name.
//!
//! The table is the code map of README.md (generated from here) and the rule that the quick lane checks
//! against `cargo metadata`. cargo-deny repeats the libraries for the whole dependency tree (`.deny.toml`).

use serde::Deserialize;

use crate::error::TaskError;
use crate::repository::output;

/// A crate of the workspace and what it may depend on among our own crates.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) may_know: &'static [&'static str],
}

/// Lowest first. What is not listed is forbidden; test dependencies count too.
pub(crate) const ROWS: &[Row] = &[
    Row {
        name: "coffre-secret",
        may_know: &[],
    },
    Row {
        name: "coffre-format",
        may_know: &[],
    },
    Row {
        name: "coffre-crypto",
        may_know: &["coffre-secret", "coffre-format"],
    },
    Row {
        name: "coffre-store",
        may_know: &["coffre-format"],
    },
    Row {
        name: "coffre-index",
        may_know: &["coffre-secret", "coffre-format"],
    },
    Row {
        name: "coffre-understand",
        may_know: &["coffre-format"],
    },
    Row {
        name: "coffre-ocr",
        may_know: &[],
    },
    Row {
        // It sees hostile bytes and nothing of ours, so that what takes it over finds nothing.
        name: "coffre-render",
        may_know: &[],
    },
    Row {
        name: "coffre-core",
        may_know: &[
            "coffre-secret",
            "coffre-format",
            "coffre-crypto",
            "coffre-store",
            "coffre-index",
            "coffre-understand",
        ],
    },
    Row {
        // An adapter: the core's trait over the two cages.
        name: "coffre-reading",
        may_know: &["coffre-core", "coffre-ocr", "coffre-render"],
    },
    Row {
        // An export is checked without the vault: its verifier reads signed notes itself.
        name: "coffre-export",
        may_know: &[
            "coffre-secret",
            "coffre-format",
            "coffre-crypto",
            "coffre-core",
            "coffre-understand",
        ],
    },
    Row {
        name: "coffre-keyring",
        may_know: &["coffre-secret"],
    },
    Row {
        name: "coffre-demo",
        may_know: &["coffre-secret", "coffre-core", "coffre-understand"],
    },
    Row {
        name: "coffre-cli",
        may_know: &[
            "coffre-secret",
            "coffre-core",
            "coffre-export",
            "coffre-keyring",
            "coffre-render",
            "coffre-demo",
            "coffre-ocr",
            "coffre-reading",
        ],
    },
    Row {
        name: "coffre-app",
        may_know: &[
            "coffre-secret",
            "coffre-core",
            "coffre-export",
            "coffre-keyring",
            "coffre-render",
            "coffre-demo",
            "coffre-ocr",
            "coffre-reading",
        ],
    },
    Row {
        name: "coffre-bench",
        may_know: &[
            "coffre-secret",
            "coffre-format",
            "coffre-crypto",
            "coffre-store",
            "coffre-index",
            "coffre-understand",
            "coffre-render",
            "coffre-core",
        ],
    },
    Row {
        name: "coffre-tests",
        may_know: &[
            "coffre-secret",
            "coffre-format",
            "coffre-crypto",
            "coffre-store",
            "coffre-index",
            "coffre-understand",
            "coffre-core",
            "coffre-export",
            "coffre-keyring",
            "coffre-demo",
            "coffre-render",
            "coffre-cli",
        ],
    },
    Row {
        name: "coffre-corpus",
        may_know: &[
            "coffre-format",
            "coffre-core",
            "coffre-demo",
            "coffre-ocr",
            "coffre-render",
            "coffre-understand",
        ],
    },
    Row {
        name: "xtask",
        may_know: &[],
    },
];

/// A library that only the named crates may depend on. The tests name the two cipher libraries as well,
/// since they play the malicious seat that our own API does not allow; the benchmark measures age alone.
pub(crate) struct Exclusive {
    pub(crate) library: &'static str,
    pub(crate) only: &'static [&'static str],
}

/// The exclusive libraries.
pub(crate) const EXCLUSIVE: &[Exclusive] = &[
    Exclusive {
        library: "age",
        only: &["coffre-crypto", "coffre-bench", "coffre-tests"],
    },
    Exclusive {
        library: "ed25519-dalek",
        only: &["coffre-crypto", "coffre-tests"],
    },
    Exclusive {
        library: "secrecy",
        only: &["coffre-crypto"],
    },
    // The leak tests look into a seat's databases with the seat's own key.
    Exclusive {
        library: "rusqlite",
        only: &["coffre-index", "coffre-tests"],
    },
    Exclusive {
        library: "keyring-core",
        only: &["coffre-keyring"],
    },
    Exclusive {
        library: "zbus-secret-service-keyring-store",
        only: &["coffre-keyring"],
    },
    Exclusive {
        library: "windows-native-keyring-store",
        only: &["coffre-keyring"],
    },
    Exclusive {
        library: "apple-native-keyring-store",
        only: &["coffre-keyring"],
    },
    // The credential store answers over the bus; the window hears there that somebody goes away.
    Exclusive {
        library: "zbus",
        only: &["coffre-keyring", "coffre-app"],
    },
    Exclusive {
        library: "tauri",
        only: &["coffre-app"],
    },
    Exclusive {
        library: "clap",
        only: &["coffre-cli"],
    },
];

/// A package of the workspace as `cargo metadata` tells it.
#[derive(Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) dependencies: Vec<Dependency>,
}

/// One dependency of a package, of whatever kind.
#[derive(Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// The packages of the workspace.
///
/// # Errors
/// When cargo cannot tell them.
pub(crate) fn packages() -> Result<Vec<Package>, TaskError> {
    let text = output(&["cargo", "metadata", "--format-version", "1", "--no-deps"])?;
    Ok(serde_json::from_str::<Metadata>(&text)?.packages)
}

/// Fails when a dependency of the workspace breaks the tables, after listing each.
pub(crate) fn check() -> Result<(), TaskError> {
    let findings = findings(&packages()?);
    for finding in &findings {
        eprintln!("{finding}");
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(TaskError::Layers {
            count: findings.len(),
        })
    }
}

/// One sentence for each broken rule.
fn findings(packages: &[Package]) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages {
        let Some(row) = ROWS.iter().find(|row| row.name == package.name) else {
            findings.push(format!(
                "{} has no row in layers.rs: say what it may know.",
                package.name
            ));
            continue;
        };
        for dependency in package
            .dependencies
            .iter()
            .map(|dependency| dependency.name.as_str())
        {
            let is_ours = packages.iter().any(|other| other.name == dependency);
            if is_ours && !row.may_know.contains(&dependency) {
                findings.push(format!("{} must not know {dependency}.", row.name));
            }
            let rule = EXCLUSIVE.iter().find(|rule| rule.library == dependency);
            if let Some(rule) = rule.filter(|rule| !rule.only.contains(&row.name)) {
                findings.push(format!(
                    "{} must not name {dependency}: only {} may.",
                    row.name,
                    rule.only.join(", ")
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, dependencies: &[&str]) -> Package {
        let dependencies = dependencies
            .iter()
            .map(|name| Dependency { name: (*name).into() })
            .collect();
        Package {
            name: name.into(),
            description: None,
            dependencies,
        }
    }

    #[test]
    fn the_workspace_keeps_its_layers() {
        let packages = packages().expect("cargo tells its packages");
        assert!(packages.len() > 5, "the workspace was read");
        assert_eq!(
            findings(&packages),
            Vec::<String>::new(),
            "a crate knows what it must not know"
        );
    }

    #[test]
    fn every_row_knows_only_rows_above_it() {
        for (place, row) in ROWS.iter().enumerate() {
            for known in row.may_know {
                let below = ROWS[..place].iter().any(|lower| lower.name == *known);
                assert!(below, "{} would know {known}, which is not below it", row.name);
            }
        }
    }

    #[test]
    fn a_reversed_dependency_is_found() {
        let packages = [
            package("coffre-format", &["coffre-core"]),
            package("coffre-core", &[]),
        ];
        assert_eq!(findings(&packages), ["coffre-format must not know coffre-core."]);
    }

    #[test]
    fn siblings_do_not_know_each_other() {
        let packages = [
            package("coffre-store", &["coffre-crypto"]),
            package("coffre-crypto", &[]),
        ];
        assert_eq!(findings(&packages), ["coffre-store must not know coffre-crypto."]);
    }

    #[test]
    fn an_exclusive_library_elsewhere_is_found() {
        let packages = [package("coffre-core", &["age"])];
        assert_eq!(
            findings(&packages),
            ["coffre-core must not name age: only coffre-crypto, coffre-bench, coffre-tests may."]
        );
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        assert_eq!(
            findings(&[package("coffre-utils", &[])]).len(),
            1,
            "a new crate states its layer"
        );
    }
}
