//! Fills the words in braces as these authors write names, dates and numbers, and notes what it has put there.

use jiff::ToSpan;
use jiff::civil::Date;

use super::zone::zone;
use crate::cast::{Agency, Dossier, Person};
use crate::fill::Used;
use crate::{Tongue, numbers, spoken};

/// How an agency is reached, and from where its strangers' numbers are counted.
pub(crate) struct Numbers {
    pub(crate) mail: &'static str,
    pub(crate) telephone: &'static str,
    pub(crate) companies: u64,
    pub(crate) communications: u64,
}

/// What fills a paper, and what it was filled with.
pub(crate) struct Fill<'a> {
    pub(crate) agency: &'a Agency,
    pub(crate) numbers: &'a Numbers,
    pub(crate) dossier: &'a Dossier,
    /// Another dossier, whose property a paper may name in passing.
    pub(crate) other: &'a Dossier,
    pub(crate) people: &'a [Person],
    pub(crate) strangers: [usize; 2],
    pub(crate) tongue: Tongue,
    pub(crate) date: Date,
    pub(crate) until: Option<Date>,
    /// A number of this paper.
    pub(crate) number: u64,
    pub(crate) used: Used,
}

impl Fill<'_> {
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
            // A notary has many dossiers, and tells none.
            "N" => self.person(self.dossier.notary, form),
            "X" => self.person(self.strangers[0], form),
            "Y" => self.person(self.strangers[1], form),
            "P" => self.property(form),
            "O" if form == "street" => self.other.street.to_owned(),
            "O" => self.other.address(),
            "ref" => {
                self.used.dossier = true;
                self.dossier.reference.to_owned()
            }
            "A" => self.agency(form),
            "price" => self.price(0, form),
            "price2" => self.price(12, form),
            "n" => format!("{:04}", self.number % 8000 + 1500),
            "n6" => format!("{:06}", self.number % 800_000 + 100_000),
            "co" => self.checked(numbers::company(self.numbers.companies + self.number % 9000)),
            "com" => self.checked(numbers::communication(self.numbers.communications + self.number)),
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
        let (day, month, year) = (date.day(), date.month(), date.year());
        match form {
            "l" => spoken::long(date, self.tongue),
            "L" => spoken::long(date, self.tongue).to_uppercase(),
            "w" => format!(
                "{} {}",
                spoken::weekday(date, self.tongue),
                spoken::long(date, self.tongue)
            ),
            "W2" => spoken::ordained(date, self.tongue),
            "m" => spoken::month(date, self.tongue),
            "s" => format!("{day:02}/{month:02}/{:02}", year % 100),
            "d" => spoken::figures(date, '.'),
            "h" => format!("{day}-{month}-{year}"),
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
        let [mr, mister] = address(self.tongue, person.woman);
        match form {
            "last" => person.last.to_owned(),
            "first" => person.first.to_owned(),
            "r" => format!("{} {}", person.last, person.first),
            "R" => format!("{} {}", person.last.to_uppercase(), person.first),
            "i" => format!("{}. {}", &person.first[..first_sign(person.first)], person.last),
            "m" => format!("{mr} {}", person.name()),
            "f" => format!("{mister} {} {}", person.first, person.last.to_uppercase()),
            "sex" => if person.woman { "F" } else { "M" }.to_owned(),
            "born" => spoken::figures(person.born, '.'),
            "born.l" => spoken::long(person.born, self.tongue),
            "birthplace" => person.birthplace.to_owned(),
            "addr" => person.address.clone(),
            "niss" => self.checked(person.national.clone()),
            "card" => self.checked(person.card.clone()),
            "until" => spoken::figures(person.card_until, '.'),
            "iban" => self.checked(person.account.clone()),
            "mail" => person.mail.clone(),
            "tel" => person.mobile.clone(),
            "mrz1" => zone(person)[0].clone(),
            "mrz2" => zone(person)[1].clone(),
            "mrz3" => zone(person)[2].clone(),
            _ => person.name(),
        }
    }

    fn property(&mut self, form: &str) -> String {
        let dossier = self.dossier;
        // A municipality has many houses, and a number of a certificate is nobody's yet.
        self.used.dossier |= !matches!(form, "town" | "TOWN" | "peb");
        match form {
            "street" => dossier.street.to_owned(),
            "town" => dossier.town.1.to_owned(),
            "TOWN" => dossier.town.1.to_uppercase(),
            "parcel" => dossier.parcel.to_owned(),
            "parcel.safe" => dossier.parcel.replace('/', "_"),
            "peb" => format!(
                "{:04}{:02}{:02}{:06}",
                self.date.year(),
                self.date.month(),
                self.date.day(),
                self.number % 900_000 + 2000
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
            "mail" => self.numbers.mail.to_owned(),
            "tel" => self.numbers.telephone.to_owned(),
            _ => self.agency.name.to_owned(),
        }
    }

    /// As a sum alone, with its cents, or as a poster has it.
    fn price(&self, less: u32, form: &str) -> String {
        let thousands = self.dossier.price - less;
        match form {
            "k" => format!("{thousands}.000"),
            "e" => format!("{thousands}.000,00 EUR"),
            _ => format!("{thousands} 000 €"),
        }
    }

    fn checked(&mut self, number: String) -> String {
        self.used.identifiers.insert(numbers::digits(&number));
        number
    }
}

/// The short and the long form of address.
const fn address(tongue: Tongue, woman: bool) -> [&'static str; 2] {
    match (tongue, woman) {
        (Tongue::French, true) => ["Mme", "Madame"],
        (Tongue::French, false) => ["M.", "Monsieur"],
        (Tongue::Dutch, true) => ["Mevr.", "mevrouw"],
        (Tongue::Dutch, false) => ["Dhr.", "de heer"],
        (Tongue::German, true) => ["Fr.", "Frau"],
        (Tongue::German, false) => ["Hr.", "Herrn"],
        (Tongue::English, true) => ["Ms", "Ms"],
        (Tongue::English, false) => ["Mr", "Mr"],
    }
}

fn first_sign(name: &str) -> usize {
    name.chars().next().map_or(0, char::len_utf8)
}
