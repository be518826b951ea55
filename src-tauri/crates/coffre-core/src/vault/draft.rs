//! What is about to be said: acts and ops that become one entry, or several where one would be too large.

use std::collections::BTreeMap;

use coffre_format::CompartmentId;
use coffre_format::act::Act;
use coffre_format::entry::SnapRef;
use coffre_format::op::Op;
use coffre_format::rank::Class;

/// What becomes durable here in the transaction that keeps the next entry, or not at all.
#[derive(Default)]
pub(crate) struct WithNext {
    /// Files that the entry names: keyrings and snapshots.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The last line of the local log that the entry says.
    pub(crate) audit: Option<i64>,
}

/// Ops by the compartment and class of the body in which they will stand.
pub(super) type OpsByBody = BTreeMap<(CompartmentId, Class), Vec<Op>>;

/// Acts and ops in the order in which they will stand.
#[derive(Default)]
pub struct Draft {
    acts: Vec<Act>,
    ops: OpsByBody,
    snaps: Vec<SnapRef>,
}

impl Draft {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an act.
    pub fn act(&mut self, act: Act) -> &mut Self {
        self.acts.push(act);
        self
    }

    /// Adds an op about something in compartment `c`.
    ///
    /// # Panics
    /// Never for ops that this program makes: only unknown ones have no class.
    pub fn op(&mut self, c: CompartmentId, op: Op) -> &mut Self {
        let class = op.class().expect("this program writes known ops only");
        self.ops.entry((c, class)).or_default().push(op);
        self
    }

    /// Adds a snapshot that was published.
    pub fn snap(&mut self, snap: SnapRef) -> &mut Self {
        self.snaps.push(snap);
        self
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.acts.is_empty() && self.ops.is_empty() && self.snaps.is_empty()
    }

    /// The acts so far.
    pub(crate) fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// Whether it states authority.
    pub fn has_acts(&self) -> bool {
        !self.acts.is_empty()
    }

    pub(super) fn into_parts(self) -> (Vec<Act>, OpsByBody, Vec<SnapRef>) {
        (self.acts, self.ops, self.snaps)
    }
}
