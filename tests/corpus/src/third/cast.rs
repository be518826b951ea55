//! The agency of the third family, its dossiers and the people in them.

use jiff::civil::date;

use crate::cast::{Agency, Dossier, Person, Region, Row};
use crate::numbers;

/// The agency that receives the documents.
pub(crate) fn agency() -> Agency {
    Agency {
        name: "Quertain & Filles SRL",
        address: "Grand-Rue 88, 7996 Aubremont",
        town: "Aubremont",
        company: numbers::company(71_204),
        account: numbers::account(9_120_733),
    }
}

/// First name, family name, whether a woman.
type Name = (&'static str, &'static str, bool);

/// Several are easily taken for each other: three Tillieux, two Meuleman, two Fagnoul, two Hottelet, two Wauthion.
const NAMES: &[Name] = &[
    ("Aurélien", "Wauthion", false),
    ("Monique", "Bertholet", true),
    ("Ludivine", "Crasset", true),
    ("Guy", "Tillieux", false),
    ("Anne-Marie", "Thirifays", true),
    ("Youssef", "El Khattabi", false),
    ("Jean-Luc", "Quertinmont", false),
    ("Régine", "Scieur", true),
    ("Gaëtan", "Tillieux", false),
    ("Huguette", "Romedenne", true),
    ("Alain", "Piedboeuf", false),
    ("Lan", "Nguyen", true),
    ("Koenraad", "Haesaerts", false),
    ("Lieve", "Stroobants", true),
    ("Jens", "Vandekerckhove", false),
    ("Godelieve", "Meuleman", true),
    ("Rik", "Meuleman", false),
    ("Emre", "Yildirim", false),
    ("Solange", "Van Cutsem", true),
    ("Baudouin", "Ramackers", false),
    ("Inês", "Ferreira da Silva", true),
    ("Hadelin", "Depreter", false),
    ("Véronique", "Lenoble", true),
    ("Patrick", "Kabongo", false),
    ("Irmgard", "Fagnoul", true),
    ("Dieter", "Zians", false),
    ("Ralf", "Fagnoul", false),
    ("Corentin", "Bourdouxhe", false),
    ("Magali", "Vanhamme", true),
    ("Raymond", "Hottelet", false),
    ("Paulette", "Hottelet", true),
    ("Quentin", "Barbiaux", false),
    ("Nathalie", "Sauvenière", true),
    ("Bruno", "Lardinois", false),
    ("Samira", "Bouazza", true),
    ("Hilde", "Peremans", true),
    // Notaries.
    ("Étienne", "Malherbe", false),
    ("Florence", "Van Hoorebeke", true),
    ("Gilles", "Dendal", false),
    ("Annelies", "Cardoen", true),
    ("Alexandre", "Jonniaux", false),
    ("Brigitte", "Schyns", true),
    // Strangers to every dossier.
    ("Loïc", "Tillieux", false),
    ("Amandine", "Focant", true),
    ("Rachid", "Benali", false),
    ("Eva", "Coolsaet", true),
    ("Jonathan", "Marlier", false),
    ("Sophie", "Wauthion", true),
    ("Denis", "Caprasse", false),
    ("Julie", "Hennebert", true),
];

/// First of the strangers in [`people`].
pub(crate) const STRANGERS: usize = 42;

const HOMES: [&str; 9] = [
    "rue du Curé Notte 6, 7996 Aubremont",
    "place du Jeu de Balle pelote 19, 7995 Waremoulin",
    "résidence Les Tilleuls 4 bte 12, 7994 Sartlambin",
    "Zavelputstraat 31, 8994 Meirdonk",
    "avenue du Onze-Novembre 205, 1996 Saint-Aubert-lez-Senne",
    "sentier de la Marlière 2A, 7996 Aubremont",
    "Am Wingertsberg 14, 4995 Rotheck",
    "drève des Cavaliers 77, 7994 Sartlambin",
    "Molenwegel 8 bus 3, 8994 Meirdonk",
];
const BIRTHPLACES: [&str; 4] = ["Aubremont", "Waremoulin", "Meirdonk", "Sartlambin"];

/// Everybody.
pub(crate) fn people() -> Vec<Person> {
    (0..NAMES.len()).map(person).collect()
}

