//! Slips of character recognition: a word that is unknown and one letter away from exactly one known word is read as it.

use std::collections::{HashMap, HashSet};

use super::Words;

/// The shortest word whose spelling is mended; shorter ones have too many neighbours.
const SHORTEST: usize = 6;

/// Known words, and what they look like with one letter missing.
#[derive(Debug, Default)]
pub(crate) struct Spelling {
    known: HashSet<String>,
    without: HashMap<String, Vec<String>>,
}

impl Spelling {
    /// Learns a word.
    pub(crate) fn add(&mut self, word: &str) {
        if !self.known.insert(word.to_owned()) || word.chars().count() < SHORTEST {
            return;
        }
        for shorter in shortened(word) {
            self.without.entry(shorter).or_default().push(word.to_owned());
        }
    }

    /// The known word that a misread one stands for.
    pub(crate) fn mended(&self, word: &str) -> Option<&str> {
        if word.chars().count() + 1 < SHORTEST || self.known.contains(word) {
            return None;
        }
        let mut found: Option<&str> = None;
        let candidates = self
            .without
            .get(word)
            .into_iter()
            .chain(
                shortened(word)
                    .iter()
                    .filter_map(|shorter| self.without.get(shorter))
                    .collect::<Vec<_>>(),
            )
            .flatten()
            .map(String::as_str);
        let longer = shortened(word);
        let inside = longer.iter().filter(|w| w.chars().count() >= SHORTEST);
        let inside = inside.filter_map(|w| self.known.get(w.as_str()).map(String::as_str));
        for candidate in candidates.chain(inside) {
            if !is_one_slip(word, candidate) {
                continue;
            }
            match found {
                Some(other) if other != candidate => return None,
                _ => found = Some(candidate),
            }
        }
        found
    }

    /// Mends the words of a text that was recognised from pixels, but for those that `others` know.
    pub(crate) fn mend(&self, words: &mut Words, others: Option<&Self>) {
        for word in &mut words.words {
            let known = others.is_some_and(|others| others.known.contains(&word.text));
            if known || word.text.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            if let Some(right) = self.mended(&word.text) {
                word.text = right.to_owned();
            }
        }
    }
}

fn shortened(word: &str) -> Vec<String> {
    word.char_indices()
        .map(|(at, c)| {
            let mut shorter = String::with_capacity(word.len());
            shorter.push_str(&word[..at]);
            shorter.push_str(&word[at + c.len_utf8()..]);
            shorter
        })
        .collect()
}

/// Whether one letter is other, missing or too many.
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a[front..]
        .iter()
        .rev()
        .zip(b[front..].iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (left, right) = (a.len() - front - back, b.len() - front - back);
    left <= 1 && right <= 1 && left + right > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling(words: &[&str]) -> Spelling {
        let mut spelling = Spelling::default();
        for word in words {
            spelling.add(word);
        }
        spelling
    }

    #[test]
    fn one_other_missing_or_surplus_letter_is_mended() {
        let known = spelling(&["certificat", "compromis"]);
        for slip in ["certif1cat", "certifcat", "certifiicat"] {
            assert_eq!(known.mended(slip), Some("certificat"), "{slip}");
        }
        assert_eq!(known.mended("cerlif1cat"), None, "two slips are another word");
    }

    #[test]
    fn a_known_word_and_one_between_two_are_left_alone() {
        let known = spelling(&["mandat", "mandant", "vendeur", "vendeuse"]);
        assert_eq!(known.mended("mandant"), None);
        let between = spelling(&["bailleur", "tailleur"]);
        assert_eq!(between.mended("cailleur"), None);
    }
}
