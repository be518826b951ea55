//! Dates as they are written in the four languages, in figures, with the month in words, and all in words.

use jiff::civil::Date;

use crate::Tongue;

const MONTHS: [[&str; 12]; 4] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];
const FRENCH: [&str; 31] = [
    "premier",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
    "vingt",
    "vingt et un",
    "vingt-deux",
    "vingt-trois",
    "vingt-quatre",
    "vingt-cinq",
    "vingt-six",
    "vingt-sept",
    "vingt-huit",
    "vingt-neuf",
    "trente",
    "trente et un",
];
const DUTCH: [&str; 31] = [
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
    "eenentwintig",
    "tweeëntwintig",
    "drieëntwintig",
    "vierentwintig",
    "vijfentwintig",
    "zesentwintig",
    "zevenentwintig",
    "achtentwintig",
    "negenentwintig",
    "dertig",
    "eenendertig",
];

const WEEKDAYS: [[&str; 7]; 4] = [
    [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ],
    [
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ],
    [
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ],
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
];

/// `vendredi`
pub(crate) fn weekday(date: Date, tongue: Tongue) -> &'static str {
    let day = date.weekday().to_monday_zero_offset() as usize;
    WEEKDAYS[tongue as usize][day]
}

/// `mars 2025`
pub(crate) fn month(date: Date, tongue: Tongue) -> String {
    format!(
        "{} {}",
        MONTHS[tongue as usize][date.month() as usize - 1],
        date.year()
    )
}

/// `deux mille vingt-cinq, le quatorze du mois de mars`, of a year from 2001 to 2031.
pub(crate) fn ordained(date: Date, tongue: Tongue) -> String {
    let month = MONTHS[tongue as usize][date.month() as usize - 1];
    let (year, day) = (date.year() as usize - 2001, date.day() as usize - 1);
    match tongue {
        Tongue::Dutch => format!("tweeduizend {}, de {}e {month}", DUTCH[year], date.day()),
        _ => {
            let of = if month.starts_with(['a', 'o']) {
                "d'"
            } else {
                "de "
            };
            format!(
                "deux mille {}, le {} du mois {of}{month}",
                FRENCH[year], FRENCH[day]
            )
        }
    }
}

/// `14/03/2025`
pub(crate) fn figures(date: Date, sign: char) -> String {
    format!(
        "{:02}{sign}{:02}{sign}{:04}",
        date.day(),
        date.month(),
        date.year()
    )
}

/// `14 mars 2025`
pub(crate) fn long(date: Date, tongue: Tongue) -> String {
    let month = MONTHS[tongue as usize][date.month() as usize - 1];
    match (tongue, date.day()) {
        (Tongue::French, 1) => format!("1er {month} {}", date.year()),
        (Tongue::German, day) => format!("{day}. {month} {}", date.year()),
        (_, day) => format!("{day} {month} {}", date.year()),
    }
}

/// `deux mille vingt-cinq, le quatorze mars`, of a year from 2001 to 2031.
pub(crate) fn words(date: Date, tongue: Tongue) -> String {
    let month = MONTHS[tongue as usize][date.month() as usize - 1];
    let (year, day) = (date.year() as usize - 2001, date.day() as usize - 1);
    match tongue {
        Tongue::Dutch => format!("tweeduizend {}, op {} {month}", DUTCH[year], DUTCH[day]),
        _ => format!("deux mille {}, le {} {month}", FRENCH[year], FRENCH[day]),
    }
}
