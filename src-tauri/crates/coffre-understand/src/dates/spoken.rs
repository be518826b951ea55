//! Dates in words, as notaries write them: `l'an deux mille vingt-cinq, le douze mars`, `op twaalf maart tweeduizend
//! vijfentwintig`.

use jiff::civil::Date;

use super::{civil, month};
use crate::words::Words;

/// How many words before the day its year may stand.
const YEAR_BEFORE: usize = 9;

/// A date in words that starts with this word, and how many words it has.
pub(super) fn date_at(words: &Words, at: usize) -> Option<(Date, usize)> {
    let (day, day_words) = day(words, at)?;
    // "le treize du mois de mars"
    let said = word(words, at + day_words) == Some("du")
        && word(words, at + day_words + 1) == Some("mois")
        && matches!(word(words, at + day_words + 2), Some("de" | "d"));
    let day_words = day_words + if said { 3 } else { 0 };
    let month_at = at + day_words;
    let month = month::number(word(words, month_at)?)?;
    if let Some((year, year_words)) = year(words, month_at + 1) {
        return Some((civil(year, month, day)?, day_words + 1 + year_words));
    }
    let before = (1..=YEAR_BEFORE).rev().filter_map(|back| {
        let start = at.checked_sub(back)?;
        let (year, count) = year(words, start)?;
        (start + count <= at).then_some(year)
    });
    let year = before.into_iter().next()?;
    Some((civil(year, month, day)?, day_words + 1))
}

fn word(words: &Words, at: usize) -> Option<&str> {
    words.words.get(at).map(|word| word.text.as_str())
}

/// A day of a month, in words or, as some deeds write it before a year in words, in digits; and how many words it has.
fn day(words: &Words, at: usize) -> Option<(i16, usize)> {
    small(words, at).or_else(|| {
        let first = word(words, at)?;
        let digits = ["er", "e", "ste", "de", ""]
            .iter()
            .find_map(|end| first.strip_suffix(end)?.parse::<i16>().ok());
        let day = digits.or_else(|| ordinal(first))?;
        (1..=31).contains(&day).then_some((day, 1))
    })
}

/// A Dutch ordinal: `vijftiende`, `twintigste`.
fn ordinal(word: &str) -> Option<i16> {
    match word {
        "derde" => Some(3),
        _ => dutch(word.strip_suffix("ste").or_else(|| word.strip_suffix("de"))?),
    }
}

/// A number below 100 and how many words it has.
fn small(words: &Words, at: usize) -> Option<(i16, usize)> {
    let first = word(words, at)?;
    if matches!(first, "premier" | "eerste") {
        return Some((1, 1));
    }
    if let Some(number) = dutch(first) {
        return Some((number, 1));
    }
    let mut number = french(first)?;
    let mut count = 1;
    if number == 4 && matches!(word(words, at + 1), Some("vingt" | "vingts")) {
        (number, count) = (80, 2);
    }
    if number >= 20 {
        let skip = usize::from(word(words, at + count) == Some("et"));
        if let Some(unit) = word(words, at + count + skip)
            .and_then(french)
            .filter(|unit| *unit < 20)
        {
            return Some((number + unit, count + skip + 1));
        }
    } else if number == 10
        && let Some(unit) = word(words, at + count)
            .and_then(french)
            .filter(|unit| (7..10).contains(unit))
    {
        return Some((number + unit, count + 1));
    }
    Some((number, count))
}

/// A year in words of the twentieth or this century.
fn year(words: &Words, at: usize) -> Option<(i16, usize)> {
    let first = word(words, at)?;
    for (start, base) in [("tweeduizend", 2000), ("negentienhonderd", 1900)] {
        if let Some(rest) = first.strip_prefix(start) {
            if !rest.is_empty() {
                let rest = rest.strip_prefix("en").unwrap_or(rest);
                return Some((base + dutch(rest)?, 1));
            }
            let skip = usize::from(word(words, at + 1) == Some("en"));
            let rest = word(words, at + 1 + skip).and_then(dutch);
            return Some(rest.map_or((base, 1), |rest| (base + rest, 2 + skip)));
        }
    }
    let second = word(words, at + 1);
    let (base, used) = match (first, second, word(words, at + 2)) {
        ("deux", Some("mille" | "mil"), _) => (2000, 2),
        ("mil" | "mille", Some("neuf"), Some("cent" | "cents")) => (1900, 3),
        ("dix", Some("neuf"), Some("cent" | "cents")) => (1900, 3),
        _ => return None,
    };
    match small(words, at + used).filter(|_| word(words, at + used).and_then(french).is_some()) {
        Some((rest, count)) => Some((base + rest, used + count)),
        None => Some((base, used)),
    }
}

fn french(word: &str) -> Option<i16> {
    Some(match word {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "cinq" => 5,
        "six" => 6,
        "sept" => 7,
        "huit" => 8,
        "neuf" => 9,
        "dix" => 10,
        "onze" => 11,
        "douze" => 12,
        "treize" => 13,
        "quatorze" => 14,
        "quinze" => 15,
        "seize" => 16,
        "vingt" => 20,
        "trente" => 30,
        "quarante" => 40,
        "cinquante" => 50,
        "soixante" => 60,
        "septante" => 70,
        "octante" => 80,
        "nonante" => 90,
        _ => return None,
    })
}

fn dutch(word: &str) -> Option<i16> {
    const UNITS: [&str; 19] = [
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
    ];
    const TENS: [(&str, i16); 8] = [
        ("twintig", 20),
        ("dertig", 30),
        ("veertig", 40),
        ("vijftig", 50),
        ("zestig", 60),
        ("zeventig", 70),
        ("tachtig", 80),
        ("negentig", 90),
    ];
    let unit = |word: &str| {
        UNITS
            .iter()
            .position(|unit| *unit == word)
            .map(|place| place as i16 + 1)
    };
    if let Some(number) = unit(word) {
        return Some(number);
    }
    let (tens, base) = TENS.iter().find(|(name, _)| word.ends_with(name))?;
    let before = word.strip_suffix(tens)?;
    if before.is_empty() {
        return Some(*base);
    }
    Some(base + unit(before.strip_suffix("en")?)?)
}
