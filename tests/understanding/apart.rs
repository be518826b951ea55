//! The halves are apart: nothing that lines are set on stands in what the score is measured on. The held-out half is read here
//! as text; no document of it is drawn.

use std::collections::BTreeSet;

use crate::agency::{SEEDS, papers};
use crate::written::written;

const CAST: &str = include_str!("../corpus/src/cast.rs");
const HELD_OUT: [&str; 6] = [
    include_str!("../corpus/papers/identity.txt"),
    include_str!("../corpus/papers/mandate.txt"),
    include_str!("../corpus/papers/sale.txt"),
    include_str!("../corpus/papers/property.txt"),
    include_str!("../corpus/papers/certificates.txt"),
    include_str!("../corpus/papers/house.txt"),
];
/// Words of a sentence that is long enough to be somebody's own.
const OWN: usize = 7;

/// Words in lower case, letters and digits alone.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The texts and the names of files of the building half.
fn building() -> (Vec<String>, Vec<String>) {
    let agencies = SEEDS.map(coffre_demo::agency);
    let mut all: Vec<_> = agencies.iter().flat_map(papers).collect();
    all.extend(written(&agencies[0]));
    all.into_iter().map(|paper| (paper.text, paper.name)).unzip()
}

/// What stands between quotes on the lines of the cast that begin so.
fn quoted(begin: &str, place: usize) -> BTreeSet<&'static str> {
    let lines = CAST.lines().map(str::trim).filter(|line| line.starts_with(begin));
    let values = lines.filter_map(|line| line.split('"').nth(place * 2 + 1));
    values.collect()
}

#[test]
fn no_family_of_the_held_out_half_stands_in_the_building_half() {
    let families = quoted("(\"", 1);
    assert!(families.len() >= 30, "{families:?}");
    let texts = building().0;
    let said: BTreeSet<String> = texts.iter().flat_map(|text| words(text)).collect();
    let both: Vec<_> = families
        .iter()
        .filter(|family| words(family).iter().all(|word| said.contains(word)))
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn no_street_of_the_held_out_half_stands_in_the_building_half() {
    let streets = streets();
    assert!(streets.len() >= 8, "{streets:?}");
    let texts: Vec<String> = building().0.iter().map(|text| words(text).join(" ")).collect();
    let both: Vec<_> = streets
        .iter()
        .filter(|street| texts.iter().any(|text| text.contains(street.as_str())))
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

/// The streets of the dossiers: what stands between quotes and ends with a number of a house, without that number.
fn streets() -> BTreeSet<String> {
    let quoted = CAST.split('"').skip(1).step_by(2);
    let streets = quoted.filter_map(|value| {
        let (street, number) = value.rsplit_once(' ')?;
        let numbered = number.starts_with(|sign: char| sign.is_ascii_digit());
        (numbered && !value.contains(',')).then(|| words(street).join(" "))
    });
    streets.collect()
}

#[test]
fn no_name_of_a_file_of_the_held_out_half_is_one_of_the_building_half() {
    let heads = HELD_OUT
        .iter()
        .flat_map(|file| file.lines())
        .filter(|line| line.starts_with("@ "));
    let stems = heads
        .filter_map(|head| head.split('|').nth(1))
        .flat_map(|names| names.split(';'));
    let held: BTreeSet<String> = stems
        .map(|stem| without_fields(stem).join(" "))
        .filter(|stem| !stem.is_empty())
        .collect();
    assert!(held.len() >= 50, "{}", held.len());
    let names = building().1;
    let stem = |name: &String| words(name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem)).join(" ");
    let built: BTreeSet<String> = names.iter().map(stem).collect();
    let both: Vec<_> = held.intersection(&built).collect();
    assert!(both.is_empty(), "{both:?}");
}

/// The words of a form, without those that are filled in.
fn without_fields(form: &str) -> Vec<String> {
    let mut plain = String::new();
    for (place, part) in form.split('{').enumerate() {
        plain.push_str(if place == 0 {
            part
        } else {
            part.split_once('}').map_or("", |(_, rest)| rest)
        });
    }
    words(&plain)
}

#[test]
fn no_sentence_of_the_held_out_half_stands_in_the_building_half() {
    let texts: Vec<String> = building().0.iter().map(|text| words(text).join(" ")).collect();
    let lines = HELD_OUT
        .iter()
        .flat_map(|file| file.lines())
        // The head of a paper, and the title that a form has by law or by its office.
        .filter(|line| !line.starts_with("@ ") && !line.starts_with("# "));
    let mut both = BTreeSet::new();
    // Between two fields, and within a sentence, the words are the paper's own.
    for piece in lines.flat_map(|line| line.split(['{', '}', '.', ';', ':'])) {
        let own = words(piece);
        if own.len() >= OWN && texts.iter().any(|text| text.contains(&own.join(" "))) {
            both.insert(own.join(" "));
        }
    }
    assert!(both.is_empty(), "{both:#?}");
}
