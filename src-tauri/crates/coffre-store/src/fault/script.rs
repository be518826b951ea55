//! What goes wrong, and when.

use std::collections::{BTreeMap, BTreeSet};

use rand_core::RngCore;

use crate::name::{Folder, Name};

/// One thing that goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Only the first bytes are stored, or read; the writer is told that all is well.
    Torn {
        /// Bytes that are left.
        keep: usize,
    },
    /// The writing or the deletion is acknowledged and never happens.
    Lost,
    /// The writing is acknowledged and visible only later.
    Delayed {
        /// Calls until then.
        calls: u64,
    },
    /// The writing is acknowledged and visible only after the next one.
    Reordered,
    /// The listing leaves out what was written last.
    StaleList {
        /// Files that are left out.
        hides: usize,
    },
    /// The file is written twice; the writer hears the second answer.
    Duplicate,
    /// One bit is stored, or read, wrongly.
    Flip {
        /// Which bit; counted around where the file has fewer.
        bit: usize,
    },
    /// The writing is refused: no room.
    DiskFull,
    /// The writing or the deletion is refused: reading only.
    ReadOnly,
    /// The writing or the deletion is refused: another program holds the file.
    Held,
}

/// How one file cannot be read, again and again, until it is removed where that is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It opens, and reading it fails: a bad sector.
    BadSector,
    /// It does not open: a colleague's program gave it to himself alone.
    Denied,
    /// It neither opens nor goes: it is somebody else's alone.
    Stuck,
    /// A share returns other bytes than are written to it.
    ReadBack,
}

/// Faults with the number of the call from which on each is due, the first being 0. A fault strikes the first call
/// that it can strike, and once.
#[derive(Clone, Debug, Default)]
pub struct Script(Vec<(u64, Fault)>);

impl Script {
    /// Takes faults with the calls from which on they are due.
    pub fn new(mut faults: Vec<(u64, Fault)>) -> Self {
        faults.sort_by_key(|(from, _)| *from);
        Self(faults)
    }

    /// Draws faults for `calls` calls, about one in `one_in` of them.
    pub fn seeded(rng: &mut dyn RngCore, calls: u64, one_in: u32) -> Self {
        let mut faults = Vec::new();
        for call in 0..calls {
            if rng.next_u32().is_multiple_of(one_in.max(1)) {
                faults.push((call, draw(rng)));
            }
        }
        Self(faults)
    }

    /// The faults with the calls from which on they are due.
    pub fn faults(&self) -> &[(u64, Fault)] {
        &self.0
    }
}

fn draw(rng: &mut dyn RngCore) -> Fault {
    let amount = rng.next_u32();
    let small = |most: u32| amount % most;
    match rng.next_u32() % 10 {
        0 => Fault::Torn {
            keep: small(4096) as usize,
        },
        1 => Fault::Lost,
        2 => Fault::Delayed {
            calls: u64::from(1 + small(20)),
        },
        3 => Fault::Reordered,
        4 => Fault::StaleList {
            hides: 1 + small(4) as usize,
        },
        5 => Fault::Duplicate,
        6 => Fault::Flip { bit: amount as usize },
        7 => Fault::DiskFull,
        8 => Fault::ReadOnly,
        _ => Fault::Held,
    }
}

/// The kinds of calls that a fault may strike.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Put,
    Read,
    Stat,
    List,
    Delete,
}

impl Fault {
    fn strikes(self, call: Call) -> bool {
        match self {
            Self::Torn { .. } | Self::Flip { .. } => matches!(call, Call::Put | Call::Read),
            Self::Delayed { .. } | Self::Reordered | Self::Duplicate | Self::DiskFull => call == Call::Put,
            Self::Lost | Self::ReadOnly | Self::Held => matches!(call, Call::Put | Call::Delete),
            Self::StaleList { .. } => call == Call::List,
        }
    }
}

/// When a late file arrives.
enum Until {
    Call(u64),
    NextPut,
}

pub(super) struct Late {
    pub(super) name: Name,
    pub(super) bytes: Vec<u8>,
    until: Until,
}

pub(super) struct State {
    script: Vec<(u64, Fault)>,
    calls: u64,
    pub(super) struck: Vec<Fault>,
    pub(super) late: Vec<Late>,
    /// Names in the order in which they were put.
    pub(super) recent: Vec<Name>,
    pub(super) unreadable: BTreeMap<Name, Unreadable>,
    pub(super) away: bool,
    pub(super) strays_opened: usize,
    pub(super) closed: BTreeSet<Folder>,
}

impl State {
    pub(super) fn new(Script(script): Script) -> Self {
        Self {
            script,
            calls: 0,
            struck: Vec::new(),
            late: Vec::new(),
            recent: Vec::new(),
            unreadable: BTreeMap::new(),
            away: false,
            strays_opened: 0,
            closed: BTreeSet::new(),
        }
    }

    /// Counts a call; gives the files that arrive before it and the fault that strikes it.
    pub(super) fn next(&mut self, call: Call) -> (Vec<Late>, Option<Fault>) {
        let now = self.calls;
        self.calls += 1;
        let arrived = self
            .late
            .extract_if(.., |file| matches!(file.until, Until::Call(at) if at <= now))
            .collect();
        let due = self
            .script
            .iter()
            .position(|(from, fault)| *from <= now && fault.strikes(call));
        let fault = due.map(|at| self.script.remove(at).1);
        self.struck.extend(fault);
        (arrived, fault)
    }

    pub(super) fn delay(&mut self, name: &Name, bytes: &[u8], calls: u64) {
        let until = Until::Call(self.calls.saturating_add(calls));
        self.late.push(Late {
            name: name.clone(),
            bytes: bytes.to_vec(),
            until,
        });
    }

    pub(super) fn hold_for_next_put(&mut self, name: &Name, bytes: &[u8]) {
        self.late.push(Late {
            name: name.clone(),
            bytes: bytes.to_vec(),
            until: Until::NextPut,
        });
    }

    /// The files that waited for another one to overtake them.
    pub(super) fn take_overtaken(&mut self, by: &Name) -> Vec<Late> {
        self.late
            .extract_if(.., |file| {
                matches!(file.until, Until::NextPut) && file.name != *by
            })
            .collect()
    }
}
