//! The families are apart: nothing that lines are set on stands in what a score is measured on, and the families that scores
//! are measured on share nothing either. They are read here as text; no document of them is drawn.

use std::collections::BTreeSet;

use crate::agency::{SEEDS, papers};
use crate::written::written;

/// A family that no rule is written for, as its author wrote it.
struct Hidden {
    cast: &'static str,
    papers: &'static [&'static str],
}

const HELD_OUT: Hidden = Hidden {
    cast: include_str!("../corpus/src/cast.rs"),
    papers: &[
        include_str!("../corpus/papers/identity.txt"),
        include_str!("../corpus/papers/mandate.txt"),
        include_str!("../corpus/papers/sale.txt"),
        include_str!("../corpus/papers/property.txt"),
        include_str!("../corpus/papers/certificates.txt"),
        include_str!("../corpus/papers/house.txt"),
    ],
};
const THIRD: Hidden = Hidden {
    cast: include_str!("../corpus/src/third/cast.rs"),
    papers: &[
        include_str!("../corpus/third/people.txt"),
        include_str!("../corpus/third/mandates.txt"),
        include_str!("../corpus/third/sale.txt"),
        include_str!("../corpus/third/deeds.txt"),
        include_str!("../corpus/third/checks.txt"),
        include_str!("../corpus/third/ground.txt"),
        include_str!("../corpus/third/house.txt"),
        include_str!("../corpus/third/apart.txt"),
    ],
};
const FOURTH: Hidden = Hidden {
    cast: include_str!("../corpus/src/fourth/cast.rs"),
    papers: &[
        include_str!("../corpus/fourth/people.txt"),
        include_str!("../corpus/fourth/mandates.txt"),
        include_str!("../corpus/fourth/offers.txt"),
        include_str!("../corpus/fourth/deeds.txt"),
        include_str!("../corpus/fourth/proofs.txt"),
        include_str!("../corpus/fourth/town.txt"),
        include_str!("../corpus/fourth/building.txt"),
        include_str!("../corpus/fourth/office.txt"),
        include_str!("../corpus/fourth/law.txt"),
        include_str!("../corpus/fourth/post.txt"),
        include_str!("../corpus/fourth/strays.txt"),
    ],
};
const FIFTH: Hidden = Hidden {
    cast: include_str!("../corpus/src/fifth/cast.rs"),
    papers: &[
        include_str!("../corpus/fifth/people.txt"),
        include_str!("../corpus/fifth/mandates.txt"),
        include_str!("../corpus/fifth/deeds.txt"),
        include_str!("../corpus/fifth/offers.txt"),
        include_str!("../corpus/fifth/building.txt"),
        include_str!("../corpus/fifth/town.txt"),
        include_str!("../corpus/fifth/coown.txt"),
        include_str!("../corpus/fifth/office.txt"),
        include_str!("../corpus/fifth/law.txt"),
        include_str!("../corpus/fifth/post.txt"),
        include_str!("../corpus/fifth/strays.txt"),
    ],
};
const SIXTH: Hidden = Hidden {
    cast: include_str!("../corpus/src/sixth/cast.rs"),
    papers: &[
        include_str!("../corpus/sixth/people.txt"),
        include_str!("../corpus/sixth/mandates.txt"),
        include_str!("../corpus/sixth/offers.txt"),
        include_str!("../corpus/sixth/deeds.txt"),
        include_str!("../corpus/sixth/proofs.txt"),
        include_str!("../corpus/sixth/town.txt"),
        include_str!("../corpus/sixth/building.txt"),
        include_str!("../corpus/sixth/lets.txt"),
        include_str!("../corpus/sixth/office.txt"),
        include_str!("../corpus/sixth/duties.txt"),
        include_str!("../corpus/sixth/law.txt"),
        include_str!("../corpus/sixth/post.txt"),
        include_str!("../corpus/sixth/strays.txt"),
    ],
};
const HIDDEN: [Hidden; 5] = [HELD_OUT, THIRD, FOURTH, FIFTH, SIXTH];
/// Each two of them, but for the last two: two hands wrote them at the same time without seeing each other, and both were
/// scored by the same rules before either was opened. What both call a file is what people call it.
const PAIRS: [(Hidden, Hidden); 9] = [
    (HELD_OUT, THIRD),
    (HELD_OUT, FOURTH),
    (THIRD, FOURTH),
    (HELD_OUT, FIFTH),
    (THIRD, FIFTH),
    (FOURTH, FIFTH),
    (HELD_OUT, SIXTH),
    (THIRD, SIXTH),
    (FOURTH, SIXTH),
];
/// Words of a sentence that is long enough to be somebody's own.
const OWN: usize = 7;

