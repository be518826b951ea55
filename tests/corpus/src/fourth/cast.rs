//! The agency of the fourth family, its dossiers and the people in them.

use jiff::civil::date;

use crate::cast::{Agency, Dossier, Person, Region, Row};
use crate::numbers;

/// The agency that receives the documents.
pub(crate) fn agency() -> Agency {
    Agency {
        name: "Toits de la Honne SRL",
        address: "avenue de la Gare 3, 5993 Vervoignies",
        town: "Vervoignies",
        company: numbers::company(61_377),
        account: numbers::account(8_204_519),
    }
}

/// First name, family name, whether a woman.
type Name = (&'static str, &'static str, bool);

/// Several are easily taken for each other: three Croquet, two Roelstraete, two Lentzen, two Ghysens, two Haumont.
const NAMES: &[Name] = &[
    ("Cyrille", "Vandorpe", false),
    ("Josette", "Haumont", true),
    ("Émilie", "Gobbels", true),
    ("Firmin", "Croquet", false),
    ("Liliane", "Doneux", true),
    ("Mounir", "Zerhouni", false),
    ("Benoît", "Pletinckx", false),
    ("Françoise", "Wégria", true),
    ("Ghislain", "Croquet", false),
    ("Yvonne", "Stassens", true),
    ("Daniel", "Harmegnies", false),
    ("Thi Mai", "Trinh", true),
    ("Geert", "Oosterlynck", false),
    ("Katrien", "Dhollander", true),
    ("Wout", "Speybrouck", false),
    ("Agnes", "Roelstraete", true),
    ("Herman", "Roelstraete", false),
    ("Fatma", "Aslantürk", true),
    ("Arlette", "Van Impe", true),
    ("Léopold", "Mahaux", false),
    ("Rui", "Carvalho", false),
    ("Hubert", "Servaty", false),
    ("Nicole", "Baijot", true),
    ("Blaise", "Mukendi", false),
    ("Gertrud", "Lentzen", true),
    ("Heinz", "Lentzen", false),
    ("Anke", "Probst", true),
    ("Maxime", "Delbrassinne", false),
    ("Ingrid", "Vossius", true),
    ("Roger", "Ghysens", false),
    ("Denise", "Ghysens", true),
    ("Tom", "Wyckmans", false),
    ("Pauline", "Cornesse", true),
    ("Damien", "Tasiaux", false),
    ("Nadia", "Ouali", true),
    ("Griet", "Lauwaert", true),
    ("Ann", "Schellekens", true),
    ("Bavo", "Dierickx", false),
    ("Sandrine", "Thonet", true),
    // Notaries.
    ("Régis", "Fontinoy", false),
    ("Aude", "Lambinet", true),
    ("Charles-Henri", "Woitrin", false),
    ("Pieter", "Baekelandt", false),
    ("Sylviane", "Goffaux", true),
    ("Elmar", "Thommessen", false),
    // Strangers to every dossier.
    ("Gilbert", "Croquet", false),
    ("Ophélie", "Manil", true),
    ("Karim", "Derradji", false),
    ("Fien", "Adriaensen", true),
    ("Steve", "Lequeux", false),
    ("Marie", "Haumont", true),
    ("Jérôme", "Pirnay", false),
    ("Céline", "Vossen", true),
    ("Tiago", "Lourenço", false),
    ("Wendy", "Claessens", true),
];

/// First of the strangers in [`people`].
pub(crate) const STRANGERS: usize = 45;

const HOMES: [&str; 10] = [
    "rue Trou du Loup 12, 5993 Vervoignies",
    "place de la Poste 27, 5992 Hocquemont",
    "rue Florent Piette 3 bte 21, 5993 Vervoignies",
    "Hazelaarlaan 44, 9993 Hoogdries",
    "square Sainte-Renelde 6, 1994 Hautsenne",
    "voie des Messes 1B, 6993 Liernaux",
    "Auf dem Spich 20, 4993 Manderbach",
    "Peperstraatje 17 bus 2, 9993 Hoogdries",
    "quai des Bateliers 102, 5992 Hocquemont",
    "Ter Eikenlei 8, 3993 Lindelbeek",
];
const BIRTHPLACES: [&str; 5] = [
    "Vervoignies",
    "Hoogdries",
    "Hocquemont",
    "Lindelbeek",
    "Hautsenne",
];

/// Everybody.
pub(crate) fn people() -> Vec<Person> {
    (0..NAMES.len()).map(person).collect()
}

