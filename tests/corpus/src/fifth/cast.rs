//! The agency of the fifth family, its dossiers and the people in them.

use jiff::civil::date;

use crate::cast::{Agency, Dossier, Person, Region, Row};
use crate::numbers;

/// The agency that receives the documents.
pub(crate) fn agency() -> Agency {
    Agency {
        name: "Immobilière du Coticule",
        address: "Grand-Place d’en Haut 8, 6997 Salmonchêne",
        town: "Salmonchêne",
        company: numbers::company(33_218),
        account: numbers::account(2_705_118),
    }
}

/// First name, family name, whether a woman.
type Name = (&'static str, &'static str, bool);

/// Old families of one valley: two Maquinay, two Jadoul, two Huybrechs.
const NAMES: &[Name] = &[
    ("Marie-Thérèse", "Maquinay", true),
    ("Joseph", "Bodeux", false),
    ("Amandine", "Wislet", true),
    ("Auguste", "Jadoul", false),
    ("Renée", "Crahay", true),
    ("Loïc", "Rouxhet", false),
    ("Bernadette", "Noirhomme", true),
    ("Emile", "Warnotte", false),
    ("Gaëtan", "Lallemand", false),
    ("Walthère", "Godinasse", false),
    ("Huguette", "Pirlot", true),
    ("Samira", "Benkhaled", true),
    ("Jacques", "Maquinay", false),
    ("Monique", "Etienvre", true),
    ("Kevin", "Rassart", false),
    ("Lutgart", "Huybrechs", true),
    ("Jozef", "Vermaercke", false),
    ("Sofie", "Teerlynck", true),
    ("Marcel", "Stuyckens", false),
    ("Godelieve", "Naessens", true),
    ("Bram", "Ketelaere", false),
    ("Etienne", "Quackels", false),
    ("Rita", "Uyttenhoef", true),
    ("Jelle", "Moerkens", false),
    ("Christiane", "Delhougne", true),
    ("Pol", "Fagnoule", false),
    ("Ana", "Figueira", true),
    ("Ursula", "Schommers", true),
    ("Alfons", "Kringels", false),
    ("Dirk", "Reuland", false),
    ("Nestor", "Gaspart", false),
    ("Odette", "Wathieu", true),
    ("Julien", "Marloye", false),
    // Notaries.
    ("Xavier", "de Brialmont", false),
    ("Véronique", "Tasset", true),
    ("Luc", "Craeynest", false),
    ("Isabelle", "Dubuisson", true),
    ("Guido", "Mertes", false),
    // Strangers to every dossier.
    ("André", "Jadoul", false),
    ("Lucie", "Hamoir", true),
    ("Dylan", "Courtejoie", false),
    ("Hilde", "Huybrechs", true),
    ("Mireille", "Annet", true),
    ("Yassin", "Bouchta", false),
    ("Elke", "Zwaenepoel", true),
    ("Fernand", "Ligot", false),
];
/// First of the strangers in [`people`].
pub(crate) const STRANGERS: usize = 38;

const HOMES: [&str; 9] = [
    "fond de Quareux 14, 6997 Salmonchêne",
    "chemin du Rond Bois 2, 6998 Bra-les-Prés",
    "place du Perron Neuf 19, 6997 Salmonchêne",
    "Kouterbaan 88, 9997 Meigemdorp",
    "rue sous le Château 5A, 5997 Havelinne",
    "Driesgoed 31, 9997 Meigemdorp",
    "résidence Les Bruyères 7 bte 3, 6997 Salmonchêne",
    "Zavelputstraat 12, 3997 Wolfsrode",
    "clos des Mésanges 40, 5997 Havelinne",
];
const BIRTHPLACES: [&str; 4] = ["Salmonchêne", "Meigemdorp", "Havelinne", "Wolfsrode"];

/// Everybody.
pub(crate) fn people() -> Vec<Person> {
    (0..NAMES.len()).map(person).collect()
}

fn person(place: usize) -> Person {
    let (first, last, woman) = NAMES[place];
    let n = place as u64;
    // Most who sell here are old.
    let born = date(
        1936 + (place * 19 % 62) as i16,
        1 + (place * 7 % 12) as i8,
        1 + (place * 5 % 28) as i8,
    );
    let known: String = last
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    Person {
        first,
        last,
        woman,
        born,
        birthplace: BIRTHPLACES[place % BIRTHPLACES.len()],
        address: HOMES[place * 2 % HOMES.len()].to_owned(),
        national: numbers::national(born, 970 + n % 13 * 2 + u64::from(!woman)),
        card: numbers::card(3_310_071 + n * 50_411),
        card_until: date(
            2027 + (place % 8) as i16,
            1 + (place * 5 % 12) as i8,
            1 + (place * 9 % 28) as i8,
        ),
        account: numbers::account(6_018_233 + n * 40_127),
        mail: format!("{known}.{}@courriel.example", n + 3),
        mobile: format!("0400 {:03} {:03}", 700 + n * 4, (n * 317 + 41) % 1000),
    }
}

const SALMONCHENE: (&str, &str) = ("6997", "Salmonchêne");
const BRA: (&str, &str) = ("6998", "Bra-les-Prés");
const HAVELINNE: (&str, &str) = ("5997", "Havelinne");
const MEIGEMDORP: (&str, &str) = ("9997", "Meigemdorp");
const WOLFSRODE: (&str, &str) = ("3997", "Wolfsrode");
const EVERLAER: (&str, &str) = ("1997", "Everlaer");
const OBERSTEINBACH: (&str, &str) = ("4997", "Obersteinbach");

use Region::{Brussels, East, Flanders, Wallonia};

/// A farm, country houses, flats over a shop; numbers 4 and 44 of one street belong to two Maquinay.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("COT-318", [0, 1, 2, 33], "chemin des Ardoisières 4", SALMONCHENE, "97411A0212/00B000", Wallonia, 265),
    ("COT-322", [3, 4, 5, 34], "ferme du Hourt 1", BRA, "97422B0077/02A000", Wallonia, 540),
    ("COT-325", [6, 7, 8, 33], "rue du Vieux Lavoir 23", HAVELINNE, "97430C0341/00F000", Wallonia, 215),
    ("COT-331", [9, 10, 11, 34], "rue des Tanneurs d’Eau 12 bte 2", SALMONCHENE, "97411D0015/00P002", Wallonia, 149),
    ("COT-334", [12, 13, 14, 33], "chemin des Ardoisières 44", SALMONCHENE, "97411A0260/00H000", Wallonia, 238),
    ("COT-340", [15, 16, 17, 35], "Hoppelandstraat 57", MEIGEMDORP, "97461A0508/00D000", Flanders, 389),
    ("COT-341", [18, 19, 20, 35], "Groenewegel 9 bus 3", WOLFSRODE, "97470B0020/00C003", Flanders, 243),
    ("COT-347", [21, 22, 23, 35], "Molenkouterlaan 110", MEIGEMDORP, "97461C0144/03K000", Flanders, 415),
    ("COT-350", [24, 25, 26, 36], "avenue du Colombier Blanc 71", EVERLAER, "97480D0066/00R000", Brussels, 496),
    ("COT-352", [27, 28, 29, 37], "Am Bruchweiher 6", OBERSTEINBACH, "97490A0301/00E000", East, 277),
    ("COT-356", [30, 31, 32, 36], "square des Cordiers 3 bte 14", EVERLAER, "97480E0102/00A014", Brussels, 305),
];

/// The dossiers.
pub(crate) fn dossiers() -> Vec<Dossier> {
    ROWS.iter().map(Dossier::of).collect()
}
