//! Parties whose names a text says: in any order, with initials, alone by the family name.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::known::Known;
use crate::Part;
use crate::words::Words;

/// How much of a name was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Met {
    /// The family name alone.
    Family,
    /// The family name and initials.
    Initials,
    /// Every word.
    Whole,
}

/// A party that was met.
#[derive(Clone, Debug)]
pub(super) struct MetParty {
    pub(super) party: usize,
    pub(super) met: Met,
    /// How often.
    pub(super) times: usize,
    /// Where first, in bytes.
    pub(super) range: Range<usize>,
}

/// Words on either side of a family name among which the others may stand.
const WINDOW: usize = 4;
/// A word that more parties share names nobody.
const SHARED: usize = 400;

/// The parties that words name, each once with the most that was met of its name.
pub(super) fn met(known: &Known, words: &Words) -> Vec<MetParty> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, word) in words.words.iter().enumerate() {
        if known.parties_by_word.contains_key(&word.text) {
            places.entry(&word.text).or_default().push(place);
        }
    }
    let mut found: BTreeMap<usize, MetParty> = BTreeMap::new();
    for (word, at) in &places {
        let parties = known
            .parties_by_word
            .get(*word)
            .filter(|parties| parties.len() <= SHARED);
        for party in parties.into_iter().flatten() {
            let named = &known.parties[*party];
            let Some(place) = named.words.iter().position(|own| own == word) else {
                continue;
            };
            if !named.family[place] {
                continue;
            }
            for at in at.iter().take(60) {
                let Some((met, range)) = met_at(&named.words, &named.family, place, words, *at) else {
                    continue;
                };
                let one = found.entry(*party).or_insert_with(|| MetParty {
                    party: *party,
                    met,
                    times: 0,
                    range: range.clone(),
                });
                one.times += 1;
                if met > one.met {
                    (one.met, one.range) = (met, range);
                }
            }
        }
    }
    let mut found: Vec<MetParty> = found.into_values().collect();
    forget_namesakes(known, &mut found);
    found.sort_by(|a, b| b.met.cmp(&a.met).then(a.range.start.cmp(&b.range.start)));
    found
}

/// What of a name stands around one of the words of its family name.
fn met_at(
    name: &[String],
    family: &[bool],
    place: usize,
    words: &Words,
    at: usize,
) -> Option<(Met, Range<usize>)> {
    let from = at.saturating_sub(WINDOW);
    let to = (at + WINDOW + 1).min(words.words.len());
    let (mut start, mut end) = (at, at);
    let (mut whole, mut initials) = (true, true);
    for (other, wanted) in name.iter().enumerate().filter(|(other, _)| *other != place) {
        let near = |fits: &dyn Fn(&str) -> bool| {
            (from..to)
                .filter(|near| *near != at && words.words[*near].page == words.words[at].page)
                .filter(|near| fits(&words.words[*near].text))
                .min_by_key(|near| near.abs_diff(at))
        };
        if let Some(near) = near(&|text| text == wanted) {
            (start, end) = (start.min(near), end.max(near));
            continue;
        }
        whole = false;
        if family[other] {
            // Half of a double family name is another family.
            return None;
        }
        let initial = wanted.chars().next();
        let beside = near(&|text| text.chars().count() == 1 && text.chars().next() == initial);
        match beside.filter(|near| near.abs_diff(at) <= 2) {
            Some(near) => (start, end) = (start.min(near), end.max(near)),
            None => initials = false,
        }
    }
    let range = words.words[start].range.start..words.words[end].range.end;
    let met = match (whole, initials) {
        (true, _) => Met::Whole,
        (_, true) => Met::Initials,
        _ => Met::Family,
    };
    Some((met, range))
}

/// A family name alone is nobody's where somebody of that name is met with his first name.
fn forget_namesakes(known: &Known, found: &mut Vec<MetParty>) {
    let families: Vec<Vec<&String>> = found
        .iter()
        .filter(|one| one.met > Met::Family)
        .map(|one| family_of(known, one.party))
        .collect();
    found.retain(|one| one.met > Met::Family || !families.contains(&family_of(known, one.party)));
}

fn family_of(known: &Known, party: usize) -> Vec<&String> {
    let named = &known.parties[party];
    let family = named
        .words
        .iter()
        .zip(&named.family)
        .filter(|(_, family)| **family);
    family.map(|(word, _)| word).collect()
}

/// Whether a seller and a buyer of one dossier are both named in full.
pub(super) fn has_both_sides(known: &Known, met: &[MetParty]) -> bool {
    let places = |part: Part| {
        let whole = met.iter().filter(|one| one.met == Met::Whole);
        let parts = whole.flat_map(|one| &known.parties[one.party].parts);
        let mut places: Vec<usize> = parts
            .filter(|(_, played)| *played == part)
            .map(|(place, _)| *place)
            .collect();
        places.sort_unstable();
        places
    };
    let sellers = places(Part::Seller);
    places(Part::Buyer).iter().any(|place| sellers.contains(place))
}

/// How many parties share the family name of this one.
pub(super) fn namesakes(known: &Known, party: usize) -> usize {
    let named = &known.parties[party];
    let family = named
        .words
        .iter()
        .zip(&named.family)
        .filter(|(_, family)| **family);
    family
        .filter_map(|(word, _)| known.parties_by_word.get(word))
        .map(Vec::len)
        .min()
        .unwrap_or(1)
        .max(1)
}

/// Whether another party has the very same name.
pub(super) fn has_twin(known: &Known, party: usize) -> bool {
    let named = &known.parties[party];
    let first = named
        .words
        .first()
        .and_then(|word| known.parties_by_word.get(word));
    let same = |other: &usize| *other != party && known.parties[*other].words == named.words;
    first.into_iter().flatten().any(same)
}
