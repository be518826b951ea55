//! A file of the folder that is in the way of what this computer still has to put there: it is replaced, or named, and
//! nothing that waits is lost.

use std::sync::Arc;

use coffre_format::DocId;
use coffre_store::{FaultStore, MemStore, Name, Unreadable};

use super::unreadable::{BOTH, spoilt, unlock_over};
use super::world::{World, file, read};
use crate::document::Silent;
use crate::upkeep::CheckLevel;
use crate::vault::{Finding, Vault, name_of};

/// A computer on which a document was filed and not published yet, locked again.
struct Waiting {
    world: World,
    computer: usize,
    doc: DocId,
    /// The names under which it goes into the folder, in their order.
    names: Vec<Name>,
    /// What they belong to.
    act: String,
}

impl Waiting {
    fn new() -> Self {
        let mut world = World::new();
        let (mut director, _, computer) = world.create();
        director.held_back = true;
        let doc = file(&mut director, "ventes", "mandat.pdf", b"mandat");
        let waiting = director.journal.read().outbox_waiting().expect("the outbox");
        Self {
            world,
            computer,
            doc,
            names: waiting.iter().map(|step| name_of(&step.name)).collect(),
            act: waiting[0].act.clone(),
        }
    }

    /// Opens the seat over a folder in which something else lies under one of the names, spoilt in this way.
    fn unlock_with(&mut self, name: usize, how: Unreadable) -> (Vault, Arc<FaultStore<MemStore>>) {
        self.world.store.replace(&self.names[name], b"");
        self.unlock_over_spoilt(name, how)
    }

    /// The same where nothing lies there yet.
    fn unlock_over_spoilt(&mut self, name: usize, how: Unreadable) -> (Vault, Arc<FaultStore<MemStore>>) {
        let store = spoilt(&self.world, &self.names[name..=name], how);
        let director = unlock_over(&mut self.world, self.computer, store.clone()).expect("the seat opens");
        (director, store)
    }

    fn blocked(&self) -> Finding {
        Finding::OutboxBlocked {
            name: self.names[0].as_str().to_owned(),
        }
    }
}

#[test]
fn an_emptied_file_under_an_own_name_is_replaced() {
    let mut at = Waiting::new();
    for name in &at.names {
        at.world.store.replace(name, b"");
    }
    let mut director = at.world.unlock(at.computer).expect("the seat opens");
    assert_eq!(read(&mut director, at.doc).expect("nothing is lost"), b"mandat");
    let waiting = director.journal.read().outbox_waiting().expect("the outbox");
    assert!(waiting.is_empty(), "the folder has taken it: {waiting:?}");
    let report = director.check(CheckLevel::Hashes, &Silent).expect("a check");
    assert!(report.is_whole(), "{:?}", report.findings);
    let told = |name: &Name| {
        let damaged = Finding::Damaged {
            name: name.as_str().to_owned(),
        };
        director.findings().any(|found| *found == damaged)
    };
    assert!(
        at.names.iter().all(told),
        "and it is said: {:?}",
        director.findings().collect::<Vec<_>>()
    );
}

#[test]
fn an_unreadable_file_under_an_own_name_is_replaced() {
    for how in BOTH {
        let mut at = Waiting::new();
        let (mut director, _) = at.unlock_with(0, how);
        let waiting = director.journal.read().outbox_waiting().expect("the outbox");
        assert!(
            waiting.is_empty(),
            "{how:?}: the folder has taken it: {waiting:?}"
        );
        assert_eq!(read(&mut director, at.doc).expect("nothing is lost"), b"mandat");
    }
}

#[test]
fn what_blocks_the_outbox_is_named_and_shuts_nobody_out() {
    let mut at = Waiting::new();
    let (director, _) = at.unlock_with(0, Unreadable::Stuck);
    let found: Vec<&Finding> = director.findings().collect();
    assert!(found.contains(&&at.blocked()), "{found:?}");
    let waiting = director.journal.read().outbox_waiting().expect("the outbox");
    assert_eq!(waiting.len(), at.names.len(), "everything waits, nothing is lost");
}

#[test]
fn what_the_folder_took_before_it_refused_is_kept_no_longer() {
    let mut at = Waiting::new();
    let last = at.names.len() - 1;
    let (director, _) = at.unlock_with(last, Unreadable::Stuck);
    let kept = director.journal.read().outbox_of(&at.act).expect("the outbox");
    let kept: Vec<&str> = kept.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(kept, [at.names[last].as_str()], "only what still waits");
}

#[test]
fn healing_tells_what_blocks_the_outbox_from_what_no_copy_has() {
    let mut at = Waiting::new();
    let (mut director, _) = at.unlock_with(0, Unreadable::Stuck);
    let healed = director.heal(None, &Silent).expect("healing goes on");
    assert_eq!(healed.refused, [at.names[0].as_str()], "{healed:?}");
    assert!(
        healed.lost.is_empty(),
        "the rest is brought from here: {healed:?}"
    );
}

#[test]
fn a_blocked_outbox_goes_on_once_the_way_is_free() {
    let mut at = Waiting::new();
    let (mut director, store) = at.unlock_with(0, Unreadable::Stuck);
    store.mend(&at.names[0]);
    director.pull().expect("a pull");
    assert!(director.findings().all(|found| *found != at.blocked()));
    assert_eq!(read(&mut director, at.doc).expect("nothing is lost"), b"mandat");
    let report = director.check(CheckLevel::Hashes, &Silent).expect("a check");
    assert!(report.is_whole(), "{:?}", report.findings);
}

#[test]
fn a_folder_that_takes_nothing_is_no_file_in_the_way() {
    let mut at = Waiting::new();
    let (director, _) = at.unlock_over_spoilt(0, Unreadable::Stuck);
    let found: Vec<&Finding> = director.findings().collect();
    assert!(
        !found.contains(&&at.blocked()),
        "it waits for its rights: {found:?}"
    );
}

#[test]
fn a_share_that_returns_other_bytes_keeps_nobody_out() {
    let mut at = Waiting::new();
    let (director, _) = at.unlock_over_spoilt(0, Unreadable::ReadBack);
    let waiting = director.journal.read().outbox_waiting().expect("the outbox");
    assert_eq!(waiting.len(), at.names.len(), "everything waits");
}
