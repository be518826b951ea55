//! Check digits.

/// The remainder of a row of digits by 97.
fn mod97(digits: &[u8]) -> u32 {
    digits
        .iter()
        .fold(0, |rest, digit| (rest * 10 + u32::from(*digit)) % 97)
}

fn pair(digits: &[u8]) -> u32 {
    u32::from(digits[0]) * 10 + u32::from(digits[1])
}

/// A remainder of which 0 is written 97.
fn never_zero(rest: u32) -> u32 {
    if rest == 0 { 97 } else { rest }
}

/// The two kinds of national number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum National {
    Register,
    Bis,
}

/// Whether eleven digits are a national number, of the twentieth or of this century.
pub(super) fn national(digits: &[u8; 11]) -> Option<National> {
    let (month, day) = (pair(&digits[2..4]), pair(&digits[4..6]));
    let kind = match month {
        0..=12 => National::Register,
        20..=32 | 40..=52 => National::Bis,
        _ => return None,
    };
    let check = pair(&digits[9..11]);
    let fits = |rest: u32| check == 97 - rest;
    (day <= 31 && (fits(mod97(&digits[..9])) || fits(mod97_of_this_century(digits)))).then_some(kind)
}

fn mod97_of_this_century(digits: &[u8; 11]) -> u32 {
    let mut prefixed = [2; 10];
    prefixed[1..].copy_from_slice(&digits[..9]);
    mod97(&prefixed)
}

/// Whether the last two of twelve digits are the remainder of the first ten: identity cards, communications and
/// the inner check of an account.
pub(super) fn twelve(digits: &[u8; 12]) -> bool {
    pair(&digits[10..12]) == never_zero(mod97(&digits[..10]))
}

/// Whether two check digits and a Belgian account of twelve fit as an IBAN.
pub(super) fn iban(check: &[u8], account: &[u8; 12]) -> bool {
    // ISO 13616: the account, then "BE" as 11 14, then the check digits, has remainder 1.
    let mut row = account.to_vec();
    row.extend([1, 1, 1, 4]);
    row.extend_from_slice(check);
    mod97(&row) == 1 && twelve(account)
}

/// Whether ten digits are a company number.
pub(super) fn company(digits: &[u8; 10]) -> bool {
    digits[0] <= 1 && pair(&digits[8..10]) == 97 - mod97(&digits[..8])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn with_check<const N: usize>(body: &[u8], check: u32) -> [u8; N] {
        let mut digits = [0; N];
        digits[..body.len()].copy_from_slice(body);
        digits[N - 2] = (check / 10) as u8;
        digits[N - 1] = (check % 10) as u8;
        digits
    }

    fn flipped<const N: usize>(digits: [u8; N], at: usize, by: u8) -> [u8; N] {
        let mut other = digits;
        other[at] = (other[at] + by) % 10;
        other
    }

    proptest! {
        #[test]
        fn one_wrong_digit_of_twelve_is_noticed(body in prop::array::uniform10(0u8..10), at in 0usize..12, by in 1u8..10) {
            let digits: [u8; 12] = with_check(&body, never_zero(mod97(&body)));
            prop_assert!(twelve(&digits));
            let other = flipped(digits, at, by);
            // 00 and 97 are the same remainder, and only 97 is written.
            prop_assert!(!twelve(&other));
        }

        #[test]
        fn one_wrong_digit_of_a_company_number_is_noticed(
            mut body in prop::array::uniform8(0u8..10), first in 0u8..2, at in 0usize..10, by in 1u8..10,
        ) {
            body[0] = first;
            let digits: [u8; 10] = with_check(&body, 97 - mod97(&body));
            prop_assert!(company(&digits));
            prop_assert!(!company(&flipped(digits, at, by)));
        }

        #[test]
        fn one_wrong_digit_of_an_account_is_noticed(body in prop::array::uniform10(0u8..10), at in 0usize..12, by in 1u8..10) {
            let account: [u8; 12] = with_check(&body, never_zero(mod97(&body)));
            let mut row = account.to_vec();
            row.extend([1, 1, 1, 4, 0, 0]);
            let check = 98 - mod97(&row);
            let check = [(check / 10) as u8, (check % 10) as u8];
            prop_assert!(iban(&check, &account));
            prop_assert!(!iban(&check, &flipped(account, at, by)));
        }

        #[test]
        fn one_wrong_digit_of_a_national_number_leaves_its_century(
            serial in prop::array::uniform3(0u8..10), year in prop::array::uniform2(0u8..10), at in 0usize..9, by in 1u8..10,
        ) {
            let body = [year[0], year[1], 0, 7, 1, 5, serial[0], serial[1], serial[2]];
            let digits: [u8; 11] = with_check(&body, 97 - mod97(&body));
            prop_assert_eq!(national(&digits), Some(National::Register));
            let other = flipped(digits, at, by);
            prop_assert_ne!(pair(&other[9..]), 97 - mod97(&other[..9]));
        }
    }
}
