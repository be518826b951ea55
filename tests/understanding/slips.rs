//! Slips of recognition: letters that look alike, a lost accent, a lost or surplus space. The same text has the same slips.

const LOOKALIKE: [(char, char); 10] = [
    ('l', '1'),
    ('1', 'l'),
    ('O', '0'),
    ('0', 'O'),
    ('e', 'c'),
    ('é', 'e'),
    ('è', 'e'),
    ('i', 'l'),
    ('5', 'S'),
    ('n', 'u'),
];

/// The text with about one slip in `every` letters.
pub(crate) fn with_slips(text: &str, every: u32) -> String {
    let mut state: u32 = 2_166_136_261 ^ text.len() as u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if next(every) > 0 {
            out.push(c);
            continue;
        }
        match (LOOKALIKE.iter().find(|(from, _)| *from == c), c) {
            (Some((_, to)), _) => out.push(*to),
            (None, ' ') => {}
            (None, other) => out.push(other),
        }
    }
    out
}
