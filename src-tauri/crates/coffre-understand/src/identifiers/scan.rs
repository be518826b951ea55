//! Numbers in groups, and what they are.

use super::checks::{self, National};
use super::groups::{Digits, plain};
use super::{Found, IdentifierKind, words};

/// Reads the identifier that starts at a place, the longest shape first.
pub(super) fn identifier_at(text: &str, at: usize) -> Option<Found> {
    let readers = [
        communication,
        iban,
        company_with_prefix,
        parcel,
        energy,
        card,
        national,
        company,
        telephone,
        words::email,
    ];
    readers.iter().find_map(|read| read(text, at))
}

fn found(kind: IdentifierKind, at: usize, end: usize, normalised: String) -> Option<Found> {
    Some(Found {
        kind,
        range: at..end,
        normalised,
    })
}

fn communication(text: &str, at: usize) -> Option<Found> {
    let mark = ["+++", "***"]
        .into_iter()
        .find(|mark| text[at..].starts_with(mark))?;
    let inside = skip_spaces(text, at + mark.len());
    let number = Digits::<12>::read_open(text, inside, &[3, 4, 5], &['/', ' '])?;
    let close = skip_spaces(text, number.end);
    if !text[close..].starts_with(mark) || !checks::twelve(&number.digits) {
        return None;
    }
    let digits = number.text();
    let normalised = format!("+++{}/{}/{}+++", &digits[..3], &digits[3..7], &digits[7..]);
    found(IdentifierKind::Communication, at, close + mark.len(), normalised)
}

fn iban(text: &str, at: usize) -> Option<Found> {
    let start = skip_spaces(text, after_country(text, at)?);
    // One sign throughout: `BE68-5390-0754-7034`.
    let number = [' ', '-', '.']
        .iter()
        .find_map(|sign| Digits::<14>::read(text, start, &[2, 4, 4, 4], &[*sign]))?;
    let account: [u8; 12] = number.digits[2..].try_into().ok()?;
    if !checks::iban(&number.digits[..2], &account) {
        return None;
    }
    found(
        IdentifierKind::Iban,
        at,
        number.end,
        format!("BE{}", number.text()),
    )
}

fn company_with_prefix(text: &str, at: usize) -> Option<Found> {
    let start = skip_spaces(text, after_country(text, at)?);
    if let Some(number) = company_digits(text, start) {
        return found(IdentifierKind::Company, at, number.end, number.text());
    }
    // Papers from before 2005 leave out the first 0.
    let number = Digits::<9>::read(text, start, &[3, 3, 3], &['.', ' '])?;
    let mut digits = [0; 10];
    digits[1..].copy_from_slice(&number.digits);
    let fits = checks::company(&digits);
    fits.then(|| {
        found(
            IdentifierKind::Company,
            at,
            number.end,
            format!("0{}", number.text()),
        )
    })?
}

fn company(text: &str, at: usize) -> Option<Found> {
    let number = company_digits(text, at)?;
    // Ten digits in a row may also be a mobile number, whose first digits no check protects.
    let mobile = number.separators == 0 && number.digits[1] == 4 && number.digits[2] >= 5;
    if mobile
        && !is_after(
            text,
            at,
            &[
                "bce",
                "kbo",
                "tva",
                "btw",
                "entreprise",
                "ondernemings",
                "rpm",
                "rpr",
            ],
        )
    {
        None
    } else {
        found(IdentifierKind::Company, at, number.end, number.text())
    }
}

fn company_digits(text: &str, at: usize) -> Option<Digits<10>> {
    let number = Digits::<10>::read(text, at, &[4, 3, 3], &['.', ' ', '-', '/'])?;
    checks::company(&number.digits).then_some(number)
}

fn card(text: &str, at: usize) -> Option<Found> {
    let number = Digits::<12>::read(text, at, &[3, 7, 2], &['-', ' ', '.'])?;
    if !checks::twelve(&number.digits) {
        return None;
    }
    let digits = number.text();
    let normalised = format!("{}-{}-{}", &digits[..3], &digits[3..10], &digits[10..]);
    found(IdentifierKind::IdentityCard, at, number.end, normalised)
}

fn national(text: &str, at: usize) -> Option<Found> {
    let number = Digits::<11>::read(text, at, &[2, 2, 2, 3, 2], &['.', '-', '/', ' '])?;
    let kind = match checks::national(&number.digits)? {
        National::Register => IdentifierKind::Niss,
        National::Bis => IdentifierKind::Bis,
    };
    found(kind, at, number.end, number.text())
}

