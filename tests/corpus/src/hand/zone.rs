//! The lines for machines on the back of a card.

use jiff::civil::Date;

use crate::cast::Person;
use crate::numbers;

/// The three lines for machines on the back of a card (ICAO 9303, TD1).
pub(crate) fn zone(person: &Person) -> [String; 3] {
    let card = numbers::digits(&person.card);
    let six = |date: Date| format!("{:02}{:02}{:02}", date.year() % 100, date.month(), date.day());
    let with_check = |text: &str| format!("{text}{}", check(text));
    let first = format!(
        "IDBEL{}<{}",
        &card[..9],
        with_check(&card[9..]) // The number is longer than its field, and goes on behind the filler.
    );
    let second = format!(
        "{}{}{}BEL{}",
        with_check(&six(person.born)),
        if person.woman { 'F' } else { 'M' },
        with_check(&six(person.card_until)),
        numbers::digits(&person.national)
    );
    let last = plain(person.last);
    let third = format!("{last}<<{}", plain(person.first));
    let second = format!("{second}{}", check(&format!("{first}{second}")));
    [first, second, third].map(|line| format!("{line:<<30}"))
}

/// Letters of A to Z, everything else a filler.
fn plain(name: &str) -> String {
    let upper = name.to_uppercase();
    let signs = upper.chars().map(|sign| match sign {
        'É' | 'È' | 'Ë' | 'Ê' => 'E',
        'Ï' | 'Î' => 'I',
        'Ô' => 'O',
        sign if sign.is_ascii_uppercase() => sign,
        _ => '<',
    });
    signs.collect()
}

/// Check digit of ICAO 9303: weights 7, 3, 1.
fn check(text: &str) -> u32 {
    let value = |sign: char| match sign {
        '0'..='9' => u32::from(sign) - 48,
        'A'..='Z' => u32::from(sign) - 55,
        _ => 0,
    };
    let weighed = text
        .chars()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(sign, weight)| value(sign) * weight);
    weighed.sum::<u32>() % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_check_digits_come_out() {
        // The specimen of ICAO 9303, part 5.
        assert_eq!(check("740812"), 2);
        assert_eq!(check("120415"), 9);
    }

    #[test]
    fn a_zone_has_three_lines_of_thirty_signs() {
        for person in crate::Family::Third
            .people()
            .into_iter()
            .chain(crate::Family::Fourth.people())
            .chain(crate::Family::Fifth.people())
            .chain(crate::Family::Sixth.people())
        {
            for line in zone(&person) {
                assert_eq!(line.len(), 30, "{line}");
            }
        }
    }
}
