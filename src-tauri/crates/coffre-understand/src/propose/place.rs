//! Addresses, compared by what tells them apart: the words of the street, its number, the postal code and the town.

use crate::words::{Word, Words, is_filler};

/// An address taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    street: Vec<String>,
    number: Option<String>,
    code: Option<String>,
    town: Vec<String>,
}

/// How much of an address a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Said {
    /// The street, after a word that announces one.
    Street,
    /// The street and its number.
    Number,
    /// The street, its number and the postal code or town.
    Whole,
}

/// Words for a street, in full and short, which say nothing about which one.
const STREETS: [&str; 62] = [
    "rue",
    "r",
    "avenue",
    "av",
    "ave",
    "boulevard",
    "boul",
    "bd",
    "bld",
    "blvd",
    "chaussee",
    "chee",
    "chaus",
    "ch",
    "place",
    "pl",
    "placette",
    "chemin",
    "chem",
    "clos",
    "impasse",
    "imp",
    "route",
    "rte",
    "venelle",
    "ruelle",
    "quai",
    "allee",
    "square",
    "sq",
    "dreve",
    "sentier",
    "cour",
    "passage",
    "voie",
    "montee",
    "thier",
    "straat",
    "str",
    "laan",
    "steenweg",
    "stwg",
    "stw",
    "plein",
    "weg",
    "dreef",
    "kaai",
    "lei",
    "baan",
    "strasse",
    "platz",
    "stationsplein",
    "residence",
    "res",
    "residentie",
    "hameau",
    "faubourg",
    "fbg",
    "galerie",
    "rond",
    "point",
    "lieu",
];
/// Words of a longest gap between a street and its number.
const GAP: usize = 3;
/// Words around an address in which its code or town may stand.
const AROUND: usize = 14;

impl Address {
    /// The addresses of a field: a bilingual one has two.
    pub(super) fn all_of(text: &str) -> Vec<Self> {
        let mut parts: Vec<&str> = text.split(" / ").flat_map(|part| part.split(" | ")).collect();
        if parts.len() > 1 {
            // The number, code and town often stand once, after the last name.
            parts.reverse();
        }
        let mut all: Vec<Self> = Vec::new();
        for part in parts {
            let Some(mut one) = Self::of(part) else { continue };
            if let Some(whole) = all.first() {
                one.number = one.number.or_else(|| whole.number.clone());
                one.code = one.code.or_else(|| whole.code.clone());
                if one.town.is_empty() {
                    one.town.clone_from(&whole.town);
                }
            }
            all.push(one);
        }
        all
    }

