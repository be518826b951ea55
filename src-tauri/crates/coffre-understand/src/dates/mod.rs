//! Dates in a text, in the forms of French, Dutch, German and English papers, each with what it is the date of.
//!
//! A page has several: birth, visit, issue, validity, the law that it cites. The words beside a date tell which.

mod choose;
mod columns;
mod cues;
mod machine;
mod month;
mod role;
mod spoken;

use std::ops::Range;

use jiff::civil::Date;

use crate::words::{Words, fold};
pub(crate) use choose::{Chosen, document_date, last_day, mail_date, validity_date};
pub(crate) use month::MONTHS;
pub(crate) use role::Role;

/// A date that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// The day.
    pub(crate) date: Date,
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
    /// The line of its first word.
    pub(crate) line: usize,
    /// Its page.
    pub(crate) page: usize,
    /// What it is the date of.
    pub(crate) role: Role,
}

/// How digits are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digits {
    /// As they stand.
    Exact,
    /// A letter that looks like a digit is one: text that was recognised from pixels.
    Lenient,
}

/// Finds the dates of a text, in order. Years of two digits are read as the latest that is not after `today`'s year by
/// more than 20.
pub(crate) fn find(text: &str, words: &Words, digits: Digits, today: Date) -> Vec<FoundDate> {
    let reader = Reader {
        text,
        words,
        digits,
        today,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.words.len() {
        match reader.date_at(at) {
            Some((date, count)) => {
                found.push(reader.found(date, at, count));
                at += count;
            }
            None => at += 1,
        }
    }
    found.extend(machine::expiry(text, words));
    role::assign(text, words, &mut found);
    found
}

/// The first date that a short text says, such as a file name; `20250314` is one too.
pub(crate) fn in_name(name: &str, words: &Words, today: Date) -> Option<(Date, Range<usize>)> {
    let reader = Reader {
        text: name,
        words,
        digits: Digits::Exact,
        today,
    };
    for (at, word) in words.words.iter().enumerate() {
        let date = match reader.date_at(at) {
            Some((date, count)) => {
                let range = word.range.start..words.words[at + count - 1].range.end;
                Some((date, range))
            }
            None => in_a_row(&word.text).map(|date| (date, word.range.clone())),
        };
        if let Some((date, range)) = date.filter(|(date, _)| *date <= today && date.year() >= 1990) {
            return Some((date, range));
        }
    }
    None
}

/// `20250314`, or that and a time behind it.
fn in_a_row(word: &str) -> Option<Date> {
    if !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // A copier writes its counter before the stamp: `doc00482320250314091233`.
    let stamp = match word.len() {
        8 | 12 | 14 => &word[..8],
        20 | 22 => word.get(word.len() - 14..word.len() - 6)?,
        _ => return None,
    };
    let number = |range: Range<usize>| stamp.get(range)?.parse::<i16>().ok();
    civil(number(0..4)?, number(4..6)?, number(6..8)?)
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    if !(1900..=2100).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

struct Reader<'a> {
    text: &'a str,
    words: &'a Words,
    digits: Digits,
    today: Date,
}

impl Reader<'_> {
    fn found(&self, date: Date, at: usize, count: usize) -> FoundDate {
        let (first, last) = (&self.words.words[at], &self.words.words[at + count - 1]);
        FoundDate {
            date,
            range: first.range.start..last.range.end,
            line: first.line,
            page: first.page,
            role: Role::Unknown,
        }
    }

    /// A date that starts with this word, and how many words it has.
    fn date_at(&self, at: usize) -> Option<(Date, usize)> {
        self.numeric(at)
            .or_else(|| self.named(at))
            .or_else(|| self.month_first(at))
            .or_else(|| spoken::date_at(self.words, at))
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.words.words.get(at).map(|word| word.text.as_str())
    }

    /// The number that a word is.
    fn number(&self, at: usize) -> Option<(i16, usize)> {
        let word = self.word(at)?;
        // `2025-03-14T10:15:22`, as programs write it.
        let word = match word.split_once('t') {
            Some((day, hour)) if is_pair(day) && is_pair(hour) => day,
            _ => word,
        };
        if word.len() > 4 {
            return None;
        }
        let mended = match self.digits {
            Digits::Exact => word.to_owned(),
            Digits::Lenient => mended(word),
        };
        let digits = mended.bytes().all(|b| b.is_ascii_digit());
        Some((mended.parse().ok().filter(|_| digits)?, mended.len()))
    }

    /// What stands between a word and the next one, without spaces; none where a line ends.
    fn between(&self, at: usize) -> Option<&str> {
        let (this, next) = (self.words.words.get(at)?, self.words.words.get(at + 1)?);
        if this.line != next.line {
            return None;
        }
        Some(self.text[this.range.end..next.range.start].trim())
    }

    fn is_alone(&self, first: usize, last: usize) -> bool {
        let joins = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '-' | '.'));
        let before = self.text[..self.words.words[first].range.start]
            .chars()
            .next_back();
        let mut after = self.text[self.words.words[last].range.end..].chars();
        let goes_on = joins(after.next()) && after.next().is_some_and(|c| c.is_ascii_digit());
        let comes_from = joins(before)
            && first.checked_sub(1).is_some_and(|before| {
                self.number(before).is_some() && self.between(before).is_some_and(|sign| sign.len() == 1)
            });
        !comes_from && !goes_on
    }

    fn year(&self, number: i16, length: usize) -> Option<i16> {
        match length {
            4 => Some(number),
            2 => {
                let century = self.today.year() / 100 * 100;
                let year = century + number;
                Some(if year > self.today.year() + 20 {
                    year - 100
                } else {
                    year
                })
            }
            _ => None,
        }
    }

    /// `14/03/2025`, `14.03.25`, `14 03 2025`, `2025-03-14`.
    fn numeric(&self, at: usize) -> Option<(Date, usize)> {
        let (first, second) = (self.between(at)?, self.between(at + 1)?);
        let ((a, a_len), (b, b_len), (c, c_len)) =
            (self.number(at)?, self.number(at + 1)?, self.number(at + 2)?);
        let signs = ["/", ".", "-", "–"];
        // Recognition takes a point for a comma.
        let commas = self.digits == Digits::Lenient && first == "," && second == "," && c_len == 4;
        let signed = (signs.contains(&first) && signs.contains(&second)) || commas;
        let spaced = first.is_empty() && second.is_empty() && a_len == 2 && b_len == 2 && c_len == 4;
        if !(signed || spaced) || b_len > 2 || !self.is_alone(at, at + 2) {
            return None;
        }
        let date = if a_len == 4 && c_len <= 2 {
            civil(a, b, c)
        } else if a_len <= 2 && (c_len == 4 || (c_len == 2 && first == second)) {
            civil(self.year(c, c_len)?, b, a)
        } else {
            None
        };
        Some((date?, 3))
    }

    /// `14 mars 2025`, `1er mars 2025`, `14. März 2025`, `14 MAR/MAA 2025`.
    fn named(&self, at: usize) -> Option<(Date, usize)> {
        let word = self.word(at)?;
        let day = ["er", "e", "st", "nd", "rd", "th", "ste", "de"]
            .iter()
            .find_map(|end| word.strip_suffix(end)?.parse::<i16>().ok())
            .or_else(|| {
                self.number(at)
                    .filter(|(_, length)| *length <= 2)
                    .map(|(day, _)| day)
            })
            // Recognition takes the digit of "1er" for a letter.
            .or_else(|| matches!(word, "premier" | "eerste" | "ler" | "ier").then_some(1))?;
        let mut next = at + 1;
        if matches!(self.word(next)?, "of" | "er") {
            next += 1;
        }
        let month = month::number(self.word(next)?)?;
        next += 1;
        // Cards of the country write the month in two languages.
        if self.between(next - 1).is_some_and(|sign| sign == "/") && month::number(self.word(next)?).is_some()
        {
            next += 1;
        }
        let (year, length) = self.number(next)?;
        let date = civil(self.year(year, length)?, month, day)?;
        Some((date, next + 1 - at))
    }

    /// `March 14, 2025`.
    fn month_first(&self, at: usize) -> Option<(Date, usize)> {
        let month = month::number(self.word(at)?)?;
        let (day, day_length) = self.number(at + 1)?;
        let (year, 4) = self.number(at + 2)? else {
            return None;
        };
        let date = civil(year, month, day).filter(|_| day_length <= 2)?;
        Some((date, 3))
    }
}

fn is_pair(digits: &str) -> bool {
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A word of digits in which recognition saw letters.
fn mended(word: &str) -> String {
    if !word.bytes().any(|b| b.is_ascii_digit()) {
        return word.to_owned();
    }
    fold(word)
        .chars()
        .map(|c| match c {
            'o' | 'q' => '0',
            'l' | 'i' | 't' => '1',
            'z' => '2',
            's' => '5',
            'b' => '8',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests;
