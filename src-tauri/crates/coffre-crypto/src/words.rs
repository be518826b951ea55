//! Words that can be said on the phone: invites, generated passphrases, check words.
//!
//! The list is the French one of BIP-39: 2,048 words, eleven bits each, distinct in their first four letters
//! without accents. As a passphrase the words are lower case, without accents, one space between them, so the
//! same bytes result from any keyboard; on the screen they keep their accents.

use std::sync::OnceLock;

use bip39::Language;
use coffre_secret::SecretText;
use rand_core::RngCore;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

const BITS: u32 = 11;
const MASK: u32 = (1 << BITS) - 1;
/// The letters that tell one word from all others.
const DISTINCT: usize = 4;
/// More than the longest word and a space, in bytes.
const ROOM: usize = 16;
const INVITE_WORDS: usize = 7;
const PASSPHRASE_WORDS: usize = 5;

/// Why typed words are not the words of an invite.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum WordsError {
    /// Another number of words was typed.
    #[error("{found} words were typed where there are {expected}; type all of them")]
    Count {
        /// Words that were typed.
        found: usize,
        /// Words of an invite.
        expected: usize,
    },
    /// One of the words is not in the list.
    #[error("word {position} is not in the list; ask for it again, its first four letters are enough")]
    Unknown {
        /// Which word, counted from 1.
        position: usize,
    },
}

/// The seven words of an invite: 77 bits.
pub struct InviteWords {
    /// Lower case, without accents, one space between the words.
    canonical: SecretText,
}

impl InviteWords {
    /// Makes seven words.
    pub fn make(rng: &mut dyn RngCore) -> Self {
        Self {
            canonical: make_words(INVITE_WORDS, rng),
        }
    }

    /// Reads typed words: any case, with or without accents, the first four letters of each are enough,
    /// separated by spaces, commas or hyphens.
    ///
    /// # Errors
    /// Another number of words, a word that is not in the list.
    pub fn parse(typed: &SecretText) -> Result<Self, WordsError> {
        // EXPOSE: brought into its one form, wiped at the end of the function.
        let typed = typed.expose();
        let parts = || {
            typed
                .split(|c: char| c.is_whitespace() || c == ',' || c == '-')
                .filter(|w| !w.is_empty())
        };
        let found = parts().count();
        if found != INVITE_WORDS {
            return Err(WordsError::Count {
                found,
                expected: INVITE_WORDS,
            });
        }
        let mut text = Zeroizing::new(String::with_capacity(INVITE_WORDS * ROOM));
        for (i, part) in parts().enumerate() {
            let word = find(part).ok_or(WordsError::Unknown { position: i + 1 })?;
            push_word(&mut text, word);
        }
        Ok(Self {
            canonical: SecretText::new(std::mem::take(&mut *text)),
        })
    }

    /// The passphrase of the mailbox files.
    pub fn as_passphrase(&self) -> &SecretText {
        &self.canonical
    }

    /// The words with their accents, for the screen.
    pub fn to_display(&self) -> SecretText {
        let mut text = Zeroizing::new(String::with_capacity(INVITE_WORDS * ROOM));
        // EXPOSE: shown to the inviter, who says the words to the newcomer.
        for word in self.canonical.expose().split(' ') {
            let found = find(word).expect("canonical words are in the list");
            if !text.is_empty() {
                text.push(' ');
            }
            text.extend(found.accented.nfc());
        }
        SecretText::new(std::mem::take(&mut *text))
    }
}

/// Makes a passphrase of five words, 55 bits, for a seat without an operating system keyring.
pub fn make_passphrase(rng: &mut dyn RngCore) -> SecretText {
    make_words(PASSPHRASE_WORDS, rng)
}

/// The two words that both sides of a join read aloud: bits 0-10 and 11-21 of the request's SHA-256.
pub fn derive_check_words(request_sha256: &[u8; 32]) -> [String; 2] {
    let [a, b, c, ..] = *request_sha256;
    let bits = u32::from_be_bytes([a, b, c, 0]) >> (32 - 2 * BITS);
    [bits >> BITS, bits & MASK].map(|index| list()[index as usize].accented.nfc().collect())
}

struct Word {
    accented: &'static str,
    folded: String,
}

/// The list in its own order, which is the alphabetical one of the folded words up to their fourth letter.
fn list() -> &'static [Word] {
    static LIST: OnceLock<Vec<Word>> = OnceLock::new();
    LIST.get_or_init(|| {
        let word = |accented: &&'static str| Word {
            accented,
            folded: fold(accented),
        };
        Language::French.word_list().iter().map(word).collect()
    })
}

fn fold(word: &str) -> String {
    word.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn find(typed: &str) -> Option<&'static Word> {
    let folded = Zeroizing::new(fold(typed));
    let start = folded.get(..DISTINCT)?;
    list().iter().find(|word| word.folded.starts_with(start))
}

fn make_words(count: usize, rng: &mut dyn RngCore) -> SecretText {
    let mut text = Zeroizing::new(String::with_capacity(count * ROOM));
    for _ in 0..count {
        push_word(&mut text, &list()[(rng.next_u32() & MASK) as usize]);
    }
    SecretText::new(std::mem::take(&mut *text))
}

fn push_word(text: &mut String, word: &Word) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(&word.folded);
}

#[cfg(test)]
#[path = "words/tests.rs"]
mod tests;
