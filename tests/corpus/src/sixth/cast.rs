//! The agency of the sixth family, its dossiers and the people in them.

use jiff::civil::date;

use crate::cast::{Agency, Dossier, Person, Region, Row};
use crate::numbers;

/// The agency that receives the documents.
pub(crate) fn agency() -> Agency {
    Agency {
        name: "Tilia Brabant SRL",
        address: "chaussée de Halmaele 212, 1992 Etterghem",
        town: "Etterghem",
        company: numbers::company(73_450),
        account: numbers::account(6_118_204),
    }
}

/// First name, family name, whether a woman.
type Name = (&'static str, &'static str, bool);

/// Several are easily taken for each other: three Vanderbiest, two Sterckmans, two Okafor, two Debroux, two Kerrebrouck.
const NAMES: &[Name] = &[
    ("Murielle", "Vanderbiest", true),
    ("Stéphane", "Hanquinet", false),
    ("Giulia", "Bertolazzi", true),
    ("André", "Debroux", false),
    ("Colette", "Meskens", true),
    ("Chidi", "Okafor", false),
    ("Rachida", "Oulhadj", true),
    ("Hicham", "Tazrouti", false),
    ("Ewa", "Szymczak", true),
    ("Walter", "Sterckmans", false),
    ("Lutgarde", "Sterckmans", true),
    ("Joris", "Ameloot", false),
    ("Viviane", "Kerrebrouck", true),
    ("Olaf", "Lindqvist", false),
    ("Priya", "Raghunathan", true),
    ("Eddy", "Moortgat", false),
    ("Greta", "Verdoodt", true),
    ("Yves", "Vanderbiest", false),
    ("Marie-Christine", "Delacolline", true),
    ("Ioana", "Munteanu", true),
    ("Pablo", "Echegaray", false),
    ("Lucienne", "Brichart", true),
    ("Édouard", "Brichart", false),
    ("Sébastien", "Wibaut", false),
    ("Nathan", "Ollivaux", false),
    ("Karolien", "Huybens", true),
    ("Jeroen", "Pauwelyn", false),
    ("Seppe", "Vanhaverbeke", false),
    ("Rosa", "Caramanna", true),
    ("Salvatore", "Caramanna", false),
    ("Fiona", "McAllester", true),
    ("Aïcha", "Benmessaoud", true),
    ("Didier", "Lonhienne", false),
    ("Bénédicte", "Roosens", true),
    ("Grace", "Okafor", true),
    ("Tuur", "Mertenbosch", false),
    ("Mieke", "Lambrechtsen", true),
    ("Ferre", "Opdecam", false),
    ("Axelle", "Houzeaux", true),
    ("Dries", "Kindekens", false),
    // Notaries.
    ("Marc-Antoine", "Pirenne-Taelman", false),
    ("Claire", "Ghyselinckx", true),
    ("Wim", "Scheerlinck", false),
    ("Nora", "Haddouchi", true),
    ("Thibault", "de Crombrugge", false),
    // Strangers to every dossier.
    ("Serge", "Vanderbiest", false),
    ("Clémentine", "Fauconval", true),
    ("Mustafa", "Karadeniz", false),
    ("Lotte", "Bruynseels", true),
    ("Gregory", "Thonnart", false),
    ("Anneleen", "Debroux", true),
    ("Oscar", "Villanueva", false),
    ("Justine", "Kerrebrouck", true),
    ("Patrice", "Mbuyamba", false),
    ("Zofia", "Wrobel", true),
    ("Henk", "Slagmolen", false),
    ("Delphine", "Ronveaux", true),
];

/// First of the strangers in [`people`].
pub(crate) const STRANGERS: usize = 45;

const HOMES: [&str; 11] = [
    "avenue des Mûriers 31 bte 7, 1992 Etterghem",
    "rue Philippe Gaucheret 118, 1991 Boitsvliet",
    "Lindenbosdreef 14, 1689 Zandrode",
    "square Édith Hennebicq 4, 1993 Woluveld",
    "clos du Ry Pirot 22, 1479 Sartmoulin",
    "rue de l'Étuvée 63/2, 1991 Boitsvliet",
    "Hoogstuklaan 9 bus 3, 1799 Wemrode",
    "avenue du Kouter Vert 205, 1992 Etterghem",
    "drève de la Huppe 11, 1399 Ohainval",
    "Rerum-Novarumplein 2 bus 41, 1689 Zandrode",
    "rue des Trois Fuseaux 79 bte 3, 1993 Woluveld",
];
const BIRTHPLACES: [&str; 6] = [
    "Etterghem",
    "Woluveld",
    "Boitsvliet",
    "Zandrode",
    "Sartmoulin",
    "Wemrode",
];