    fn of(text: &str) -> Option<Self> {
        let words: Vec<String> = Words::of_text(text).words.iter().map(canonical).collect();
        let is_number = |word: &String| word.bytes().next().is_some_and(|b| b.is_ascii_digit());
        let code = words
            .iter()
            .rposition(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
            .filter(|place| *place > 0);
        let before = &words[..code.unwrap_or(words.len())];
        let number = before.iter().position(is_number).filter(|place| *place > 0);
        let names = &before[..number.unwrap_or(before.len())];
        let telling: Vec<String> = names
            .iter()
            .filter(|word| !is_filler(word) && !STREETS.contains(&word.as_str()))
            .cloned()
            .collect();
        let street = if telling.is_empty() {
            names.to_vec()
        } else {
            telling
        };
        if street.is_empty() {
            return None;
        }
        Some(Self {
            street,
            number: number.map(|place| plain_number(&before[place]).to_owned()),
            code: code.map(|place| words[place].clone()),
            town: code.map_or_else(Vec::new, |place| {
                words[place + 1..]
                    .iter()
                    .filter(|word| !is_filler(word))
                    .cloned()
                    .collect()
            }),
        })
    }

    /// The longest word of the street, by which it is looked up.
    pub(super) fn anchor(&self) -> Option<&str> {
        self.street
            .iter()
            .max_by_key(|word| word.len())
            .map(String::as_str)
    }

    /// How much of this address stands around the word at `at`, which is its anchor; and the words that say it.
    pub(super) fn said_at(&self, words: &Words, at: usize) -> Option<(Said, std::ops::Range<usize>)> {
        let anchor = self
            .street
            .iter()
            .position(|word| Some(word.as_str()) == self.anchor())?;
        let first = self.walk_back(words, at, anchor)?;
        let last = self.walk_on(words, at, anchor)?;
        let range = |end: usize| words.words[first].range.start..words.words[end].range.end;
        let number_at = self.number.as_ref().and_then(|number| {
            let reach = (last + 1)..(last + 2 + GAP).min(words.words.len());
            reach
                .into_iter()
                .find(|place| plain_number(&words.words[*place].text) == number)
        });
        let is_kind = |place: usize| {
            words
                .words
                .get(place)
                .is_some_and(|word| STREETS.contains(&word.text.as_str()))
        };
        let around = [first.checked_sub(1), first.checked_sub(2), Some(last + 1)];
        let announced = around.into_iter().flatten().any(is_kind);
        let telling = announced || self.street.len() > 1 || self.street[0].len() > 9;
        // A short word that many texts have is a street only where its number follows at once.
        let at_once = |place: &usize| {
            let between = &words.words[last + 1..*place];
            telling || between.iter().all(|word| is_filler(&word.text))
        };
        let Some(number_at) = number_at.filter(at_once) else {
            return telling.then(|| (Said::Street, range(last)));
        };
        let around = number_at..(number_at + AROUND).min(words.words.len());
        let near = |wanted: &str| {
            words.words[around.clone()]
                .iter()
                .any(|word| canonical(word) == wanted)
        };
        let town = self.town.iter().any(|word| word.len() > 3 && near(word));
        let whole = town || self.code.as_deref().is_some_and(near);
        Some((if whole { Said::Whole } else { Said::Number }, range(number_at)))
    }

    fn walk_back(&self, words: &Words, at: usize, anchor: usize) -> Option<usize> {
        let mut place = at;
        for wanted in self.street[..anchor].iter().rev() {
            let mut steps = 0;
            loop {
                place = place.checked_sub(1)?;
                let word = &words.words[place];
                if canonical(word) == *wanted {
                    break;
                }
                steps += 1;
                if !is_filler(&word.text) || steps > GAP {
                    return None;
                }
            }
        }
        Some(place)
    }

    fn walk_on(&self, words: &Words, at: usize, anchor: usize) -> Option<usize> {
        let mut place = at;
        for wanted in &self.street[anchor + 1..] {
            let mut steps = 0;
            loop {
                place += 1;
                let word = words.words.get(place)?;
                if canonical(word) == *wanted {
                    break;
                }
                steps += 1;
                if !is_filler(&word.text) || steps > GAP {
                    return None;
                }
            }
        }
        Some(place)
    }
}

/// A word of an address in its long form.
pub(super) fn canonical(word: &Word) -> String {
    let text = word.text.as_str();
    match text {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        "gal" | "gen" => "general".to_owned(),
        "doct" => "docteur".to_owned(),
        "cdt" => "commandant".to_owned(),
        "marech" => "marechal".to_owned(),
        _ => match (text.strip_suffix("str"), text.strip_suffix("stwg")) {
            (Some(start), _) if start.len() > 2 => format!("{start}straat"),
            (_, Some(start)) if start.len() > 2 => format!("{start}steenweg"),
            _ => text.to_owned(),
        },
    }
}

/// A house number without the letter of its door.
fn plain_number(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(address: &str, text: &str) -> Option<Said> {
        let words = Words::of_text(text);
        let all = Address::all_of(address);
        all.iter()
            .flat_map(|one| {
                let anchor = one.anchor().unwrap_or_default().to_owned();
                let places: Vec<usize> = (0..words.words.len())
                    .filter(|place| canonical(&words.words[*place]) == anchor)
                    .collect();
                let words = &words;
                places
                    .into_iter()
                    .filter_map(move |place| one.said_at(words, place))
            })
            .map(|(said, _)| said)
            .max()
    }

    const HOUSE: &str = "avenue des Tilleuls 12, 4999 Valbois-sur-Orne";

    #[test]
    fn short_forms_and_other_order_are_the_same_address() {
        for text in [
            "Av. des Tilleuls, 12 à 4999 VALBOIS",
            "avenue des tilleuls n° 12 - 4999 Valbois-sur-Orne",
            "bien sis avenue des Tilleuls 12A, commune de Valbois-sur-Orne",
        ] {
            assert_eq!(said(HOUSE, text), Some(Said::Whole), "{text}");
        }
        assert_eq!(
            said(
                "chaussée de Saint-Job 8, 1180 Uccle",
                "chée de St Job 8 1180 Uccle"
            ),
            Some(Said::Whole)
        );
        assert_eq!(
            said("Molenstraat 4, 8999 Zavelbeek", "Molenstr. 4 Zavelbeek"),
            Some(Said::Whole)
        );
    }

    #[test]
    fn another_number_or_street_is_another_address() {
        assert_eq!(
            said(HOUSE, "avenue des Tilleuls 14, 4999 Valbois-sur-Orne"),
            Some(Said::Street)
        );
        assert_eq!(said(HOUSE, "avenue du Parc 12, 4999 Valbois-sur-Orne"), None);
        assert_eq!(
            said("rue Haute 3, 1000 Bruxelles", "une haute performance, 3 points"),
            None
        );
    }

    #[test]
    fn a_bilingual_address_is_found_in_either_language() {
        let both = "rue Haute / Hoogstraat 5, 1000 Bruxelles";
        assert_eq!(said(both, "Hoogstraat 5, 1000 Brussel"), Some(Said::Whole));
        assert_eq!(said(both, "rue Haute 5 à 1000 Bruxelles"), Some(Said::Whole));
    }
}
