//! The fictional agency: documents drawn from a seed.
//!
//! [`agency()`] makes an estate agency that never was: its staff, a dozen dossiers, and a few hundred documents in the
//! formats and under the names in which they reach an agency. The same seed gives the same bytes on every system:
//! nothing is read, nothing is downloaded, no clock is asked, and no arithmetic but the exact one of IEEE 754 is used.
//!
//! Nobody in it exists. National, card, account and enterprise numbers have valid check digits and lie in ranges that
//! are hardly or not given out; mail addresses are of domains kept for examples; municipalities are invented.
//! [`house`] makes a vault of it.
//!
//! HEIC is missing: no writer of it is free of native code.

mod agency;
mod block;
mod cast;
mod code;
mod dice;
mod draw;
mod figure;
mod filing;
mod fill;
mod form;
mod hazard;
pub mod house;
mod ink;
mod layout;
mod mail;
mod metrics;
mod names;
mod outline;
mod paper;
mod pen;
mod people;
mod places;
mod raster;
mod schedule;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use agency::{Agency, Document, Dossier, Fact, Format, Hazard, Member, Nature, Part, Party, Role};
pub use people::Person;
pub use places::{Address, Property, Region};

/// Draws the agency of a seed.
#[must_use]
pub fn agency(seed: u64) -> Agency {
    agency_with(seed, usize::MAX)
}

/// Draws the agency of a seed with so many dossiers at most: one of each nature first, which is quicker to make.
#[must_use]
pub fn agency_with(seed: u64, most: usize) -> Agency {
    drawn(seed, most, None)
}

/// Draws the agency of a seed as it looks on a day: sales under way with their deeds in the days and weeks to come, others
/// just signed or long ago, and nothing that bears a later day. The same seed and day give the same.
#[must_use]
pub fn agency_around(seed: u64, today: Date) -> Agency {
    drawn(seed, usize::MAX, Some(today))
}

fn drawn(seed: u64, most: usize, today: Option<Date>) -> Agency {
    let mut agency = cast::house(seed, today);
    let first_of_nature = |place: &usize| {
        let natures = agency.dossiers[..*place].iter().map(|dossier| dossier.nature);
        natures
            .into_iter()
            .all(|nature| nature != agency.dossiers[*place].nature)
    };
    let (firsts, others): (Vec<usize>, Vec<usize>) = (0..agency.dossiers.len()).partition(first_of_nature);
    let kept: Vec<usize> = firsts.into_iter().chain(others).take(most).collect();
    let mut place = 0..;
    agency
        .dossiers
        .retain(|_| place.next().is_some_and(|place| kept.contains(&place)));
    agency.documents = filing::documents(&agency, seed, today);
    agency
}