/// Brussels and Flanders write the day, a dash and ten digits, then a region's end; Wallonia writes the day and six
/// digits, which is believed only after the word for such a certificate.
fn energy(text: &str, at: usize) -> Option<Found> {
    let end = energy_with_dashes(text, at).or_else(|| energy_in_a_row(text, at))?;
    found(
        IdentifierKind::Energy,
        at,
        end,
        text[at..end].to_ascii_uppercase(),
    )
}

fn energy_with_dashes(text: &str, at: usize) -> Option<usize> {
    let number = Digits::<18>::read_open(text, at, &[8, 10], &['-'])?;
    let rest = &text[number.end..];
    let tail = rest.strip_prefix('-')?;
    let word = tail.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let last = tail[word..]
        .strip_prefix('-')?
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    let shape = number.separators == 1 && (2..=4).contains(&word) && (1..=2).contains(&last);
    (shape && is_day(&number.digits)).then_some(number.end + 1 + word + 1 + last)
}

fn energy_in_a_row(text: &str, at: usize) -> Option<usize> {
    let number = Digits::<14>::read(text, at, &[14], &[])?;
    let named = is_after(text, at, &["peb", "epc", "énergétique", "energetique"]);
    (named && is_day(&number.digits)).then_some(number.end)
}

/// Whether one of these words stands not far before a place.
fn is_after(text: &str, at: usize, words: &[&str]) -> bool {
    let before: Vec<char> = text[..at].chars().rev().take(80).collect();
    let before: String = before.into_iter().rev().collect::<String>().to_lowercase();
    words.iter().any(|word| before.contains(word))
}

/// Whether digits start with a day since energy certificates exist.
fn is_day(digits: &[u8]) -> bool {
    let number = |part: &[u8]| part.iter().fold(0i16, |n, digit| n * 10 + i16::from(*digit));
    let (year, month, day) = (number(&digits[..4]), number(&digits[4..6]), number(&digits[6..8]));
    let [Ok(month), Ok(day)] = [i8::try_from(month), i8::try_from(day)] else {
        return false;
    };
    (2006..2100).contains(&year) && jiff::civil::Date::new(year, month, day).is_ok()
}

/// `99999A0123/00C000`: division, section, radical, bis number, exponent, power.
fn parcel(text: &str, at: usize) -> Option<Found> {
    const LENGTH: usize = 17;
    let bytes = text.as_bytes().get(at..at + LENGTH)?;
    let shape = bytes.iter().enumerate().all(|(place, byte)| match place {
        5 => byte.is_ascii_uppercase(),
        10 => *byte == b'/',
        13 => byte.is_ascii_uppercase() || *byte == b'_',
        _ => byte.is_ascii_digit(),
    });
    let end = at + LENGTH;
    if !shape || text[end..].starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    found(IdentifierKind::Parcel, at, end, text[at..end].to_owned())
}

/// A Belgian number: `0`, `+32` or `0032`, then eight digits of a fixed line or nine of a mobile.
fn telephone(text: &str, at: usize) -> Option<Found> {
    let prefix = ["+32", "0032", "0"]
        .into_iter()
        .find(|prefix| text[at..].starts_with(prefix))?;
    let mut end = at + prefix.len();
    let mut digits = String::new();
    if prefix != "0" {
        let spaced = skip_spaces(text, end);
        end = if text[spaced..].starts_with("(0)") {
            spaced + 3
        } else {
            end
        };
    }
    let mut reach = end;
    while let Some(here) = text[reach..].chars().next() {
        if here.is_ascii_digit() {
            digits.push(here);
            end = reach + 1;
        } else if !matches!(here, ' ' | '\u{a0}' | '.' | '/' | '-') || reach > end + 1 {
            break;
        }
        reach += here.len_utf8();
        if digits.len() > 9 {
            return None;
        }
        if is_complete(&digits) && !text[reach..].starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
    }
    let follows = text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    if !is_complete(&digits) || follows {
        return None;
    }
    found(IdentifierKind::Telephone, at, end, format!("+32{digits}"))
}

fn is_complete(digits: &str) -> bool {
    let mobile = digits.starts_with('4')
        && digits
            .as_bytes()
            .get(1)
            .is_some_and(|b| (b'5'..=b'9').contains(b));
    match digits.as_bytes().first() {
        Some(b'1'..=b'9') => digits.len() == if mobile { 9 } else { 8 },
        _ => false,
    }
}

fn after_country(text: &str, at: usize) -> Option<usize> {
    let country = text.as_bytes().get(at..at + 2)?;
    country.eq_ignore_ascii_case(b"BE").then_some(at + 2)
}

fn skip_spaces(text: &str, at: usize) -> usize {
    text[at..]
        .chars()
        .next()
        .filter(|c| plain(*c) == ' ')
        .map_or(at, |c| at + c.len_utf8())
}