fn person(place: usize) -> Person {
    let (first, last, woman) = NAMES[place];
    let n = place as u64;
    let born = date(
        1939 + (place * 17 % 64) as i16,
        1 + (place * 5 % 12) as i8,
        1 + (place * 11 % 28) as i8,
    );
    let (year, host) = (
        born.year() % 100,
        ["mail.example", "brievenbus.example"][place % 2],
    );
    Person {
        first,
        last,
        woman,
        born,
        birthplace: BIRTHPLACES[place * 2 % BIRTHPLACES.len()],
        address: HOMES[place * 3 % HOMES.len()].to_owned(),
        national: numbers::national(born, 970 + n % 14 * 2 + u64::from(!woman)),
        card: numbers::card(5_612_040 + n * 71_993),
        card_until: date(
            2026 + (place % 9) as i16,
            1 + (place * 7 % 12) as i8,
            1 + (place * 13 % 28) as i8,
        ),
        account: numbers::account(4_410_377 + n * 59_211),
        mail: format!("{}{year:02}@{host}", plain(last)),
        mobile: format!("0400 {:03} {:03}", 100 + n * 13, (n * 271 + 18) % 1000),
    }
}

/// A name as an address has it.
fn plain(name: &str) -> String {
    let small = name.to_lowercase();
    let signs = small.chars().map(|sign| match sign {
        'é' | 'è' => 'e',
        'ü' => 'u',
        'ç' => 'c',
        sign => sign,
    });
    signs.filter(char::is_ascii_alphabetic).collect()
}

const VERVOIGNIES: (&str, &str) = ("5993", "Vervoignies");
const HOCQUEMONT: (&str, &str) = ("5992", "Hocquemont");
const LIERNAUX: (&str, &str) = ("6993", "Liernaux");
const HOOGDRIES: (&str, &str) = ("9993", "Hoogdries");
const LINDELBEEK: (&str, &str) = ("3993", "Lindelbeek");
const HAUTSENNE: (&str, &str) = ("1994", "Hautsenne");
const MANDERBACH: (&str, &str) = ("4993", "Manderbach");

use Region::{Brussels, East, Flanders, Wallonia};

/// Two houses of one street, 6 and 61, and two of another, 73 and 37; two Croquet who sell and a third who is a stranger; two
/// flats of one building, 13 and 31.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("TDH.2417", [0, 1, 2, 39], "rue des Pêcheries 6", VERVOIGNIES, "97214C0118/00K000", Wallonia, 274),
    ("TDH.2420", [3, 4, 5, 40], "rue des Pêcheries 61", VERVOIGNIES, "97214C0181/03B000", Wallonia, 229),
    ("TDH.2433", [6, 7, 27, 41], "thier du Vieux Tilleul 18", LIERNAUX, "97330A0521/00M000", Wallonia, 346),
    ("TDH.2441", [9, 10, 11, 39], "esplanade Jules Lorent 2 bte 31", HOCQUEMONT, "97261D0007/00P031", Wallonia, 168),
    ("TDH.2502", [12, 13, 14, 42], "Oude Bleekweide 73", HOOGDRIES, "97544B0266/00R000", Flanders, 398),
    ("TDH.2509", [15, 16, 17, 42], "Vinkenhofstraat 5 bus 102", LINDELBEEK, "97571A0930/00C102", Flanders, 251),
    ("TDH.2511", [18, 19, 20, 43], "avenue des Ombrages 140", HAUTSENNE, "97802E0044/00T000", Brussels, 485),
    ("TDH.2518", [21, 22, 23, 43], "rue Casimir Delvoye 31 bte 4", HAUTSENNE, "97802F0313/00A004", Brussels, 312),
    ("TDH.2526", [24, 25, 26, 44], "Kapellenhang 27", MANDERBACH, "97690B0155/00D000", East, 289),
    ("TDH.2530", [8, 28, 31, 40], "ruelle Saint-Éloi 9", VERVOIGNIES, "97214D0062/02F000", Wallonia, 194),
    ("TDH.2534", [29, 30, 38, 39], "route de Hocquemont 310", LIERNAUX, "97330B0099/00H000", Wallonia, 157),
    ("TDH.2602", [32, 33, 34, 41], "esplanade Jules Lorent 2 bte 13", HOCQUEMONT, "97261D0007/00P013", Wallonia, 182),
    ("TDH.2605", [35, 37, 36, 42], "Oude Bleekweide 37", HOOGDRIES, "97544B0231/00X000", Flanders, 372),
];

/// The dossiers.
pub(crate) fn dossiers() -> Vec<Dossier> {
    ROWS.iter().map(Dossier::of).collect()
}
