//! The written forms of every kind of document, one file a family.

mod aml;
mod certificates;
mod civil;
mod co_ownership;
mod dispute;
mod dutch;
mod house;
mod identity;
mod letting;
mod mandate;
mod marketing;
mod network;
mod notary;
mod offer;
mod sale;
mod staff;
mod title;
mod town;

use crate::layout::{ACT, FORM, LETTER, Look};

/// A kind of document and how it reads.
pub(crate) struct Kind {
    /// Code, in the words of domain.md parts 1.2 and 3.
    pub(crate) code: &'static str,
    pub(crate) look: Look,
    /// Validity in months from its date; 0 is none.
    pub(crate) months: i32,
    /// How people name such a file by hand.
    pub(crate) names: &'static [&'static str],
    /// Written form, in the signs of [`crate::block`].
    pub(crate) form: &'static str,
}

const fn letter(code: &'static str, months: i32, names: &'static [&'static str], form: &'static str) -> Kind {
    Kind {
        code,
        look: LETTER,
        months,
        names,
        form,
    }
}

const fn act(code: &'static str, months: i32, names: &'static [&'static str], form: &'static str) -> Kind {
    Kind {
        code,
        look: ACT,
        months,
        names,
        form,
    }
}

const fn official(
    code: &'static str,
    months: i32,
    names: &'static [&'static str],
    form: &'static str,
) -> Kind {
    Kind {
        code,
        look: FORM,
        months,
        names,
        form,
    }
}

/// Every family.
const FAMILIES: [&[Kind]; 18] = [
    aml::KINDS,
    certificates::KINDS,
    civil::KINDS,
    co_ownership::KINDS,
    dispute::KINDS,
    dutch::KINDS,
    house::KINDS,
    identity::KINDS,
    letting::KINDS,
    mandate::KINDS,
    marketing::KINDS,
    network::KINDS,
    notary::KINDS,
    offer::KINDS,
    sale::KINDS,
    staff::KINDS,
    title::KINDS,
    town::KINDS,
];

/// Lists the written forms of a kind; a Dutch one stands under the same code after `nl:`.
pub(crate) fn kinds() -> impl Iterator<Item = &'static Kind> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// Finds a kind, in Dutch where it is asked for and there is one.
pub(crate) fn kind(code: &str, dutch: bool) -> Option<&'static Kind> {
    let own = dutch
        .then(|| kinds().find(|kind| kind.code.strip_prefix("nl:") == Some(code)))
        .flatten();
    own.or_else(|| kinds().find(|kind| kind.code == code))
}
