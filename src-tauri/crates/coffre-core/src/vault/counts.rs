//! What counts of a body: the verdict of its entry there, and each op for its own right.

use coffre_format::entry::Entry;
use coffre_format::op::{Definition, Op};
use coffre_format::rank::{Class, Level, Right, Use};
use coffre_format::{CompartmentId, Hash};

use crate::authority::{Authority, Verdict};

/// What was last decided about a part: verdict of the entry there and right of its author.
pub(super) fn verdict_word(authority: &Authority, note: &Hash, c: CompartmentId) -> String {
    format!(
        "{:?} {:?}",
        authority.op_verdict(note, c),
        authority.right_of_author(note, c)
    )
}

/// Whether an op counts (FORMAT.md 8.4 to 8.6).
pub(super) fn op_counts(
    authority: &Authority,
    note: &Hash,
    entry: &Entry,
    c: CompartmentId,
    class: Class,
    op: &Op,
) -> bool {
    let Some(compartment) = authority.compartment(c) else {
        return false;
    };
    let author = authority.author(note);
    let high = author.is_some_and(|seat| seat.level == Level::High);
    let deposit = matches!(op, Op::Submit(_) | Op::Audit(_));
    let own_setting = |key: &str| {
        author
            .and_then(|seat| key.strip_prefix(&seat.person.to_string()))
            .is_some_and(|rest| rest.starts_with('.'))
    };
    let needed = match op {
        Op::Submit(_) | Op::Audit(_) => Right::File,
        Op::Define(op) if op.what == Definition::Setting && own_setting(&op.key) => Right::Read,
        Op::Define(_) => Right::Manage,
        _ => Right::Read,
    };
    let placed_well = match op {
        Op::Define(_) => compartment.usage == Use::House,
        Op::File(op) | Op::Submit(op) => op.obj.kid.compartment() == c,
        _ => true,
    };
    debug_assert!(!entry.bodies.is_empty(), "an op stands in a body");
    op.class() == Some(class)
        && placed_well
        && (!compartment.stepup || deposit || high)
        && authority.op_verdict_for(note, c, needed) == Verdict::Counts
        && authority.right_of_author(note, c) >= needed
}
