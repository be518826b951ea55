//! What the house knows and this person's keys open: kinds, dossiers, parties; nothing else may lead to a proposal.

use std::collections::HashMap;

use coffre_format::EntityId;
use jiff::civil::Date;

use super::place::Address;
use crate::kind::Kind;
use crate::words::{Spelling, Words, fold, is_filler};
use crate::{Part, identifiers};

/// A dossier.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// Its id.
    pub id: EntityId,
    /// Its title.
    pub title: String,
    /// What it is called in letters and in other software: its reference, that of the customer program, its parcel.
    pub references: Vec<String>,
    /// The address of the property; may be empty.
    pub property: String,
    /// Whether work on it goes on.
    pub open: bool,
    /// The last day on which something was filed or stated.
    pub last_activity: Option<Date>,
    /// Who plays which part.
    pub parties: Vec<(EntityId, Part)>,
}

/// A person or firm.
#[derive(Clone, Debug)]
pub struct Party {
    /// Its id.
    pub id: EntityId,
    /// The name.
    pub name: String,
    /// E-mail addresses, telephone, account and company numbers, in any spelling.
    pub identifiers: Vec<String>,
}

/// A party made ready for comparing.
#[derive(Debug)]
pub(super) struct NamedParty {
    pub(super) id: EntityId,
    pub(super) name: String,
    /// The folded words of the name.
    pub(super) words: Vec<String>,
    /// Those among them that are the family name or the name of the firm.
    pub(super) family: Vec<bool>,
    /// The dossiers in which it plays a part.
    pub(super) parts: Vec<(usize, Part)>,
}

/// A dossier made ready for comparing.
#[derive(Debug)]
pub(super) struct PlacedDossier {
    pub(super) id: EntityId,
    pub(super) open: bool,
    pub(super) last_activity: Option<Date>,
    pub(super) references: Vec<Vec<String>>,
    pub(super) addresses: Vec<Address>,
    pub(super) street: String,
}

/// Everything known, with what finds it by a word.
#[derive(Debug)]
pub struct Known {
    pub(super) language: &'static str,
    /// The words of the name of the agency; none where it is not known.
    pub(super) house: Vec<String>,
    pub(super) kinds: HashMap<String, Kind>,
    pub(super) dossiers: Vec<PlacedDossier>,
    pub(super) parties: Vec<NamedParty>,
    pub(super) parties_by_word: HashMap<String, Vec<usize>>,
    pub(super) parties_by_identifier: HashMap<String, Vec<usize>>,
    pub(super) dossiers_by_street: HashMap<String, Vec<usize>>,
    pub(super) dossiers_by_reference: HashMap<String, Vec<usize>>,
    /// How names and streets are spelt.
    pub(super) spelling: Spelling,
}

impl Known {
    /// Makes what is known ready for comparing. `language` is that of titles: `fr`, `nl` or `en`.
    pub fn new(
        kinds: impl IntoIterator<Item = Kind>,
        dossiers: Vec<Dossier>,
        parties: Vec<Party>,
        language: &str,
    ) -> Self {
        let mut known = Self {
            language: match language {
                "nl" => "nl",
                "en" => "en",
                _ => "fr",
            },
            house: Vec::new(),
            kinds: kinds
                .into_iter()
                .map(|kind| (kind.code().to_owned(), kind))
                .collect(),
            dossiers: Vec::with_capacity(dossiers.len()),
            parties: Vec::with_capacity(parties.len()),
            parties_by_word: HashMap::new(),
            parties_by_identifier: HashMap::new(),
            dossiers_by_street: HashMap::new(),
            dossiers_by_reference: HashMap::new(),
            spelling: Spelling::default(),
        };
        let mut places = HashMap::new();
        for party in parties {
            places.insert(party.id, known.parties.len());
            known.add_party(party);
        }
        for dossier in dossiers {
            known.add_dossier(dossier, &places);
        }
        known
    }

    /// With the name of the agency itself, which tells what it issues from what it receives.
    #[must_use]
    pub fn of_house(mut self, name: &str) -> Self {
        let (words, _) = name_words(name);
        for word in &words {
            self.spelling.add(word);
        }
        self.house = words;
        self
    }

