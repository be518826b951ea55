//! Fills the words in braces, and notes what it has put there: that is the label.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::cast::{Agency, Dossier, Person};
use crate::dice::Dice;
use crate::{Tongue, numbers, spoken};

/// What fills a paper, and what it was filled with.
pub(crate) struct Fill<'a> {
    pub(crate) agency: &'a Agency,
    pub(crate) dossier: &'a Dossier,
    pub(crate) people: &'a [Person],
    pub(crate) stranger: usize,
    pub(crate) tongue: Tongue,
    pub(crate) date: Date,
    pub(crate) until: Option<Date>,
    /// A number of this paper.
    pub(crate) number: u64,
    pub(crate) used: Used,
}

/// What stands in a paper.
#[derive(Default)]
pub(crate) struct Used {
    /// The dossier is told by a person, the property or the reference.
    pub(crate) dossier: bool,
    pub(crate) people: BTreeSet<usize>,
    /// Digits of the numbers with check digits.
    pub(crate) identifiers: BTreeSet<String>,
}

impl<'a> Fill<'a> {
    /// Fills a text.
    pub(crate) fn text(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (word, later) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(&self.word(word));
            rest = later;
        }
        out.push_str(rest);
        out
    }

    fn word(&mut self, word: &str) -> String {
        let (base, form) = word.split_once('.').unwrap_or((word, ""));
        match base {
            "S" => self.party(self.dossier.seller, form),
            "T" => self.party(self.dossier.second, form),
            "B" => self.party(self.dossier.buyer, form),
            "N" => self.party(self.dossier.notary, form),
            "X" => self.person(self.stranger, form),
            "P" => {
                self.used.dossier = true;
                self.property(form)
            }
            "ref" => {
                self.used.dossier = true;
                self.dossier.reference.to_owned()
            }
            "A" => self.agency(form),
            "price" => self.price(0),
            "price2" => self.price(7),
            "n" => format!("{:04}", self.number % 9000 + 1000),
            "co" if form == "name" => "Patrimoniale du Bocage SRL".to_owned(),
            "co" => self.checked(numbers::company(5000 + self.number % 4000)),
            "com" => self.checked(numbers::communication(4_100_000_000 + self.number)),
            "until" => self.until.map_or_else(String::new, |until| self.day(until, form)),
            _ => self.moved(base, form),
        }
    }

    /// `date`, or `d-12`: the date of the paper, moved by days.
    fn moved(&self, base: &str, form: &str) -> String {
        let days: i32 = base
            .strip_prefix('d')
            .and_then(|days| days.parse().ok())
            .unwrap_or(0);
        self.day(self.date.saturating_add(days.days()), form)
    }

    fn day(&self, date: Date, form: &str) -> String {
        match form {
            "l" => spoken::long(date, self.tongue),
            "W" => spoken::words(date, self.tongue),
            _ => spoken::figures(date, '/'),
        }
    }

    fn party(&mut self, place: usize, form: &str) -> String {
        self.used.dossier = true;
        self.person(place, form)
    }

    fn person(&mut self, place: usize, form: &str) -> String {
        let person = &self.people[place];
        self.used.people.insert(place);
        match form {
            "last" => person.last.to_owned(),
            "first" => person.first.to_owned(),
            "LAST" => person.last.to_uppercase().replace([' ', '-'], "<"),
            "FIRST" => person.first.to_uppercase().replace([' ', '-'], "<"),
            "m" => format!("{} {}", self.address(person), person.name()),
            "sex" => if person.woman { "F" } else { "M" }.to_owned(),
            "born" => spoken::figures(person.born, '/'),
            "born.dots" => spoken::figures(person.born, '.'),
            "born.l" => spoken::long(person.born, self.tongue),
            "birthplace" => person.birthplace.to_owned(),
            "addr" => person.address.clone(),
            "niss" => self.checked(person.national.clone()),
            "card" => self.checked(person.card.clone()),
            "card_until.dots" => spoken::figures(person.card_until, '.'),
            "iban" => self.checked(person.account.clone()),
            "mail" => person.mail.clone(),
            "tel" => person.mobile.clone(),
            "mrz" => numbers::digits(&person.card),
            _ => person.name(),
        }
    }

    fn address(&self, person: &Person) -> &'static str {
        match (self.tongue, person.woman) {
            (Tongue::French, true) => "Madame",
            (Tongue::French, false) => "Monsieur",
            (Tongue::Dutch, true) => "mevrouw",
            (Tongue::Dutch, false) => "de heer",
            (Tongue::German, true) => "Frau",
            (Tongue::German, false) => "Herr",
            (Tongue::English, true) => "Ms",
            (Tongue::English, false) => "Mr",
        }
    }

    fn property(&self, form: &str) -> String {
        let dossier = self.dossier;
        match form {
            "street" => dossier.street.to_owned(),
            "town" => dossier.town.1.to_owned(),
            "parcel" => dossier.parcel.to_owned(),
            "parcel.safe" => dossier.parcel.replace('/', "-"),
            "peb" => format!(
                "{:04}{:02}{:02}{:06}",
                self.date.year(),
                self.date.month(),
                self.date.day(),
                self.number % 900_000 + 1000
            ),
            _ => dossier.address(),
        }
    }

    fn agency(&mut self, form: &str) -> String {
        match form {
            "addr" => self.agency.address.to_owned(),
            "town" => self.agency.town.to_owned(),
            "bce" => self.checked(self.agency.company.clone()),
            "iban" => self.checked(self.agency.account.clone()),
            "mail" => "contact@deuxruisseaux.example".to_owned(),
            "tel" => "0400/01.20.30".to_owned(),
            _ => self.agency.name.to_owned(),
        }
    }

    fn price(&self, less: u32) -> String {
        format!("{}.000 €", self.dossier.price - less)
    }

    fn checked(&mut self, number: String) -> String {
        self.used.identifiers.insert(numbers::digits(&number));
        number
    }
}

/// A day on which such a paper may have been written.
pub(crate) fn some_day(dice: &mut Dice) -> Date {
    jiff::civil::date(2024, 4, 2).saturating_add((dice.below(680) as i32).days())
}