fn person(place: usize) -> Person {
    let (first, last, woman) = NAMES[place];
    let n = place as u64;
    let born = date(
        1944 + (place * 11 % 59) as i16,
        1 + (place * 7 % 12) as i8,
        1 + (place * 5 % 28) as i8,
    );
    let mailbox: String = format!("{first}.{last}")
        .to_lowercase()
        .chars()
        .map(|sign| match sign {
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'ï' => 'i',
            sign => sign,
        })
        .filter(|sign| sign.is_ascii_alphabetic() || *sign == '.')
        .collect();
    Person {
        first,
        last,
        woman,
        born,
        birthplace: BIRTHPLACES[place % BIRTHPLACES.len()],
        address: HOMES[place * 4 % HOMES.len()].to_owned(),
        national: numbers::national(born, 971 + n % 13 * 2 + u64::from(woman)),
        card: numbers::card(3_418_906 + n * 81_799),
        card_until: date(
            2026 + (place % 8) as i16,
            1 + (place * 5 % 12) as i8,
            1 + (place * 9 % 28) as i8,
        ),
        account: numbers::account(3_870_026 + n * 68_113),
        mail: format!(
            "{mailbox}@{}",
            ["courriel.example", "boite.example", "post.example"][place % 3]
        ),
        mobile: format!(
            "0400 {:02} {:02} {:02}",
            (n * 17 + 60) % 100,
            (n * 29) % 100,
            40 + n
        ),
    }
}

const AUBREMONT: (&str, &str) = ("7996", "Aubremont");
const WAREMOULIN: (&str, &str) = ("7995", "Waremoulin");
const SARTLAMBIN: (&str, &str) = ("7994", "Sartlambin");
const MEIRDONK: (&str, &str) = ("8994", "Meirdonk");
const SAINT_AUBERT: (&str, &str) = ("1996", "Saint-Aubert-lez-Senne");
const ROTHECK: (&str, &str) = ("4995", "Rotheck");

use Region::{Brussels, East, Flanders, Wallonia};

/// Two houses of one street with their numbers turned, two Tillieux who sell, a buyer here who sells there.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("QF-1038", [0, 1, 2, 36], "rue du Moulin Banal 23", AUBREMONT, "98113B0412/00G000", Wallonia, 318),
    ("QF-1041", [3, 4, 5, 37], "rue du Moulin Banal 32", AUBREMONT, "98113B0407/02D000", Wallonia, 264),
    ("QF-1044", [6, 7, 27, 38], "clos des Aubépines 7", SARTLAMBIN, "98127A0066/00N000", Wallonia, 389),
    ("QF-1047", [9, 10, 11, 36], "Grand-Place 15 bte 3", WAREMOULIN, "98140C0230/00X000", Wallonia, 175),
    ("QF-1052", [12, 13, 14, 39], "Kapelleveldstraat 58", MEIRDONK, "98652D0119/00E000", Flanders, 412),
    ("QF-1055", [15, 16, 17, 39], "Brouwerijkaai 4 bus 201", MEIRDONK, "98651A0308/00V000", Flanders, 287),
    ("QF-1060", [18, 19, 20, 40], "avenue des Sept Bouleaux 121", SAINT_AUBERT, "98830F0021/00S000", Brussels, 445),
    ("QF-1063", [21, 22, 23, 40], "rue Ernest Havaux 66", SAINT_AUBERT, "98830F0175/03H000", Brussels, 530),
    ("QF-1067", [24, 25, 26, 41], "Mühlenberg 9", ROTHECK, "98705A0513/00C000", East, 295),
    ("QF-1071", [8, 28, 31, 37], "ruelle des Tisserands 5", AUBREMONT, "98113C0090/00Y000", Wallonia, 198),
    ("QF-1074", [29, 30, 3, 36], "chaussée de Sartlambin 240", WAREMOULIN, "98140B0318/00Z000", Wallonia, 159),
    ("QF-1078", [32, 33, 34, 38], "allée du Verger Pasteur 11", SARTLAMBIN, "98127B0204/00W000", Wallonia, 355),
];

/// The dossiers.
pub(crate) fn dossiers() -> Vec<Dossier> {
    ROWS.iter().map(Dossier::of).collect()
}
