//! How pages look, and which numbers stand on the first, so that pages which were scanned twice are noticed. Kept sealed like
//! every field, compared only among what a seat reads.
//!
//! A page is 256 bits: on which of 128 cells there is ink, and on which there is much. Shadows, the brightness of the paper,
//! margins and the table under a telephone's picture are taken out first, so two scans of one page differ in few bits.
//! Two letters of one template look alike as well; what tells them apart is their dates, amounts and references, of which a
//! sample of hashes is kept.

use std::collections::BTreeSet;

use coffre_format::Hash;

use super::ink::Ink;
use super::reader::Thumbnail;

/// Cells of a page.
const COLUMNS: usize = 8;
const ROWS: usize = 16;
/// Ink of a cell, in hundredths of the mean of all cells, from which there is some, and from which there is much.
const SOME: u64 = 50;
const MUCH: u64 = 125;
/// Hashes of numbers that are kept.
const SAMPLE: usize = 16;
/// How many of the sample of two scans of one page are the same.
const SAME: usize = 8;
/// Digits of a number that tells pages apart.
const DIGITS: usize = 3;

/// The look of one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// One bit a cell: there is ink.
    some: u128,
    /// There is much.
    much: u128,
}

/// The looks of the first pages of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    pages: Vec<Look>,
    /// The lowest hash of the numbers on the first page under each of several orders; none where it has no number.
    numbers: Option<[u16; SAMPLE]>,
}

impl Look {
    /// The look of a page; none for an empty one.
    pub fn of(page: &Thumbnail) -> Option<Self> {
        let cells = Ink::of(page)?.cells::<COLUMNS, ROWS>()?;
        let mean = cells.iter().sum::<u64>() / cells.len() as u64;
        let over = |part: u64| {
            let bits = cells.iter().map(|ink| ink * 100 > mean * part);
            bits.fold(0_u128, |bits, bit| bits << 1 | u128::from(bit))
        };
        Some(Self {
            some: over(SOME),
            much: over(MUCH),
        })
    }

    /// The bits in which two pages differ.
    pub fn distance(self, other: Self) -> u32 {
        (self.some ^ other.some).count_ones() + (self.much ^ other.much).count_ones()
    }
}

impl Looks {
    /// Bits in which two scans of one page may differ, of 256.
    pub const NEAR: u32 = 40;

    /// The looks of pages; an empty page has none. `text` are the words, as far as they are known; a form feed parts two
    /// pages.
    pub fn of<'a>(pages: impl IntoIterator<Item = &'a Thumbnail>, text: &str) -> Self {
        Self {
            pages: pages.into_iter().filter_map(Look::of).collect(),
            numbers: numbers_of(text.split('\u{c}').next().unwrap_or_default()),
        }
    }

    /// Whether these are the same pages: they look alike, and their numbers, where both are known, are the same.
    pub fn is_near(&self, other: &Self) -> bool {
        self.distance(other).is_some_and(|bits| bits <= Self::NEAR)
            && self.same_numbers(other).is_none_or(|same| same >= SAME)
    }

    /// The bits in which the two pages differ that differ most; none where there are more pages here or there, or none.
    pub fn distance(&self, other: &Self) -> Option<u32> {
        let pages = self.pages.iter().zip(&other.pages);
        let most = pages.map(|(one, other)| one.distance(*other)).max();
        most.filter(|_| self.pages.len() == other.pages.len())
    }

    /// How many of the sampled numbers are the same; none where one has no number.
    pub fn same_numbers(&self, other: &Self) -> Option<usize> {
        let (own, others) = (self.numbers?, other.numbers?);
        Some(
            own.iter()
                .zip(others)
                .filter(|(own, other)| **own == *other)
                .count(),
        )
    }

    /// As a field says them: 64 hexadecimal digits a page, then 64 of the numbers behind a sign.
    pub fn text(&self) -> Option<String> {
        let pages = self.pages.iter();
        let mut words: Vec<String> = pages
            .map(|look| format!("{:032x}{:032x}", look.some, look.much))
            .collect();
        if words.is_empty() {
            return None;
        }
        words.extend(self.numbers.map(|numbers| {
            let digits = numbers.iter().map(|number| format!("{number:04x}"));
            format!("#{}", digits.collect::<String>())
        }));
        Some(words.join(" "))
    }

    /// Reads what [`Looks::text`] wrote; anything else is no look.
    pub fn parse(text: &str) -> Self {
        read(text).unwrap_or_default()
    }
}

