//! Authority: who is who, who may do what, and what counts, as a pure function of the set of verified notes and of
//! the accepted root chain (FORMAT.md part 7 and 12).
//!
//! Notes of documents alone, which is what a day brings, are added to the last result ([`extension`]); it is the same
//! as that of the whole, and tests hold it to that.
//!
//! No clock, no key and no order of arrival enters. [`evaluate`] orders the complete notes ([`graph`]), decides
//! directors ([`directors`]), then everybody else in causal order ([`world`], [`rules`], [`rights`]), settles forks
//! ([`forks`]) and readers ([`epochs`]). An act is valid by what counts in its own past and by removals of a higher
//! stratum; nothing that a lower stratum writes can change a higher one.

#[expect(clippy::module_inception, reason = "the result bears the name of the concept")]
mod authority;
mod claims;
mod complete;
mod directors;
mod epochs;
mod evaluation;
mod extension;
mod facts;
mod findings;
mod forks;
mod graph;
mod index;
mod info;
mod notes;
mod rights;
mod roots;
mod roster;
mod rules;
mod served;
mod strata;
mod view;
mod world;

pub use authority::Authority;
pub use evaluation::evaluate;
pub use extension::evaluate_more;
pub use info::{
    CompartmentInfo, EpochInfo, Finding, GrantInfo, PersonInfo, QuarantineReason, RoleInfo, SeatInfo,
    Verdict, VoidReason, Writer,
};
pub use notes::NoteSet;
pub use roots::{RootChain, RootError, RootVersion};

#[cfg(test)]
mod tests;
