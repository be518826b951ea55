//! Identifiers in text that was recognised from pixels.

use super::{Found, IdentifierKind, parse};

/// Kinds whose check digits tell a slip from chance.
const CHECKED: [IdentifierKind; 6] = [
    IdentifierKind::Niss,
    IdentifierKind::Bis,
    IdentifierKind::IdentityCard,
    IdentifierKind::Iban,
    IdentifierKind::Company,
    IdentifierKind::Communication,
];
/// The longest number of groups, with its signs and the spaces that recognition adds.
const LONGEST: usize = 34;

/// Finds what stands there, and in the gaps what stands there once slips are mended and the check digits fit.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut all = super::find(text);
    let taken: Vec<_> = all.iter().map(|found| found.range.clone()).collect();
    let mut from = 0;
    for gap in taken
        .iter()
        .cloned()
        .chain(std::iter::once(text.len()..text.len()))
    {
        in_gap(text, from, gap.start, &mut all);
        from = gap.end;
    }
    all.sort_by_key(|found| found.range.start);
    all
}

/// Finds only what has check digits, in one pass over the runs of digits: the cheap way for long texts.
pub(super) fn checked(text: &str) -> Vec<Found> {
    let mut all = Vec::new();
    in_gap(text, 0, text.len(), &mut all);
    all
}

fn in_gap(text: &str, from: usize, to: usize, all: &mut Vec<Found>) {
    let mut at = from;
    while let Some((start, end)) = next_run(text, at, to) {
        match mended(&text[start..end]) {
            Some((kind, normalised, length)) => {
                let range = start..start + length;
                at = range.end;
                all.push(Found {
                    kind,
                    range,
                    normalised,
                });
            }
            None => {
                let word = text[start..end]
                    .find([' ', '\u{a0}', '\n'])
                    .map_or(end, |space| start + space + 1);
                at = word.max(start + 1);
            }
        }
    }
}

/// The next run of characters that a misread number may have.
fn next_run(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let mut start = None;
    for (offset, c) in text[from..to].char_indices() {
        let at = from + offset;
        if may_be(c) && start.is_none() && !c.is_whitespace() {
            start = Some(at);
        } else if !may_be(c)
            && let Some(begin) = start.take()
            && is_long(&text[begin..at])
        {
            return Some((begin, at));
        }
    }
    start
        .filter(|begin| is_long(&text[*begin..to]))
        .map(|begin| (begin, to))
}

fn is_long(run: &str) -> bool {
    run.chars().filter(|c| digit(*c).is_some()).count() >= 9
        && run.chars().filter(char::is_ascii_digit).count() >= 5
}

fn may_be(c: char) -> bool {
    digit(c).is_some()
        || matches!(
            c,
            '.' | ',' | '-' | '/' | ' ' | '\n' | '\u{a0}' | '+' | '*' | 'E' | 'e' | '–'
        )
}

/// The digit that a character is or looks like.
fn digit(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        'O' | 'o' | 'Q' | 'D' => '0',
        'l' | 'I' | 'i' | '|' | '!' => '1',
        'Z' | 'z' => '2',
        'S' | 's' => '5',
        'G' => '6',
        'B' => '8',
        _ => return None,
    })
}

/// The checked identifier that a run starts with once it is mended, and how many bytes of the run it has.
fn mended(run: &str) -> Option<(IdentifierKind, String, usize)> {
    let mut end = run.len().min(LONGEST);
    while !run.is_char_boundary(end) {
        end -= 1;
    }
    let run = &run[..end];
    let country = run
        .get(..2)
        .is_some_and(|start| matches!(start, "BE" | "8E" | "be" | "Be" | "bE"));
    // Every length is tried, the longest first: what follows a number may look like digits too.
    let ends: Vec<usize> = run.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    for end in ends.iter().rev() {
        let part = &run[..*end];
        if !all_groups_have_digits(part) {
            continue;
        }
        let digits: String = part[if country { 2.min(part.len()) } else { 0 }..]
            .chars()
            .filter_map(digit)
            .collect();
        let candidate = match (country, digits.len()) {
            (true, 14) | (true, 10) => format!("BE{digits}"),
            (false, 11) if has_groups(part) => digits,
            (false, 12) if part.starts_with(['+', '*']) => {
                format!("+++{}/{}/{}+++", &digits[..3], &digits[3..7], &digits[7..])
            }
            (false, 12) if has_groups(part) => digits,
            (false, 10) if part.contains(['.', ',']) => digits,
            _ => continue,
        };
        let Some(one) = parse(&candidate).filter(|one| CHECKED.contains(&one.kind)) else {
            continue;
        };
        // A number goes on neither before nor after.
        let follows = run[*end..].chars().next().is_some_and(|c| digit(c).is_some());
        if !follows {
            let length = part.trim_end_matches([' ', '\u{a0}', '\n', '.', ',', '-']).len();
            return Some((one.kind, one.normalised, length));
        }
    }
    None
}

/// Whether each group has a digit: `BIS` before a number is a word, however much its letters look like digits.
fn all_groups_have_digits(part: &str) -> bool {
    let groups = part
        .split([' ', '\u{a0}', '\n'])
        .filter(|group| !group.is_empty());
    groups.into_iter().enumerate().all(|(place, group)| {
        let country = place == 0 && matches!(group, "BE" | "be" | "Be" | "bE");
        let sign = group.chars().all(|c| digit(c).is_none());
        country || sign || group.bytes().any(|b| b.is_ascii_digit())
    })
}

/// Whether the digits of a run stand in one row or in groups as such numbers are written, not in scattered words.
fn has_groups(part: &str) -> bool {
    let signs = part.chars().filter(|c| digit(*c).is_none()).count();
    (signs == 0 || (2..=7).contains(&signs)) && part.chars().filter(char::is_ascii_digit).count() >= 6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&'static str, String)> {
        let found = find(text);
        found
            .into_iter()
            .map(|one| (one.kind.code(), one.normalised))
            .collect()
    }

    #[test]
    fn slips_are_mended_where_the_check_digits_confirm_it() {
        let rows = [
            ("N° national 85.O7.30-O33.28 à", "niss", "85073003328"),
            ("8S.07.3O-033.28", "niss", "85073003328"),
            ("n° 59l-1917064-58.", "identity-card", "591-1917064-58"),
            ("BE68 539O 0754 7O34", "iban", "BE68539007547034"),
            ("BE 6 8 5390 0754 7034", "iban", "BE68539007547034"),
            ("TVA O428.759.497", "company", "0428759497"),
            ("+++O90/9337/55493+++", "communication", "+++090/9337/55493+++"),
        ];
        for (text, kind, normalised) in rows {
            assert!(
                read(text).contains(&(kind, normalised.to_owned())),
                "{text}: {:?}",
                read(text)
            );
        }
    }

    #[test]
    fn a_slip_that_no_check_confirms_is_nothing() {
        for text in [
            "85.O7.30-O33.29",
            "BE68 539O 0754 7O35",
            "59l-1917064-59",
            "O428.759.498",
        ] {
            let strict = read(text)
                .into_iter()
                .filter(|(kind, _)| *kind != "telephone")
                .count();
            assert_eq!(strict, 0, "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "é 85.O7.30-O33.28.";
        assert_eq!(&text[find(text)[0].range.clone()], "85.O7.30-O33.28");
    }
}
