//! The words of the sheet, one set for each language.

use jiff::civil::Date;

use super::{Language, words_en, words_fr, words_nl};

/// Every text of the sheet. `{…}` stands where a value goes.
pub(super) struct Words {
    /// The language's tag for the page (RFC 5646).
    pub(super) tag: &'static str,
    pub(super) title: &'static str,
    pub(super) whole: &'static str,
    /// `{letter}` is the holder's.
    pub(super) one_of_three: &'static str,
    pub(super) whole_warning: &'static str,
    pub(super) one_of_three_warning: &'static str,
    pub(super) keep: &'static str,
    pub(super) key: &'static str,
    pub(super) alphabet: &'static str,
    pub(super) checksum: &'static str,
    pub(super) vault: &'static str,
    pub(super) fingerprint: &'static str,
    pub(super) made_on: &'static str,
    pub(super) kept_at: &'static str,
    pub(super) drill: &'static str,
    pub(super) drill_how: &'static str,
    pub(super) drill_date: &'static str,
    pub(super) drill_result: &'static str,
    pub(super) drill_signature: &'static str,
    pub(super) use_title: &'static str,
    pub(super) use_program: &'static str,
    pub(super) by_hand_title: &'static str,
    pub(super) by_hand: &'static str,
    pub(super) prepare: &'static [Step],
    /// The step that only a two-of-three recovery has.
    pub(super) join_parts: &'static [Step],
    pub(super) open: &'static [Step],
    pub(super) after_title: &'static str,
    pub(super) after: &'static str,
    /// Between a label and its value in plain text.
    pub(super) colon: &'static str,
    /// `{n}` of `{m}`.
    pub(super) page: &'static str,
    pub(super) date: fn(Date) -> String,
}

/// One thing to do, with the commands that do it.
pub(super) struct Step {
    pub(super) what: &'static str,
    pub(super) commands: &'static [&'static str],
}

/// The words of a language.
pub(super) fn of(language: Language) -> &'static Words {
    match language {
        Language::French => &words_fr::WORDS,
        Language::Dutch => &words_nl::WORDS,
        Language::English => &words_en::WORDS,
    }
}

/// `14/03/2025`.
pub(super) fn slashes(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}
