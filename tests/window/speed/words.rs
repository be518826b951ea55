//! Texts of an invented language whose words are as unevenly used as those of a real one.

/// Different words.
const WORDS: f64 = 60_000.0;
const FIRST: [&str; 14] = [
    "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch",
];
const SECOND: [&str; 7] = ["a", "e", "i", "o", "u", "ou", "ai"];

/// A text of so many words, always the same for a seed.
pub(super) fn text(seed: u64, words: usize) -> String {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut text = String::with_capacity(words * 8);
    for _ in 0..words {
        state = next(state);
        let unit = (state >> 11) as f64 / (1u64 << 53) as f64;
        text.push_str(&word(WORDS.powf(unit) as u64));
        text.push(' ');
    }
    text
}

/// The word of a rank: the most used ones are the shortest.
pub(super) fn word(rank: u64) -> String {
    let syllables = FIRST.len() as u64 * SECOND.len() as u64;
    let mut rest = rank;
    let mut word = String::new();
    loop {
        // Spread, so that neighbours in rank do not begin alike.
        let syllable = (rest % syllables) * 37 % syllables;
        word.push_str(FIRST[(syllable % FIRST.len() as u64) as usize]);
        word.push_str(SECOND[(syllable / FIRST.len() as u64) as usize]);
        rest /= syllables;
        if rest == 0 {
            return word;
        }
    }
}

fn next(state: u64) -> u64 {
    state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407)
}
