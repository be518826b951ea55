//! What the name of a file says about it: its kind and its date. What is read inside it comes from the core's intake.

use coffre_core::vault::Vault;
use jiff::civil::Date;

use crate::tray::Item;
use crate::view::{Chip, Coded};

/// Proposals for one card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// Kind, by code.
    pub(crate) kind: Option<Chip>,
    /// Dossier, by id.
    pub(crate) dossier: Option<Chip>,
    /// Date.
    pub(crate) date: Option<Chip>,
}

/// What the name of the file proposes. A kind is sure where exactly one fits.
pub(crate) fn of(vault: &Vault, item: &Item) -> Proposal {
    let words = folded(&item.name);
    let mut kinds = vault.house().kinds().values().filter_map(|kind| {
        let hint = kind
            .hints()
            .iter()
            .find(|hint| has_words(&words, &folded(hint)))?;
        Some((kind.code(), hint.len(), hint.clone()))
    });
    let first = kinds.next();
    let (best, others) = kinds.fold((first, 0), |(best, others), next| match best {
        Some(known) if known.1 >= next.1 => (Some(known), others + 1),
        _ => (Some(next), others + 1),
    });
    Proposal {
        kind: best.map(|(code, _, hint)| Chip {
            value: code.to_owned(),
            label: Some(Coded::kind(vault, code).label.fr),
            sure: others == 0,
            because: Some(hint),
        }),
        dossier: None,
        date: date_in(&item.name).map(|date| Chip {
            value: date.to_string(),
            label: None,
            sure: true,
            because: Some(item.name.clone()),
        }),
    }
}

fn folded(text: &str) -> Vec<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether all words of a hint stand in the name, one after the other.
fn has_words(name: &[String], hint: &[String]) -> bool {
    !hint.is_empty() && name.windows(hint.len()).any(|window| window == hint)
}

/// A day in the name of a file: `2026-03-14`, `20260314`, `14-03-2026` or `14.03.2026`.
fn date_in(name: &str) -> Option<Date> {
    let numbers: Vec<&str> = name
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let day = |year: &str, month: &str, day: &str| {
        let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
        (1950..=2100).contains(&date.year()).then_some(date)
    };
    let whole = numbers.iter().filter(|number| number.len() == 8);
    let mut found = whole.filter_map(|number| day(&number[..4], &number[4..6], &number[6..]));
    found.next().or_else(|| {
        numbers
            .windows(3)
            .find_map(|three| match (three[0].len(), three[2].len()) {
                (4, _) => day(three[0], three[1], three[2]),
                (_, 4) => day(three[2], three[1], three[0]),
                _ => None,
            })
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_in_names() {
        let rows = [
            ("compromis 2026-03-14.pdf", Some(date(2026, 3, 14))),
            ("IMG_20260314_101500.jpg", Some(date(2026, 3, 14))),
            ("PEB du 14.03.2026.pdf", Some(date(2026, 3, 14))),
            ("scan0043.pdf", None),
            ("99999999.pdf", None),
        ];
        for (name, expected) in rows {
            assert_eq!(date_in(name), expected, "{name}");
        }
    }

    #[test]
    fn a_hint_is_whole_words() {
        assert!(has_words(
            &folded("Acte de vente signé.pdf"),
            &folded("acte de vente")
        ));
        assert!(!has_words(&folded("factures.pdf"), &folded("acte")));
    }
}
