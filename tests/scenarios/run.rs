//! Runs every scenario of `tests/vectors/format` through the readers of the product.
//!
//! The files are written by `cargo xtask generate`; the second reader (`tests/twin`) runs the same ones.

#![allow(clippy::unwrap_used)]

mod file;
mod judge;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use file::Scenario;

/// Every layer, with the fewest files that it can have: one that is accepted and some that are refused.
const LAYERS: [&str; 19] = [
    "act",
    "authority",
    "body",
    "entry",
    "join",
    "joined",
    "json",
    "keyring",
    "kid",
    "note",
    "object",
    "op",
    "path",
    "phrase",
    "recovery",
    "removal",
    "root",
    "seat",
    "segment",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/format")
}

fn scenarios() -> Vec<(String, Scenario)> {
    let mut found = Vec::new();
    for layer in fs::read_dir(folder()).unwrap() {
        for file in fs::read_dir(layer.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(folder()).unwrap().display().to_string();
            let scenario = Scenario::read(&fs::read(&path).unwrap());
            found.push((
                name.clone(),
                scenario.unwrap_or_else(|| panic!("{name} is no scenario")),
            ));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

#[test]
fn every_scenario_gets_its_stated_verdict() {
    let mut wrong = Vec::new();
    for (name, scenario) in scenarios() {
        match (judge::judge(&scenario), scenario.accepted) {
            (Ok(()), true) | (Err(_), false) => {}
            (Ok(()), false) => wrong.push(format!("{name}: accepted, must be refused")),
            (Err(why), true) => wrong.push(format!("{name}: refused ({why}), must be accepted")),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_layer_has_scenarios_of_both_verdicts() {
    let mut counts: BTreeMap<(String, bool), usize> = BTreeMap::new();
    for (_, scenario) in scenarios() {
        *counts.entry((scenario.layer, scenario.accepted)).or_default() += 1;
    }
    for layer in LAYERS.into_iter().chain(["snapshot"]) {
        for accepted in [true, false] {
            assert!(
                counts.contains_key(&(layer.to_owned(), accepted)),
                "{layer}: none {accepted}"
            );
        }
    }
    assert_eq!(
        counts
            .keys()
            .map(|(layer, _)| layer)
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        20
    );
}

#[test]
fn a_forged_chunk_opens_with_age_alone() {
    let forged: Vec<_> = scenarios()
        .into_iter()
        .filter(|(_, scenario)| scenario.inputs.contains_key("stock"))
        .collect();
    assert!(
        forged.len() >= 4,
        "honest and forged files, whole and in segments"
    );
    for (name, scenario) in forged {
        let opens = judge::opens_with_age_alone(&scenario);
        assert_eq!(opens, scenario.inputs["stock"] == "opens", "{name}");
    }
}
