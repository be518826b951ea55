//! One spelling for comparing: lower case, without accents, ligatures opened.
//!
//! FTS5's `unicode61 remove_diacritics 2` folds case and accents but not ligatures; [`open_ligatures`] does
//! that for what is indexed, so that both sides of a search agree.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case, without accents, with ligatures opened. NFC and NFD spellings give the same result.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfd().filter(|character| !is_combining_mark(*character)) {
        match ligature(character) {
            Some(letters) => folded.extend(letters.chars().flat_map(char::to_lowercase)),
            None => folded.extend(character.to_lowercase()),
        }
    }
    folded
}

/// The folded words of a text: runs of letters and digits, everything else separates.
pub fn fold_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The folded words with one space before each: a word that starts with `x` is found as `" x"`.
pub(crate) fn fold_for_lookup(text: &str) -> String {
    fold_words(text)
        .into_iter()
        .fold(String::new(), |all, word| all + " " + &word)
}

/// The text as FTS5 gets it: only the ligatures that its tokenizer keeps whole are opened.
pub(crate) fn open_ligatures(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| ligature(character).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut opened = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match ligature(character) {
            Some(letters) => opened.push_str(letters),
            None => opened.push(character),
        }
    }
    Cow::Owned(opened)
}

fn ligature(character: char) -> Option<&'static str> {
    Some(match character {
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' | 'ẞ' => "ss",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' => "d",
        'ĳ' | 'Ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_accents_fold_alike() {
        assert_eq!(
            fold("Élodie"),
            fold("E\u{301}lodie"),
            "macOS gives file names in NFD"
        );
        assert_eq!(fold("Élodie"), "elodie");
    }

    #[test]
    fn ligatures_open() {
        assert_eq!(fold("Œuvre Straße ﬁche"), "oeuvre strasse fiche");
        assert_eq!(open_ligatures("cœur"), "coeur");
    }

    #[test]
    fn lookup_form_marks_the_start_of_each_word() {
        assert_eq!(fold_for_lookup("Rue de l'Église, 4"), " rue de l eglise 4");
    }
}
