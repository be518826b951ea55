//! Texts without national numbers, for everything that is searched or shown as a title (law of 8 August 1983, article 8).

use std::borrow::Cow;
use std::ops::Range;

use super::{IdentifierKind, checks, recognised};

/// What stands for each digit.
const MASK: char = '#';

/// The text with the digits of every valid national or BIS number masked, as it is written, misread or in the
/// machine-readable zone of a card.
pub fn without_national_numbers(text: &str) -> Cow<'_, str> {
    let ranges = national_numbers(text);
    if ranges.is_empty() {
        return Cow::Borrowed(text);
    }
    let masked = |at: usize| ranges.iter().any(|range| range.contains(&at));
    let mask = |(at, c): (usize, char)| {
        if masked(at) && c.is_alphanumeric() {
            MASK
        } else {
            c
        }
    };
    Cow::Owned(text.char_indices().map(mask).collect())
}

/// Where national and BIS numbers stand, in no order; two may overlap.
pub(crate) fn national_numbers(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = recognised::checked(text)
        .into_iter()
        .filter(|found| matches!(found.kind, IdentifierKind::Niss | IdentifierKind::Bis))
        .map(|found| found.range)
        .collect();
    ranges.extend(in_rows(text));
    ranges
}

/// Eleven digits that fit within a longer word, as in `BEL85073003328<8`; no longer row of digits.
fn in_rows(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        if length == 11 {
            let mut digits = [0; 11];
            for (digit, byte) in digits.iter_mut().zip(&bytes[at..]) {
                *digit = byte - b'0';
            }
            if checks::national(&digits).is_some() {
                ranges.push(at..at + length);
            }
        }
        at += length.max(1);
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_numbers_are_masked_however_they_stand() {
        let rows = [
            ("né, 85.07.30-033.28 à Liège", "né, ##.##.##-###.## à Liège"),
            ("BIS 98.47.28-997.65", "BIS ##.##.##-###.##"),
            (
                "8507300M3003158BEL85073003328<8",
                "8507300M3003158BEL###########<8",
            ),
            ("85.O7.30-O33.28", "##.##.##-###.##"),
            ("n° 85.07.30-\n033.28", "n° ##.##.##-\n###.##"),
        ];
        for (text, masked) in rows {
            assert_eq!(without_national_numbers(text), masked);
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "BE68 5390 0754 7034",
            "591-1917064-58",
            "85.07.30-033.29",
            "0471 12 34 56",
        ] {
            assert_eq!(without_national_numbers(text), text);
        }
    }
}
