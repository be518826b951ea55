//! Folding of letters.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case, without accents, with ligatures opened.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(c, &mut folded);
    }
    folded
}

/// Adds one character, folded.
pub(super) fn push_folded(c: char, to: &mut String) {
    if c.is_ascii() {
        to.push(c.to_ascii_lowercase());
        return;
    }
    for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
        match part {
            'œ' | 'Œ' => to.push_str("oe"),
            'æ' | 'Æ' => to.push_str("ae"),
            'ß' | 'ẞ' => to.push_str("ss"),
            'ø' | 'Ø' => to.push('o'),
            'ł' | 'Ł' => to.push('l'),
            'đ' | 'Đ' => to.push('d'),
            _ => to.extend(part.to_lowercase()),
        }
    }
}