fn read(text: &str) -> Option<Looks> {
    let mut looks = Looks::default();
    for word in text.split(' ') {
        if word.len() > 64 || !word.is_ascii() {
            let digits = word
                .strip_prefix('#')
                .filter(|digits| digits.len() == 4 * SAMPLE)?;
            let mut numbers = [0; SAMPLE];
            for (place, number) in numbers.iter_mut().enumerate() {
                *number = u16::from_str_radix(digits.get(place * 4..place * 4 + 4)?, 16).ok()?;
            }
            looks.numbers = Some(numbers);
            continue;
        }
        looks.pages.push(Look {
            some: u128::from_str_radix(word.get(..32)?, 16).ok()?,
            much: u128::from_str_radix(word.get(32..).filter(|rest| rest.len() == 32)?, 16).ok()?,
        });
    }
    Some(looks)
}

/// A sample of the numbers in a text: of two texts about as many stand in both samples as the texts have in common.
fn numbers_of(text: &str) -> Option<[u16; SAMPLE]> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit());
    let numbers: BTreeSet<&str> = runs.filter(|run| run.len() >= DIGITS).collect();
    let mut lowest: Option<[u16; SAMPLE]> = None;
    for number in numbers {
        // Two bytes of one hash are an order of its own.
        let hash = Hash::of(number.as_bytes());
        let orders = lowest.get_or_insert([u16::MAX; SAMPLE]);
        for (order, bytes) in orders.iter_mut().zip(hash.as_bytes().chunks(2)) {
            *order = (*order).min(u16::from_be_bytes([bytes[0], bytes[1]]));
        }
    }
    lowest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(paint: impl Fn(u32, u32) -> u8) -> Thumbnail {
        let (width, height) = (180, 256);
        let grey = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(|(x, y)| paint(x, y));
        Thumbnail {
            width,
            height,
            grey: grey.collect(),
        }
    }

    /// Lines of words: paragraphs of different lengths.
    fn text(x: u32, y: u32) -> u8 {
        let margins = (20..160).contains(&x) && (20..236).contains(&y);
        let long = 30 + (y / 9 * 53) % 110;
        if margins && x < long + 20 && (x * 7 + y / 9 * 13) % 31 < 20 && y % 9 < 5 && y / 50 != 2 {
            40
        } else {
            240
        }
    }

    fn looks(page: Thumbnail) -> Looks {
        Looks::of([&page], "")
    }

    #[test]
    fn a_darker_noisier_scan_of_a_page_a_little_aside_is_near() {
        let first = looks(page(text));
        let again = looks(page(|x, y| {
            text((x + 4).min(179), y + 3).saturating_sub(12 + ((x * 31 + y * 17) % 5) as u8)
        }));
        assert!(first.is_near(&again));
    }

    #[test]
    fn a_picture_of_a_page_on_a_table_in_a_shadow_is_near() {
        let first = looks(page(text));
        let table = looks(page(|x, y| {
            if x < 9 || y < 9 || x > 172 || y > 246 {
                return 70;
            }
            (f32::from(text(x, y)) * (1.0 - x as f32 / 500.0)) as u8
        }));
        assert!(first.is_near(&table));
    }

    #[test]
    fn another_page_is_not_near_and_an_empty_one_has_no_look() {
        let first = looks(page(text));
        let other = looks(page(|x, y| text(x, (y * 7) % 251)));
        assert!(!first.is_near(&other));
        assert_eq!(Look::of(&page(|_, _| 250)), None);
        assert_eq!(
            Look::of(&page(|x, y| 244 + ((x * 31 + y * 17) % 7) as u8)),
            None,
            "grain"
        );
        assert!(!Looks::default().is_near(&Looks::default()));
    }

    #[test]
    fn two_letters_of_one_template_are_told_apart_by_their_numbers() {
        let letter = |words: &str| Looks::of([&page(text)], words);
        let first = letter("Réf. 2025-014, le 14/03/2025, 285000 EUR, tél. 081555123");
        let again = letter("Ref 2025-014 le 14/03/2025 285000 EUR tel 081555123 page l");
        let other = letter("Réf. 2023-377, le 02/11/2023, 412500 EUR, tél. 081555123");
        assert!(first.is_near(&again));
        assert!(!first.is_near(&other));
        assert!(
            first.is_near(&letter("")),
            "where no numbers are known the look decides"
        );
    }

    #[test]
    fn looks_are_read_as_they_are_written() {
        let looks = Looks::of([&page(text), &page(text)], "12345");
        assert_eq!(Looks::parse(&looks.text().unwrap()), looks);
        for other in ["x", "0123456789abcdef", "é", "#12"] {
            assert_eq!(Looks::parse(other), Looks::default(), "{other}");
        }
    }
}
