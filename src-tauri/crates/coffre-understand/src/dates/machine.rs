//! The machine-readable zone of identity cards and passports (ICAO 9303): its last day of validity, with check digit.

use jiff::civil::Date;

use super::{FoundDate, Role, civil};
use crate::words::Words;

/// Places of birth, its check digit, sex, expiry and its check digit in the second line of a card.
const CARD: [usize; 3] = [0, 7, 8];
/// The same in the second line of a passport.
const PASSPORT: [usize; 3] = [13, 20, 21];

/// The last day of validity that a machine-readable zone says.
pub(super) fn expiry(text: &str, words: &Words) -> Option<FoundDate> {
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let trimmed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        let read = [(30, CARD), (44, PASSPORT)]
            .into_iter()
            .filter(|(length, _)| trimmed.len() == *length && trimmed.is_ascii())
            .find_map(|(_, places)| date_of(&trimmed, places));
        if let Some(date) = read {
            let range = start..start + line.trim_end().len();
            let word = words.words.iter().find(|word| word.range.start >= range.start);
            return Some(FoundDate {
                date,
                range,
                line: word.map_or(0, |word| word.line),
                page: word.map_or(0, |word| word.page),
                role: Role::Validity,
            });
        }
        start += line.len();
    }
    None
}

fn date_of(line: &str, [birth, sex, expiry]: [usize; 3]) -> Option<Date> {
    let field = |at: usize| {
        let (digits, check) = (line.get(at..at + 6)?, line.get(at + 6..at + 7)?);
        (check_digit(digits)? == check.parse::<u32>().ok()?).then_some(digits)
    };
    field(birth)?;
    let sex = line.get(sex..sex + 1)?;
    let digits = field(expiry).filter(|_| matches!(sex, "M" | "F" | "X" | "<"))?;
    let number = |from: usize| digits.get(from..from + 2)?.parse::<i16>().ok();
    civil(2000 + number(0)?, number(2)?, number(4)?)
}

/// ICAO 9303 part 3, 4.9.
fn check_digit(digits: &str) -> Option<u32> {
    let weights = [7, 3, 1].into_iter().cycle();
    let sum = digits
        .chars()
        .zip(weights)
        .map(|(c, weight)| c.to_digit(10).map(|digit| digit * weight))
        .sum::<Option<u32>>()?;
    Some(sum % 10)
}
