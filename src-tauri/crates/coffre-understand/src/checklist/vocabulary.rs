//! The closed vocabularies of a checklist, with what people read for each.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::Label;
use crate::coded::coded;

coded! {
    /// The region whose law the sale follows.
    Region {
        /// Wallonia.
        Wallonia = "wallonia",
        /// Brussels.
        Brussels = "brussels",
        /// Flanders.
        Flanders = "flanders",
    }
}

coded! {
    /// What is sold.
    PropertyType {
        /// A house.
        House = "house",
        /// A flat.
        Flat = "flat",
        /// A block of flats.
        Building = "building",
        /// Partly lived in, partly worked in.
        Mixed = "mixed",
        /// Shop or offices.
        Commercial = "commercial",
        /// Land.
        Land = "land",
        /// Garage or parking place.
        Garage = "garage",
    }
}

coded! {
    /// A fact about a sale that makes rows apply; yes, no, or not answered yet.
    Flag {
        /// Part of a co-ownership.
        CoOwnership = "co-ownership",
        /// Heirs sell.
        Succession = "succession",
        /// Let.
        Let = "let",
        /// An oil tank that must be checked.
        Tank = "tank",
        /// A company sells or buys.
        Company = "company",
        /// Works since 1 May 2001.
        WorksSince2001 = "works-since-2001",
        /// A party is a minor or protected.
        ProtectedPerson = "protected-person",
        /// Water was first connected after 1 June 2021.
        WaterSince2021 = "water-since-2021",
        /// Built before 2001, 20 m² or more.
        BuiltBefore2001 = "built-before-2001",
        /// A party is married, cohabiting or divorced.
        Couple = "couple",
        /// A party is represented.
        Proxy = "proxy",
        /// Permits, offences, pre-emption or listing.
        Planning = "planning",
        /// Mortgage or seizure.
        Mortgage = "mortgage",
    }
}

coded! {
    /// Who has to supply a piece, and so is asked for it.
    Supplier {
        /// The agency itself.
        Agency = "agency",
        /// The seller.
        Seller = "seller",
        /// The buyer.
        Buyer = "buyer",
        /// The managing agent of the co-ownership.
        Syndic = "syndic",
        /// The municipality.
        Municipality = "municipality",
        /// A notary.
        Notary = "notary",
    }
}

coded! {
    /// A step of the sale before which a piece must be there, in their order.
    Moment {
        /// The mandate.
        Mandate = "mandate",
        /// The first publicity.
        Advertising = "advertising",
        /// The acceptance of the offer.
        Offer = "offer",
        /// The signature of the compromis.
        Compromis = "compromis",
        /// The deed.
        Deed = "deed",
    }
}

coded! {
    /// How much a piece is needed.
    Need {
        /// The law or the notary demands it.
        Obligatory = "obligatory",
        /// Demanded where the case arises.
        IfApplicable = "if-applicable",
        /// Usual; nothing stops without it.
        Practice = "practice",
    }
}

coded! {
    /// What the end of a piece's validity does to its row.
    #[derive(Default)]
    Expiry {
        /// Nothing: the piece does not expire.
        #[default]
        None = "none",
        /// A warning; the piece still counts as received.
        Warn = "warn",
        /// The piece does not count any more.
        Hard = "hard",
    }
}

coded! {
    /// Where a row stands.
    Status {
        /// A piece is there.
        Received = "received",
        /// Asked for and not there yet.
        Asked = "asked",
        /// Not there, and nobody asked.
        Missing = "missing",
        /// There, and not valid any more.
        Expired = "expired",
        /// A person said that it does not apply, and why.
        NotApplicable = "not-applicable",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    of: String,
    code: String,
    label: Label,
    #[serde(default)]
    question: Option<Label>,
}

static WORDS: LazyLock<BTreeMap<(String, String), Word>> = LazyLock::new(|| {
    let words: Vec<Word> = serde_json::from_str(include_str!("../../data/checklist-words.json"))
        .expect("the shipped words are checked by a test");
    words
        .into_iter()
        .map(|word| ((word.of.clone(), word.code.clone()), word))
        .collect()
});

fn word(of: &str, code: &str) -> &'static Word {
    WORDS
        .get(&(of.to_owned(), code.to_owned()))
        .expect("a test holds the shipped words to the vocabularies")
}

/// Gives each vocabulary its labels.
macro_rules! labelled {
    ($($name:ident = $of:literal,)+) => {
        $(impl $name {
            /// What it is called.
            pub fn label(self) -> &'static Label {
                &word($of, self.code()).label
            }
        })+

        #[cfg(test)]
        fn every_word() -> Vec<(&'static str, &'static str)> {
            let mut words = Vec::new();
            $(words.extend($name::ALL.iter().map(|one| ($of, one.code())));)+
            words
        }
    };
}

labelled! {
    Region = "region",
    PropertyType = "property",
    Flag = "flag",
    Supplier = "supplier",
    Moment = "moment",
    Need = "need",
    Status = "status",
}

impl Flag {
    /// The question whose answer settles it.
    pub fn question(self) -> &'static Label {
        let word = word("flag", self.code());
        word.question
            .as_ref()
            .expect("a test holds every flag to a question")
    }
}

impl Region {
    /// The region of a Belgian postal code; none for a number that is not one.
    pub const fn of_postal_code(code: u16) -> Option<Self> {
        match code {
            1000..=1299 => Some(Self::Brussels),
            1300..=1499 | 4000..=7999 => Some(Self::Wallonia),
            1500..=3999 | 8000..=9999 => Some(Self::Flanders),
            _ => None,
        }
    }

    /// The region of an address: of the last number of four digits that is a postal code and stands before a word.
    pub fn of_address(address: &str) -> Option<Self> {
        let words: Vec<&str> = address
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let pairs = words.windows(2).rev();
        let codes = pairs.filter(|pair| pair[1].chars().all(char::is_alphabetic) && pair[0].len() == 4);
        codes
            .filter_map(|pair| pair[0].parse().ok())
            .find_map(Self::of_postal_code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_and_no_word_is_left_over() {
        let wanted = every_word();
        for (of, code) in &wanted {
            assert!(
                WORDS.contains_key(&((*of).to_owned(), (*code).to_owned())),
                "{of} {code}"
            );
        }
        assert_eq!(WORDS.len(), wanted.len());
    }

    #[test]
    fn every_flag_has_a_question() {
        for flag in Flag::ALL {
            assert!(flag.question().fr().ends_with('?'), "{}", flag.code());
        }
    }

    #[test]
    fn an_address_tells_its_region() {
        let rows = [
            ("Rue du Moulin 12, 5000 Namur", Some(Region::Wallonia)),
            ("Avenue Louise 1050, 1050 Bruxelles", Some(Region::Brussels)),
            ("Kerkstraat 4 bus 2, 9000 Gent", Some(Region::Flanders)),
            ("Chaussée de Wavre 1300, 1160 Auderghem", Some(Region::Brussels)),
            ("Dorpsstraat 1, 1930 Zaventem", Some(Region::Flanders)),
            ("Place du Marché 3", None),
            ("0999 Nulle Part", None),
        ];
        for (address, expected) in rows {
            assert_eq!(Region::of_address(address), expected, "{address}");
        }
    }
}
