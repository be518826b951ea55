//! Belgian numbers with their check digits, written by the rules and apart from the product's own reading of them.

use jiff::civil::Date;

fn or_97(rest: u64) -> u64 {
    if rest == 0 { 97 } else { rest }
}

/// A national number of a serial that a day hardly reaches.
pub(crate) fn national(born: Date, serial: u64) -> String {
    let (year, month, day) = (born.year() as u64, born.month() as u64, born.day() as u64);
    let short = year % 100;
    let nine = ((short * 100 + month) * 100 + day) * 1000 + serial;
    let checked = if year >= 2000 { 2_000_000_000 + nine } else { nine };
    format!(
        "{short:02}.{month:02}.{day:02}-{serial:03}.{:02}",
        97 - checked % 97
    )
}

/// A card number of the series 000.
pub(crate) fn card(number: u64) -> String {
    format!("000-{number:07}-{:02}", or_97(number % 97))
}

/// An account of the bank code 999.
pub(crate) fn account(number: u64) -> String {
    let body = 9_990_000_000 + number;
    let twelve = body * 100 + or_97(body % 97);
    let check = 98 - (u128::from(twelve) * 1_000_000 + 111_400) % 97;
    let digits = format!("{twelve:012}");
    format!("BE{check:02} {} {} {}", &digits[..4], &digits[4..8], &digits[8..])
}

/// A company number.
pub(crate) fn company(number: u64) -> String {
    let body = 9_900_000 + number;
    let digits = format!("0{body}{:02}", 97 - body % 97);
    format!("{}.{}.{}", &digits[..4], &digits[4..7], &digits[7..])
}

/// A structured communication.
pub(crate) fn communication(number: u64) -> String {
    let digits = format!("{number:010}{:02}", or_97(number % 97));
    format!("+++{}/{}/{}+++", &digits[..3], &digits[3..7], &digits[7..])
}

/// The digits alone, by which a number is compared with what was found.
pub(crate) fn digits(written: &str) -> String {
    written.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_come_out() {
        assert_eq!(national(jiff::civil::date(1985, 7, 30), 33), "85.07.30-033.28");
        assert_eq!(national(jiff::civil::date(2017, 7, 30), 33), "17.07.30-033.84");
        assert_eq!(communication(909_337_554), "+++090/9337/55493+++");
    }
}
