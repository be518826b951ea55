//! Fills the words in braces as these authors write names, dates and numbers, and notes what it has put there.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::cast::{Agency, Dossier, Person};
use crate::fill::Used;
use crate::{Tongue, numbers, spoken};

/// What fills a paper, and what it was filled with.
pub(super) struct Fill<'a> {
    pub(super) agency: &'a Agency,
    pub(super) dossier: &'a Dossier,
    pub(super) people: &'a [Person],
    pub(super) strangers: [usize; 2],
    pub(super) tongue: Tongue,
    pub(super) date: Date,
    pub(super) until: Option<Date>,
    /// A number of this paper.
    pub(super) number: u64,
    pub(super) used: Used,
}

impl Fill<'_> {
    /// Fills a text.
    pub(super) fn text(&mut self, text: &str) -> String {
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
            "ref" => {
                self.used.dossier = true;
                self.dossier.reference.to_owned()
            }
            "A" => self.agency(form),
            "price" => self.price(0),
            "price2" => self.price(12),
            "n" => format!("{:04}", self.number % 8000 + 1500),
            "n6" => format!("{:06}", self.number % 800_000 + 100_000),
            "co" => self.checked(numbers::company(80_000 + self.number % 9000)),
            "com" => self.checked(numbers::communication(6_200_000_000 + self.number)),
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
            "mail" => "bonjour@quertain.example".to_owned(),
            "tel" => "+32 400 69 55 10".to_owned(),
            _ => self.agency.name.to_owned(),
        }
    }

    fn price(&self, less: u32) -> String {
        format!("{} 000 €", self.dossier.price - less)
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
    }
}

fn first_sign(name: &str) -> usize {
    name.chars().next().map_or(0, char::len_utf8)
}

/// The three lines for machines on the back of a card (ICAO 9303, TD1).
fn zone(person: &Person) -> [String; 3] {
    let card = numbers::digits(&person.card);
    let six = |date: Date| format!("{:02}{:02}{:02}", date.year() % 100, date.month(), date.day());
    let with_check = |text: &str| format!("{text}{}", check(text));
    let first = format!(
        "IDBEL{}<{}",
        &card[..9],
        with_check(&card[9..]) // The number is longer than its field, and goes on behind the filler.
    );
    let second = format!(
        "{}{}{}BEL{}",
        with_check(&six(person.born)),
        if person.woman { 'F' } else { 'M' },
        with_check(&six(person.card_until)),
        numbers::digits(&person.national)
    );
    let last = plain(person.last);
    let third = format!("{last}<<{}", plain(person.first));
    let second = format!("{second}{}", check(&format!("{first}{second}")));
    [first, second, third].map(|line| format!("{line:<<30}"))
}

/// Letters of A to Z, everything else a filler.
fn plain(name: &str) -> String {
    let upper = name.to_uppercase();
    let signs = upper.chars().map(|sign| match sign {
        'É' | 'È' | 'Ë' | 'Ê' => 'E',
        'Ï' => 'I',
        sign if sign.is_ascii_uppercase() => sign,
        _ => '<',
    });
    signs.collect()
}

/// Check digit of ICAO 9303: weights 7, 3, 1.
fn check(text: &str) -> u32 {
    let value = |sign: char| match sign {
        '0'..='9' => u32::from(sign) - 48,
        'A'..='Z' => u32::from(sign) - 55,
        _ => 0,
    };
    let weighed = text
        .chars()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(sign, weight)| value(sign) * weight);
    weighed.sum::<u32>() % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_check_digits_come_out() {
        // The specimen of ICAO 9303, part 5.
        assert_eq!(check("740812"), 2);
        assert_eq!(check("120415"), 9);
    }

    #[test]
    fn a_zone_has_three_lines_of_thirty_signs() {
        for person in super::super::people() {
            for line in zone(&person) {
                assert_eq!(line.len(), 30, "{line}");
            }
        }
    }
}
