//! A naive Bayes classifier over words, and over runs of four letters for words that it does not know: other endings,
//! compounds and slips of recognition.

use std::collections::HashMap;

/// Letters of a run.
const RUN: usize = 4;
/// What a word that a kind never has counts there.
const SMOOTH: f32 = 0.3;
/// What a run counts against a word.
const RUN_WEIGHT: f32 = 0.25;

/// Counts of features by kind.
#[derive(Debug)]
pub(super) struct Bayes {
    words: HashMap<String, Vec<f32>>,
    runs: HashMap<String, Vec<f32>>,
    totals: [Vec<f32>; 2],
}

impl Bayes {
    pub(super) fn new(kinds: usize) -> Self {
        Self {
            words: HashMap::new(),
            runs: HashMap::new(),
            totals: [vec![0.0; kinds], vec![0.0; kinds]],
        }
    }

    /// Counts a word of a kind.
    pub(super) fn learn(&mut self, kind: usize, word: &str, weight: u8) {
        let kinds = self.totals[0].len();
        let weight = f32::from(weight);
        self.words
            .entry(word.to_owned())
            .or_insert_with(|| vec![0.0; kinds])[kind] += weight;
        self.totals[0][kind] += weight;
        for run in runs(word) {
            self.runs.entry(run).or_insert_with(|| vec![0.0; kinds])[kind] += weight;
            self.totals[1][kind] += weight;
        }
    }

    /// Turns counts into logarithms of chances. A kind that has few words has each of them no likelier than others do.
    pub(super) fn settle(&mut self) {
        let Self { words, runs, totals } = self;
        for (features, totals) in [(words, &totals[0]), (runs, &totals[1])] {
            let size = features.len() as f32;
            let typical = totals.iter().sum::<f32>() / totals.len().max(1) as f32;
            for counts in features.values_mut() {
                for (count, total) in counts.iter_mut().zip(totals) {
                    let total = total.max(typical);
                    *count = ((*count + SMOOTH) / (total + SMOOTH * size)).ln();
                }
            }
        }
    }

    /// The chance of each kind, given words; even where no word is known.
    pub(super) fn chances<'a>(&self, words: impl Iterator<Item = &'a str>) -> Vec<f32> {
        let kinds = self.totals[0].len();
        let mut sums = vec![0.0f32; kinds];
        let mut seen: HashMap<&str, u8> = HashMap::new();
        let mut features = 0.0f32;
        for word in words {
            let count = seen.entry(word).or_default();
            *count = count.saturating_add(1);
            if *count > 2 || word.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            if let Some(logs) = self.words.get(word) {
                features += 1.0;
                add(&mut sums, logs, 1.0);
            } else if word.chars().count() > RUN {
                for logs in runs(word).iter().filter_map(|run| self.runs.get(run)) {
                    features += RUN_WEIGHT;
                    add(&mut sums, logs, RUN_WEIGHT);
                }
            }
        }
        // Words of one text are far from independent: their evidence grows with the root of their number.
        let temper = features.sqrt().max(1.0);
        soft(sums.iter().map(|sum| sum / temper))
    }
}

fn add(sums: &mut [f32], logs: &[f32], weight: f32) {
    for (sum, log) in sums.iter_mut().zip(logs) {
        *sum += log * weight;
    }
}

/// Chances that have these logarithms, up to a factor.
pub(super) fn soft(logs: impl Iterator<Item = f32> + Clone) -> Vec<f32> {
    let most = logs.clone().fold(f32::MIN, f32::max);
    let chances: Vec<f32> = logs.map(|log| (log - most).exp()).collect();
    let sum: f32 = chances.iter().sum();
    chances.into_iter().map(|chance| chance / sum).collect()
}

fn runs(word: &str) -> Vec<String> {
    let letters: Vec<char> = std::iter::once('^')
        .chain(word.chars())
        .chain(std::iter::once('$'))
        .collect();
    letters.windows(RUN).map(|run| run.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taught() -> Bayes {
        let mut bayes = Bayes::new(2);
        for word in ["verkoopovereenkomst", "koper", "voorschot"] {
            bayes.learn(0, word, 1);
        }
        for word in ["huurovereenkomst", "huurder", "waarborg"] {
            bayes.learn(1, word, 1);
        }
        bayes.settle();
        bayes
    }

    #[test]
    fn known_words_decide() {
        let chances = taught().chances(["koper", "voorschot", "unbekannt"].into_iter());
        assert!(chances[0] > 0.8, "{chances:?}");
    }

    #[test]
    fn a_word_with_another_ending_counts_by_its_letters() {
        let chances = taught().chances(["huurders"].into_iter());
        assert!(chances[1] > 0.6, "{chances:?}");
    }

    #[test]
    fn a_word_repeated_without_end_counts_twice() {
        let bayes = taught();
        let twice = bayes.chances(["koper"; 2].into_iter());
        assert_eq!(bayes.chances(["koper"; 1_000].into_iter()), twice);
    }

    #[test]
    fn nothing_known_is_even() {
        let chances = taught().chances(["xyz"].into_iter());
        assert!((chances[0] - 0.5).abs() < 0.01, "{chances:?}");
    }
}