    fn add_party(&mut self, party: Party) {
        let place = self.parties.len();
        let (words, family) = name_words(&party.name);
        for word in &words {
            self.spelling.add(word);
            let list = self.parties_by_word.entry(word.clone()).or_default();
            if list.last() != Some(&place) {
                list.push(place);
            }
        }
        for written in &party.identifiers {
            let found = identifiers::find(written);
            for one in found {
                self.parties_by_identifier
                    .entry(one.normalised.to_lowercase())
                    .or_default()
                    .push(place);
            }
        }
        self.parties.push(NamedParty {
            id: party.id,
            name: party.name,
            words,
            family,
            parts: Vec::new(),
        });
    }

    fn add_dossier(&mut self, dossier: Dossier, places: &HashMap<EntityId, usize>) {
        let place = self.dossiers.len();
        let addresses = Address::all_of(&dossier.property);
        for word in addresses.iter().filter_map(Address::anchor) {
            self.spelling.add(word);
            self.dossiers_by_street
                .entry(word.to_owned())
                .or_default()
                .push(place);
        }
        let references: Vec<Vec<String>> = dossier
            .references
            .iter()
            .map(|reference| plain_words(reference))
            .filter(|words| is_telling(words))
            .collect();
        for last in references.iter().filter_map(|words| words.last()) {
            self.dossiers_by_reference
                .entry(last.clone())
                .or_default()
                .push(place);
        }
        for (party, part) in &dossier.parties {
            if let Some(party) = places.get(party) {
                self.parties[*party].parts.push((place, *part));
            }
        }
        let street = dossier
            .property
            .split(',')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        self.dossiers.push(PlacedDossier {
            id: dossier.id,
            open: dossier.open,
            last_activity: dossier.last_activity,
            references,
            addresses,
            street,
        });
    }

    /// The kind of a code, as the house defines it.
    pub(super) fn kind(&self, code: &str) -> Option<&Kind> {
        self.kinds.get(code)
    }
}

fn plain_words(text: &str) -> Vec<String> {
    Words::of_text(text)
        .words
        .into_iter()
        .map(|word| word.text)
        .collect()
}

/// A reference tells a dossier when it is long enough not to be met by chance.
fn is_telling(words: &[String]) -> bool {
    let length: usize = words.iter().map(String::len).sum();
    length >= 5 && words.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()))
}

/// Words of a name without forms of address and forms of firms, and which of them are the family name: those in capitals,
/// else all but the first.
fn name_words(name: &str) -> (Vec<String>, Vec<bool>) {
    const FORMS: [&str; 34] = [
        "monsieur",
        "madame",
        "mademoiselle",
        "mr",
        "mme",
        "m",
        "mlle",
        "maitre",
        "me",
        "heer",
        "dhr",
        "mevrouw",
        "mevr",
        "mw",
        "mrs",
        "ms",
        "dr",
        "herr",
        "frau",
        "notaire",
        "notaris",
        "meester",
        "srl",
        "sprl",
        "sa",
        "nv",
        "bv",
        "bvba",
        "asbl",
        "vzw",
        "gmbh",
        "etude",
        "sc",
        "snc",
    ];
    let raw: Vec<(String, bool)> = Words::of_text(name)
        .words
        .into_iter()
        .filter(|word| !is_filler(&word.text) && !FORMS.contains(&word.text.as_str()))
        .map(|word| {
            let written = &name[word.range.clone()];
            let capitals = written.chars().count() > 1 && !written.chars().any(char::is_lowercase);
            (word.text, capitals)
        })
        .collect();
    let some = raw.iter().any(|(_, capitals)| *capitals) && !raw.iter().all(|(_, capitals)| *capitals);
    let family = raw
        .iter()
        .enumerate()
        .map(|(place, (_, capitals))| {
            if some {
                *capitals
            } else {
                place > 0 || raw.len() == 1
            }
        })
        .collect();
    (raw.into_iter().map(|(word, _)| fold(&word)).collect(), family)
}
