//! Belgian identifiers in text: national and BIS numbers, identity cards, accounts, company numbers, structured
//! communications, energy certificates, parcels, e-mail addresses and telephone numbers.
//!
//! [`find`] reports where each one stands, so that it can be masked or kept out of a file name. A number with check
//! digits counts only when they fit. A national number is never a key and never indexed (law of 8 August 1983,
//! article 8); nothing here stores what it finds.

mod checks;
mod groups;
mod national;
mod recognised;
mod scan;
mod words;

use std::ops::Range;

pub(crate) use national::national_numbers;
pub use national::without_national_numbers;

use crate::coded::coded;

coded! {
    /// What was found.
    IdentifierKind {
        /// National register number.
        Niss = "niss",
        /// BIS number: a national number of someone who is not in the register.
        Bis = "bis",
        /// Number of a Belgian identity card.
        IdentityCard = "identity-card",
        /// Belgian bank account.
        Iban = "iban",
        /// Company number, with or without `BE`.
        Company = "company",
        /// Structured communication of a payment.
        Communication = "communication",
        /// Number of an energy certificate.
        Energy = "energy",
        /// Cadastral parcel.
        Parcel = "parcel",
        /// E-mail address.
        Email = "email",
        /// Belgian telephone number.
        Telephone = "telephone",
    }
}

/// An identifier in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: IdentifierKind,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Its one way to be written.
    pub normalised: String,
}

/// Finds the identifiers of a text, in the order in which they stand; none overlaps another.
pub fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(here) = text[from..].chars().next() {
        let next = from + here.len_utf8();
        let read = if may_start(text, from, here) {
            scan::identifier_at(text, from)
        } else {
            None
        };
        from = match read {
            Some(one) => {
                let end = one.range.end;
                found.push(one);
                end
            }
            None => next,
        };
    }
    found
}

/// As [`find`], in a text that was recognised from pixels: a letter that looks like a digit is one where the check digits
/// confirm it, and spaces that recognition put into a number are passed over.
pub fn find_in_recognised(text: &str) -> Vec<Found> {
    recognised::find(text)
}

/// Reads a text that is one identifier and nothing else.
pub fn parse(text: &str) -> Option<Found> {
    let text = text.trim();
    find(text)
        .into_iter()
        .find(|found| found.range == (0..text.len()))
}

/// An identifier starts with an ASCII letter, digit or sign, and never inside a word or number.
fn may_start(text: &str, at: usize, here: char) -> bool {
    let before = text[..at].chars().next_back();
    let joined = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let sign = matches!(here, '+' | '*' | '(');
    sign || (here.is_ascii_alphanumeric() && !joined) || (words::is_local(here) && !joined)
}

#[cfg(test)]
mod tests;