impl Hidden {
    /// The families of its people: the second name on a line of the cast.
    fn families(&self) -> BTreeSet<&'static str> {
        let lines = self
            .cast
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with("(\""));
        let names = lines.filter_map(|line| line.split('"').nth(3));
        // The lines of dossiers have an address there.
        let names: BTreeSet<_> = names
            .filter(|name| !name.contains(|sign: char| sign.is_ascii_digit()))
            .collect();
        assert!(names.len() >= 30, "{names:?}");
        names
    }

    /// The streets of the dossiers: what stands between quotes and ends with a number of a house, without that number.
    fn streets(&self) -> BTreeSet<String> {
        let quoted = self.cast.split('"').skip(1).step_by(2);
        let streets = quoted.filter_map(|value| {
            let (street, number) = value.rsplit_once(' ')?;
            let numbered = number.starts_with(|sign: char| sign.is_ascii_digit());
            (numbered && !value.contains(',')).then(|| words(street).join(" "))
        });
        let streets: BTreeSet<String> = streets.collect();
        assert!(streets.len() >= 8, "{streets:?}");
        streets
    }

    fn lines(&self) -> impl Iterator<Item = &'static str> {
        let lines = self.papers.iter().flat_map(|file| file.lines());
        // A remark is no part of a paper.
        lines.filter(|line| !line.starts_with('%'))
    }

    /// The names of its files, without what is filled in.
    fn file_names(&self) -> BTreeSet<String> {
        let heads = self.lines().filter(|line| line.starts_with("@ "));
        let stems = heads
            .filter_map(|head| head.split('|').nth(1))
            .flat_map(|names| names.split(';'));
        let names: BTreeSet<String> = stems
            .map(|stem| without_fields(stem).join(" "))
            .filter(|stem| !stem.is_empty())
            .collect();
        assert!(names.len() >= 50, "{}", names.len());
        names
    }

    /// Every run of words between two fields and within a sentence: the paper's own.
    fn sentences(&self) -> BTreeSet<String> {
        // Not the head of a paper, nor the title that a form has by law or by its office.
        let lines = self
            .lines()
            .filter(|line| !line.starts_with("@ ") && !line.starts_with("# "));
        lines
            .flat_map(|line| line.split(['{', '}', '.', ';', ':']))
            .map(words)
            .filter(|own| own.len() >= OWN)
            .map(|own| own.join(" "))
            .collect()
    }
}

/// Words in lower case, letters and digits alone.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
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

/// The texts and the names of files of the building half.
fn building() -> (Vec<String>, Vec<String>) {
    let agencies = SEEDS.map(coffre_demo::agency);
    let mut all: Vec<_> = agencies.iter().flat_map(papers).collect();
    all.extend(written(&agencies[0]));
    all.into_iter().map(|paper| (paper.text, paper.name)).unzip()
}

fn in_one_line(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| words(text).join(" ")).collect()
}

#[test]
fn no_family_of_a_hidden_one_stands_in_the_building_half() {
    let texts = building().0;
    let said: BTreeSet<String> = texts.iter().flat_map(|text| words(text)).collect();
    for hidden in HIDDEN {
        let families = hidden.families();
        let both: Vec<_> = families
            .iter()
            .filter(|family| words(family).iter().all(|word| said.contains(word)))
            .collect();
        assert!(both.is_empty(), "{both:?}");
    }
}

#[test]
fn no_street_of_a_hidden_one_stands_in_the_building_half() {
    let texts = in_one_line(&building().0);
    for hidden in HIDDEN {
        let streets = hidden.streets();
        let both: Vec<_> = streets
            .iter()
            .filter(|street| texts.iter().any(|text| text.contains(street.as_str())))
            .collect();
        assert!(both.is_empty(), "{both:?}");
    }
}

#[test]
fn no_name_of_a_file_of_a_hidden_one_is_one_of_the_building_half() {
    let names = building().1;
    let stem = |name: &String| words(name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem)).join(" ");
    let built: BTreeSet<String> = names.iter().map(stem).collect();
    for hidden in HIDDEN {
        let own = hidden.file_names();
        let both: Vec<_> = own.intersection(&built).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}

#[test]
fn no_sentence_of_a_hidden_one_stands_in_the_building_half() {
    let texts: Vec<Vec<String>> = building().0.iter().map(|text| words(text)).collect();
    // Only a text that has the first words of a sentence can have all of them.
    let begun: BTreeSet<&[String]> = texts.iter().flat_map(|text| text.windows(OWN)).collect();
    for hidden in HIDDEN {
        let own = hidden.sentences();
        let stands = |sentence: &&String| {
            let sentence = words(sentence);
            begun.contains(&sentence[..OWN])
                && texts
                    .iter()
                    .any(|text| text.windows(sentence.len()).any(|run| run == sentence))
        };
        let both: Vec<_> = own.iter().filter(stands).collect();
        assert!(both.is_empty(), "{both:#?}");
    }
}

#[test]
fn no_two_hidden_ones_share_a_person_street_or_name_of_a_file() {
    for (one, two) in PAIRS {
        let other = two.families();
        let families: Vec<_> = one.families().intersection(&other).copied().collect();
        assert!(families.is_empty(), "{families:?}");
        let other = two.streets();
        let streets: Vec<_> = one.streets().intersection(&other).cloned().collect();
        assert!(streets.is_empty(), "{streets:?}");
        let other = two.file_names();
        let names: Vec<_> = one.file_names().intersection(&other).cloned().collect();
        assert!(names.is_empty(), "{names:?}");
    }
}

#[test]
fn no_two_hidden_ones_share_a_sentence() {
    for (one, two) in PAIRS {
        let other = two.sentences();
        let own = one.sentences();
        let stands = |own: &&String| {
            other
                .iter()
                .any(|other| other.contains(*own) || own.contains(other))
        };
        let both: Vec<_> = own.iter().filter(stands).collect();
        assert!(both.is_empty(), "{both:#?}");
    }
}
