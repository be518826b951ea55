//! Words of a document come and go with its record, also when both were quarantined first.

use coffre_format::act::{Act, Adopt, Adopted};
use coffre_format::rank::Level;

use super::world::{World, compartment, document, person};
use crate::document::{Outcome, Silent};
use crate::vault::Draft;

#[test]
fn words_that_were_quarantined_with_their_document_are_found_once_it_is_adopted() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    let c = compartment(&director, "ventes");
    let bob = person(&director, "Bob Agent");
    director.remove_person(bob).expect("a director removes");
    let mut new = document(c, "lettre.txt", b"lettre");
    new.text = Some("passerelle".into());
    let outcome = agent
        .file(&[new], &Silent)
        .expect("he knows nothing of it yet")
        .remove(0);
    let Outcome::Filed(filed) = outcome else {
        panic!("not filed: {outcome:?}")
    };
    director.pull().expect("the director looks");
    assert_eq!(
        director.text_of(filed.doc).expect("asked"),
        None,
        "quarantined, words and all"
    );

    let seats: Vec<_> = director
        .notes
        .iter()
        .filter(|(_, e)| e.seat == agent.seat())
        .collect();
    let adopted = seats.iter().map(|(note, e)| Adopted {
        note: **note,
        seat: e.seat,
        seq: e.seq,
    });
    let mut notes: Vec<Adopted> = adopted.collect();
    notes.sort();
    let mut draft = Draft::new();
    draft.act(Act::Adopt(Adopt { c, notes }));
    director.commit(Level::High, draft).expect("a director adopts");
    let words = director.text_of(filed.doc).expect("asked");
    assert_eq!(
        words.as_deref(),
        Some("passerelle"),
        "the words came with the document"
    );
}

#[test]
fn words_that_come_with_their_document_are_read_once() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    agent.pull().expect("he looks");
    let c = compartment(&director, "ventes");
    let mut new = document(c, "lettre.txt", b"lettre");
    let words = "passerelle ".repeat(2_000);
    new.text = Some(words.clone());
    let outcome = director.file(&[new], &Silent).expect("filing works").remove(0);
    let Outcome::Filed(filed) = outcome else {
        panic!("not filed: {outcome:?}")
    };
    let pulled = agent.pull().expect("he looks");
    assert_eq!(pulled.bodies, 2, "the record and the words, each opened once");
    assert_eq!(
        agent.text_of(filed.doc).expect("asked"),
        Some(words),
        "all pieces in their order"
    );
}