/// Everybody.
pub(crate) fn people() -> Vec<Person> {
    (0..NAMES.len()).map(person).collect()
}

fn person(place: usize) -> Person {
    let (first, last, woman) = NAMES[place];
    let n = place as u64;
    let born = date(
        1943 + (place * 23 % 59) as i16,
        1 + (place * 7 % 12) as i8,
        1 + (place * 9 % 28) as i8,
    );
    let host = ["courriel.example", "inbox.example", "postvak.example"][place % 3];
    Person {
        first,
        last,
        woman,
        born,
        birthplace: BIRTHPLACES[place * 5 % BIRTHPLACES.len()],
        address: HOMES[place * 4 % HOMES.len()].to_owned(),
        national: numbers::national(born, 972 + n % 12 * 2 + u64::from(!woman)),
        card: numbers::card(3_208_117 + n * 57_203),
        card_until: date(
            2026 + (place * 3 % 9) as i16,
            1 + (place * 5 % 12) as i8,
            1 + (place * 17 % 28) as i8,
        ),
        account: numbers::account(5_120_009 + n * 31_477),
        mail: format!("{}.{}@{host}", plain(first), plain(last)),
        mobile: format!(
            "+32 400 {:02} {:02} {:02}",
            20 + n,
            (n * 41 + 7) % 100,
            (n * 67 + 11) % 100
        ),
    }
}

/// A name as an address has it.
fn plain(name: &str) -> String {
    let small = name.to_lowercase();
    let signs = small.chars().map(|sign| match sign {
        'é' | 'è' | 'ê' => 'e',
        'ï' => 'i',
        sign => sign,
    });
    signs.filter(char::is_ascii_alphabetic).collect()
}

const ETTERGHEM: (&str, &str) = ("1992", "Etterghem");
const BOITSVLIET: (&str, &str) = ("1991", "Boitsvliet");
const WOLUVELD: (&str, &str) = ("1993", "Woluveld");
const SARTMOULIN: (&str, &str) = ("1479", "Sartmoulin");
const OHAINVAL: (&str, &str) = ("1399", "Ohainval");
const ZANDRODE: (&str, &str) = ("1689", "Zandrode");
const WEMRODE: (&str, &str) = ("1799", "Wemrode");

use Region::{Brussels, Flanders, Wallonia};

/// Two flats of one building, 12 and 21; two houses of one street in the rim, 15 and 51; a Vanderbiest who sells, another
/// who is a seller elsewhere and a third who is a stranger.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("V25-0311", [0, 1, 2, 40], "avenue des Amandiers Roses 88 bte 12", ETTERGHEM, "96411B0207/00L012", Brussels, 365),
    ("V25-0318", [3, 4, 5, 41], "avenue des Amandiers Roses 88 bte 21", ETTERGHEM, "96411B0207/00L021", Brussels, 342),
    ("V25-0325", [6, 7, 8, 43], "rue Vanderlinck 46", BOITSVLIET, "96402D0551/07F000", Brussels, 540),
    ("V25-0337", [12, 13, 14, 44], "square du Vieux Bassin 3 bte 9", WOLUVELD, "96433A0018/00V009", Brussels, 478),
    ("V25-0342", [17, 18, 19, 40], "rue de la Brasserie Haute 157", BOITSVLIET, "96402C0390/00N000", Brussels, 695),
    ("V25-0350", [21, 22, 20, 43], "avenue Horizon Sud 24 bte 65", WOLUVELD, "96433B0102/00D065", Brussels, 229),
    ("V25-0356", [28, 29, 30, 41], "rue Potaerdenbeek 9", ETTERGHEM, "96411E0733/00S000", Brussels, 610),
    ("V25-0361", [31, 32, 23, 44], "clos des Ferronniers 6", SARTMOULIN, "96518A0240/00E000", Wallonia, 455),
    ("V25-0364", [33, 24, 34, 40], "drève du Grand Sart 33", OHAINVAL, "96522C0071/02H000", Wallonia, 780),
    ("V25-0370", [9, 10, 11, 42], "Kasteelmolenstraat 15", ZANDRODE, "96604B0415/00G000", Flanders, 495),
    ("V25-0377", [15, 16, 25, 42], "Kasteelmolenstraat 51", ZANDRODE, "96604B0442/03R000", Flanders, 439),
    ("V25-0381", [26, 36, 27, 42], "Residentie Vijverzicht 2 bus 14", WEMRODE, "96617D0126/00C014", Flanders, 318),
    ("V25-0388", [35, 38, 37, 42], "Lange Veldkantlaan 70", WEMRODE, "96617A0905/00B000", Flanders, 559),
];

/// The dossiers.
pub(crate) fn dossiers() -> Vec<Dossier> {
    ROWS.iter().map(Dossier::of).collect()
}
