//! The agency, its dossiers and the people in them, by hand: several are easily taken for each other.

use jiff::civil::{Date, date};

use crate::numbers;

/// Where a property lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Wallonia.
    Wallonia,
    /// Brussels.
    Brussels,
    /// Flanders.
    Flanders,
    /// The German-speaking east.
    East,
}

/// A person who never was.
#[derive(Clone, Debug)]
pub struct Person {
    /// First name.
    pub first: &'static str,
    /// Family name.
    pub last: &'static str,
    /// Whether a woman.
    pub woman: bool,
    /// Day of birth.
    pub born: Date,
    /// Place of birth.
    pub birthplace: &'static str,
    /// Home.
    pub address: String,
    /// National number.
    pub national: String,
    /// Card number.
    pub card: String,
    /// Last day of the card.
    pub card_until: Date,
    /// Account.
    pub account: String,
    /// Mail address.
    pub mail: String,
    /// Mobile number.
    pub mobile: String,
}

impl Person {
    /// First and family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }
}

/// A dossier: its people are places in [`people`].
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The house's reference.
    pub reference: &'static str,
    /// Seller, second seller or spouse, buyer, notary.
    pub seller: usize,
    /// The second seller or the spouse.
    pub second: usize,
    /// The buyer.
    pub buyer: usize,
    /// The notary.
    pub notary: usize,
    /// Street and number of the property.
    pub street: &'static str,
    /// Postal code and municipality.
    pub town: (&'static str, &'static str),
    /// Parcel.
    pub parcel: &'static str,
    /// Region.
    pub region: Region,
    /// Asking price in thousands.
    pub price: u32,
}

/// A dossier in one row: reference, its four people, street, town, parcel, region, price in thousands.
pub(crate) type Row = (
    &'static str,
    [usize; 4],
    &'static str,
    (&'static str, &'static str),
    &'static str,
    Region,
    u32,
);

impl Dossier {
    pub(crate) const fn of(row: &Row) -> Self {
        let (reference, [seller, second, buyer, notary], street, town, parcel, region, price) = *row;
        Self {
            reference,
            seller,
            second,
            buyer,
            notary,
            street,
            town,
            parcel,
            region,
            price,
        }
    }

    /// The address on one line.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}, {} {}", self.street, self.town.0, self.town.1)
    }
}

/// The agency.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Name.
    pub name: &'static str,
    /// Address.
    pub address: &'static str,
    /// Municipality.
    pub town: &'static str,
    /// Company number.
    pub company: String,
    /// Account.
    pub account: String,
}

/// The agency that receives the documents.
pub(crate) fn agency() -> Agency {
    Agency {
        name: "Immobilière des Deux Ruisseaux SRL",
        address: "place aux Foires 2, 5997 Hermalcourt",
        town: "Hermalcourt",
        company: numbers::company(4411),
        account: numbers::account(7_310_442),
    }
}

/// First name, family name, woman.
const NAMES: [(&str, &str, bool); 44] = [
    ("Gauthier", "Remacle", false),
    ("Véronique", "Lhoest", true),
    ("Aurélie", "Schreurs", true),
    ("Thierry", "Remacle", false),
    ("Nadine", "Pirotte", true),
    ("Quentin", "Bodart", false),
    ("Marie-Paule", "Dethier", true),
    ("Arnaud", "Dethier", false),
    ("Samira", "Benhaddou", true),
    ("Luc", "Van den Abeele", false),
    ("Christel", "Wuyts", true),
    ("Bram", "Claerhout", false),
    ("Renate", "Pauquet", true),
    ("Manfred", "Heinen", false),
    ("Sabrina", "Collette", true),
    ("Fabrice", "Marchant", false),
    ("Josiane", "Gilsoul", true),
    ("Dimitri", "Kowalczyk", false),
    ("Cédric", "Pirotte", false),
    ("Delphine", "Hubin", true),
    ("Yannick", "Lejeune", false),
    ("Chantal", "Noël", true),
    ("Philippe", "Marchand", false),
    ("Ornella", "Di Matteo", true),
    ("An", "Vermeersch", true),
    ("Dirk", "Vermeersch", false),
    ("Sofie", "De Backer", true),
    ("Bernard", "Evrard", false),
    ("Martine", "Evrard-Lemoine", true),
    ("Kevin", "Ntumba", false),
    // Notaries.
    ("Xavier", "Dellicour", false),
    ("Isabelle", "Stassart", true),
    ("Filip", "Goethals", false),
    ("Helga", "Niessen", true),
    ("Olivier", "Brouwet", false),
    ("Caroline", "Paquay", true),
    // Strangers to every dossier; two of them have names that are met in one.
    ("Jordan", "Remacle", false),
    ("Élodie", "Fastré", true),
    ("Mehdi", "Lahlou", false),
    ("Noémie", "Grandjean", true),
    ("Pascal", "Evrard", false),
    ("Laura", "Santoro", true),
    ("Simon", "Defawe", false),
    ("Charlotte", "Mignon", true),
];

/// First of the strangers in [`people`].
pub(crate) const STRANGERS: usize = 36;

const HOMES: [&str; 11] = [
    "rue des Chartreux 14, 5997 Hermalcourt",
    "quai de Lessive 3, 4997 Villers-la-Plaine",
    "avenue des Hêtres pourpres 61, 6998 Noville-aux-Prés",
    "ruelle Sainte-Barbe 5, 4997 Thisnelle",
    "chaussée romaine 228, 5997 Hermalcourt",
    "rue Joseph Wauters 40, 6998 Bois-Sainte-Aldegonde",
    "Populierendreef 17, 8997 Kortebroek",
    "thier des Carrières 9, 4997 Villers-la-Plaine",
    "rue de la Sucrerie 77, 1997 Molenveld-lez-Bruxelles",
    "Bachstraße 12, 4996 Bütgenfeld",
    "cité du Laminoir 33, 6998 Noville-aux-Prés",
];
const BIRTHPLACES: [&str; 5] = [
    "Villers-la-Plaine",
    "Hermalcourt",
    "Thisnelle",
    "Noville-aux-Prés",
    "Kortebroek",
];

