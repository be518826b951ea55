//! Persons who do not exist: the numbers have valid check digits and lie where none, or none likely, is given out.

use jiff::civil::{Date, date};

use crate::dice::Dice;
use crate::places::{Address, Region, address};

/// A fictional person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// First name.
    pub first: &'static str,
    /// Family name.
    pub last: &'static str,
    /// Whether the person is a woman, for the forms of address.
    pub woman: bool,
    /// Day of birth.
    pub born: Date,
    /// Place of birth.
    pub birthplace: &'static str,
    /// National number with its signs, `85.07.30-033.28`; the serial is 970 or more, which a day hardly reaches.
    pub niss: String,
    /// Identity card number `000-0000000-00`, of the series 000.
    pub card: String,
    /// Last day on which the card is valid.
    pub card_until: Date,
    /// Home.
    pub address: Address,
    /// Mail address, of a domain kept for examples (RFC 2606).
    pub email: String,
    /// Mobile number, of the prefix 0400, which is not given out.
    pub mobile: String,
    /// Account number, of the bank code 999.
    pub iban: String,
    /// Whether the person writes Dutch.
    pub dutch: bool,
}

impl Person {
    /// Writes first and family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    /// Writes the form of address and the name.
    #[must_use]
    pub fn formal(&self) -> String {
        let title = match (self.dutch, self.woman) {
            (false, true) => "Madame",
            (false, false) => "Monsieur",
            (true, true) => "Mevrouw",
            (true, false) => "De heer",
        };
        format!("{title} {} {}", self.first, self.last)
    }
}

const WOMEN: [&str; 14] = [
    "Éloïse",
    "Mathilde",
    "Noëlle",
    "Inès",
    "Françoise",
    "Célestine",
    "Anaïs",
    "Bérénice",
    "Sidonie",
    "Clémence",
    "Hélène",
    "Ludivine",
    "Joséphine",
    "Océane",
];
const MEN: [&str; 14] = [
    "Gaëtan",
    "Théodore",
    "Benoît",
    "Corentin",
    "Jérôme",
    "Loïc",
    "Maurice",
    "Firmin",
    "Gaspard",
    "Raphaël",
    "Édouard",
    "Barnabé",
    "Octave",
    "Célestin",
];
const FAMILIES: [&str; 26] = [
    "Dupont",
    "Lambrechon",
    "Vandermolen",
    "Hautecourt",
    "Delvaulx",
    "Noirfontaine",
    "Brasseur-Lepic",
    "Quévrin",
    "Saintonval",
    "Mertensart",
    "Grosfilet",
    "Collignard",
    "Piéraux",
    "Taminiel",
    "Warichez-Bois",
    "Orbanville",
    "Fâcherelle",
    "Ghislandier",
    "Rouvroix",
    "Sart-Lambin",
    "Bodenghuis",
    "Lechâtelin",
    "Mouscronel",
    "Ville-Aubry",
    "Zénobaert",
    "Courtépée",
];
const VROUWEN: [&str; 3] = ["Liesbet", "Griet", "Hanneke"];
const MANNEN: [&str; 3] = ["Joris", "Wannes", "Pieter-Jan"];
const FAMILIES_NL: [&str; 4] = [
    "Zandhovenaer",
    "Vermeulensteen",
    "De Lindeboom",
    "Van Ossenvoorde",
];
const BIRTHPLACES: [&str; 5] = [
    "Roncheval",
    "Saint-Orban",
    "Valbois-sur-Orne",
    "Marchoux",
    "Zavelbeek",
];

/// Draws a person; `family` fixes the family name.
pub(crate) fn person(region: Region, family: Option<&'static str>, dice: &mut Dice) -> Person {
    let dutch = region == Region::Flanders;
    let woman = dice.chance(50);
    let first = match (dutch, woman) {
        (false, true) => dice.pick(&WOMEN),
        (false, false) => dice.pick(&MEN),
        (true, true) => dice.pick(&VROUWEN),
        (true, false) => dice.pick(&MANNEN),
    };
    let last = family.unwrap_or_else(|| {
        if dutch {
            dice.pick(&FAMILIES_NL)
        } else {
            dice.pick(&FAMILIES)
        }
    });
    let born = date(
        dice.between(1946, 1999) as i16,
        dice.between(1, 12) as i8,
        dice.between(1, 28) as i8,
    );
    let address = address(region, dice);
    let serial = 970 + dice.below(13) as u16 * 2 + u16::from(!woman);
    Person {
        first,
        last,
        woman,
        born,
        birthplace: dice.pick(&BIRTHPLACES),
        niss: niss(born, serial),
        card: card(dice.below(10_000_000)),
        card_until: date(
            dice.between(2024, 2033) as i16,
            dice.between(1, 12) as i8,
            dice.between(1, 28) as i8,
        ),
        address,
        email: format!(
            "{}.{}@{}",
            folded(first),
            folded(last),
            dice.pick(&["courriel.example", "poste.example", "boite.example"])
        ),
        mobile: format!(
            "0400 {:02} {:02} {:02}",
            dice.below(100),
            dice.below(100),
            dice.below(100)
        ),
        iban: iban(dice.below(10_000_000)),
        dutch,
    }
}

/// Writes a national number (law of 8 August 1983; the 9 digits take a 2 in front from the year 2000).
pub(crate) fn niss(born: Date, serial: u16) -> String {
    let (year, month, day) = (born.year() % 100, born.month(), born.day());
    let digits = year as u64 * 10_000_000 + month as u64 * 100_000 + day as u64 * 1000 + u64::from(serial);
    let base = if born.year() >= 2000 {
        2_000_000_000 + digits
    } else {
        digits
    };
    format!("{year:02}.{month:02}.{day:02}-{serial:03}.{:02}", 97 - base % 97)
}

/// Writes an identity card number of the series 000.
pub(crate) fn card(number: u32) -> String {
    format!("000-{number:07}-{:02}", two(u64::from(number)))
}

/// Writes a Belgian account number of the bank code 999 (ISO 13616, and the national check digits inside).
pub(crate) fn iban(number: u32) -> String {
    let ten = 9_990_000_000 + u64::from(number);
    let account = ten * 100 + two(ten);
    // B is 11 and E is 14; the check digits stand as 00 while they are found.
    let check = 98 - (u128::from(account) * 1_000_000 + 111_400) % 97;
    let text = format!("{account:012}");
    format!("BE{check:02} {} {} {}", &text[..4], &text[4..8], &text[8..])
}

/// Writes an enterprise number.
pub(crate) fn enterprise(number: u32) -> String {
    let eight = 9_990_000 + number % 10_000;
    let text = format!("{:010}", u64::from(eight) * 100 + u64::from(97 - eight % 97));
    format!("{}.{}.{}", &text[..4], &text[4..7], &text[7..])
}

/// Writes a structured communication of a payment.
pub(crate) fn communication(number: u32) -> String {
    let ten = format!("{:010}", number);
    format!(
        "+++{}/{}/{}{:02}+++",
        &ten[..3],
        &ten[3..7],
        &ten[7..],
        two(u64::from(number))
    )
}

/// Gives the two check digits of most Belgian numbers: the rest by 97, 97 for none.
fn two(number: u64) -> u64 {
    match number % 97 {
        0 => 97,
        rest => rest,
    }
}

/// Gives a name in plain small letters, for a mail address or a file name.
pub(crate) fn folded(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.to_lowercase()
        .replace('œ', "oe")
        .nfd()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect()
}
