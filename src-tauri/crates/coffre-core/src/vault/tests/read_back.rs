//! A folder that stores, or returns, other bytes than it was given while a document is filed.

use std::sync::Arc;

use coffre_store::{Fault, FaultStore, Script};

use super::world::{World, compartment, document, read};
use crate::document::{Outcome, Silent};

/// More calls than the filing of one document makes.
const CALLS: u64 = 16;
const BYTES: &[u8] = b"a deed of which there is one paper only";

/// Files a document while one bit goes wrong at a call; whether it was said to be filed, and whether it is whole.
fn filed_and_whole(call: u64) -> (bool, bool) {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let script = Script::new(vec![(call, Fault::Flip { bit: 2_000 })]);
    let store = Arc::new(FaultStore::new((*world.store).clone(), script));
    director.store = store.clone();
    let c = compartment(&director, "ventes");
    let filed = director.file(&[document(c, "acte.txt", BYTES)], &Silent);
    let Ok([Outcome::Filed(filed)]) = filed.as_deref() else {
        return (false, false);
    };
    director.store = Arc::new(store.inner().clone());
    (
        true,
        read(&mut director, filed.doc).is_ok_and(|bytes| bytes == BYTES),
    )
}

#[test]
fn what_is_said_to_be_filed_is_whole_whichever_call_of_the_folder_goes_wrong() {
    let mut refused = 0;
    for call in 0..CALLS {
        match filed_and_whole(call) {
            (true, whole) => assert!(whole, "call {call} was wrong, and nobody noticed"),
            (false, _) => refused += 1,
        }
    }
    assert!(refused > 0, "one of the calls stores the document");
}
