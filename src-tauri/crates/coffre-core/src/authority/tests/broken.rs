//! The product against the executable model, whole and with single rules broken, over random histories.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::model::Case;
use super::pieces::PIECES;
use super::scenes::{Drama, Scene, scenes};

/// Random histories that the broken variants are looked for in, after the set pieces.
const HISTORIES: usize = 200;

fn case(drama: &Drama) -> Case {
    Case::of(&drama.h.chain, &drama.offers, &drama.h.notes)
}

/// The names of the variants that tests/twin/broken.py makes.
fn variants() -> Vec<String> {
    let twin = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/twin");
    let output = Command::new("python3")
        .current_dir(twin)
        .args(["-c", "import broken; print('\\n'.join(broken.VARIANTS))"])
        .output()
        .expect("python3 is installed");
    let names = String::from_utf8(output.stdout).expect("text");
    names.lines().map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_model_judges_random_histories_as_the_product_does(scenes in scenes()) {
        let drama = Drama::play(&scenes);
        let case = case(&drama);
        let found = case.differences(&case.model(&[])["whole"]);
        prop_assert!(found.is_empty(), "the model judges otherwise:\n{}", found.join("\n"));
    }
}

#[test]
fn every_broken_variant_of_the_rules_is_told_from_the_product() {
    let mut alive = variants();
    assert!(alive.len() > 30, "the variants are there");
    let mut caught: BTreeMap<String, usize> = BTreeMap::new();
    let mut words = BTreeSet::new();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    for number in 0..PIECES.len() + HISTORIES {
        let drawn = scenes().new_tree(&mut runner).expect("a history").current();
        let scenes = if number < PIECES.len() {
            vec![Scene::Piece(number)]
        } else {
            drawn
        };
        let case = case(&Drama::play(&scenes));
        let said = case.model(&alive);
        assert_eq!(
            case.differences(&said["whole"]),
            Vec::<String>::new(),
            "the whole model agrees"
        );
        let verdicts = case.product()["verdicts"].as_object().expect("verdicts").values();
        words.extend(verdicts.filter_map(|word| word.as_str().map(str::to_owned)));
        for name in &alive {
            if case.differences(&said[name.as_str()]) != Vec::<String>::new() {
                caught.insert(name.clone(), number + 1);
            }
        }
        alive.retain(|name| !caught.contains_key(name));
        if alive.is_empty() {
            break;
        }
    }
    assert!(
        alive.is_empty(),
        "not told apart: {alive:?}; the others after {caught:?} histories"
    );
    assert_eq!(words.len(), 4, "every verdict occurs: {words:?}");
}