/// Everybody.
pub(crate) fn people() -> Vec<Person> {
    (0..NAMES.len()).map(person).collect()
}

fn person(place: usize) -> Person {
    let (first, last, woman) = NAMES[place];
    let n = place as u64;
    let born = date(
        1949 + (place * 7 % 52) as i16,
        1 + (place * 5 % 12) as i8,
        1 + (place * 11 % 28) as i8,
    );
    let plain = |name: &str| -> String {
        name.to_lowercase()
            .chars()
            .map(|sign| match sign {
                'é' | 'è' | 'ë' => 'e',
                'ï' => 'i',
                sign => sign,
            })
            .filter(char::is_ascii_alphabetic)
            .collect()
    };
    Person {
        first,
        last,
        woman,
        born,
        birthplace: BIRTHPLACES[place % BIRTHPLACES.len()],
        address: HOMES[place * 3 % HOMES.len()].to_owned(),
        national: numbers::national(born, 972 + n % 12 * 2 + u64::from(!woman)),
        card: numbers::card(1_204_417 + n * 93_377),
        card_until: date(
            2026 + (place % 7) as i16,
            1 + (place * 7 % 12) as i8,
            1 + (place * 13 % 28) as i8,
        ),
        account: numbers::account(2_000_311 + n * 71_993),
        mail: format!(
            "{}{}@{}",
            &plain(first)[..1],
            plain(last),
            ["mailbox.example", "telenet.example"][place % 2]
        ),
        mobile: format!("0400/{:02}.{:02}.{:02}", 10 + n, (n * 37) % 100, (n * 53) % 100),
    }
}

const fn dossier(
    reference: &'static str,
    (seller, second, buyer, notary): (usize, usize, usize, usize),
    street: &'static str,
    town: (&'static str, &'static str),
    parcel: &'static str,
    region: Region,
    price: u32,
) -> Dossier {
    Dossier {
        reference,
        seller,
        second,
        buyer,
        notary,
        street,
        town,
        parcel,
        region,
        price,
    }
}

const HERMALCOURT: (&str, &str) = ("5997", "Hermalcourt");
const VILLERS: (&str, &str) = ("4997", "Villers-la-Plaine");
const NOVILLE: (&str, &str) = ("6998", "Noville-aux-Prés");
const THISNELLE: (&str, &str) = ("4997", "Thisnelle");
const MOLENVELD: (&str, &str) = ("1997", "Molenveld-lez-Bruxelles");
const KORTEBROEK: (&str, &str) = ("8997", "Kortebroek");
const BUTGENFELD: (&str, &str) = ("4996", "Bütgenfeld");

use Region::{Brussels, East, Flanders, Wallonia};

/// The dossiers: two families Remacle, two Dethier, two houses in one street, a buyer here who sells there.
pub(crate) fn dossiers() -> Vec<Dossier> {
    vec![
        dossier(
            "DR24/118",
            (0, 1, 2, 30),
            "rue des Écoles 14",
            HERMALCOURT,
            "99214B0318/00D000",
            Wallonia,
            295,
        ),
        dossier(
            "DR25/007",
            (3, 4, 5, 31),
            "rue des Écoles 41",
            HERMALCOURT,
            "99214B0322/02A000",
            Wallonia,
            249,
        ),
        dossier(
            "DR25/012",
            (6, 18, 8, 34),
            "avenue Reine Astrid 8",
            VILLERS,
            "99371A0047/00H000",
            Wallonia,
            335,
        ),
        dossier(
            "DR25/019",
            (7, 19, 20, 30),
            "tienne aux Grives 3",
            NOVILLE,
            "99402C0911/00K000",
            Wallonia,
            189,
        ),
        dossier(
            "DR25/023",
            (9, 10, 11, 32),
            "Vlasrootweg 26",
            KORTEBROEK,
            "99551D0204/00B000",
            Flanders,
            379,
        ),
        dossier(
            "DR25/030",
            (12, 13, 14, 33),
            "Heidestraße 5",
            BUTGENFELD,
            "99601A0077/03C000",
            East,
            265,
        ),
        dossier(
            "DR25/034",
            (2, 15, 16, 35),
            "rue du Fourneau 102",
            THISNELLE,
            "99388B0640/00F000",
            Wallonia,
            219,
        ),
        dossier(
            "DR25/041",
            (17, 21, 22, 34),
            "rue Gérard Lemmens 19 bte 4",
            MOLENVELD,
            "99710E0015/04P003",
            Brussels,
            310,
        ),
        dossier(
            "DR25/047",
            (15, 23, 29, 31),
            "boulevard du Midi 7",
            VILLERS,
            "99371A0112/00M000",
            Wallonia,
            275,
        ),
        dossier(
            "DR25/052",
            (24, 25, 26, 32),
            "Sint-Rochusplein 11",
            KORTEBROEK,
            "99551C0188/00T000",
            Flanders,
            425,
        ),
        dossier(
            "DR26/002",
            (27, 28, 17, 35),
            "chemin des Sartiats 30",
            NOVILLE,
            "99402A0433/00R000",
            Wallonia,
            345,
        ),
        dossier(
            "DR26/005",
            (21, 27, 7, 30),
            "avenue Reine Astrid 80",
            VILLERS,
            "99371A0098/00L000",
            Wallonia,
            229,
        ),
    ]
}
