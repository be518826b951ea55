//! What has to hold when everything has arrived everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use coffre_core::document::Reading;
use coffre_core::look::{DocumentView, DossierView};
use coffre_core::vault::{Finding, Vault};
use coffre_format::op::What;
use coffre_format::rank::Right;
use coffre_format::{CompartmentId, DocId, EntityId, Hash};
use coffre_index::Deadline;
use coffre_tests::world::{compartment, every_document};

use super::fleet::Fleet;
use super::play::entities;

/// What one seat shows of one compartment.
#[derive(Debug, Default, PartialEq)]
struct Shown {
    documents: BTreeMap<DocId, (DocumentView, Option<String>)>,
    dossiers: BTreeMap<EntityId, DossierView>,
}

pub(crate) fn check(fleet: &mut Fleet) {
    let inside = fleet.inside();
    let mut all: BTreeMap<CompartmentId, (&str, Hash, Shown)> = BTreeMap::new();
    for (at, who) in &inside {
        let vault = fleet.open(*at).expect("a seat opens");
        no_suspicion(vault, who);
        for (c, shown) in shown(vault) {
            let state = vault.authority().state_hash(c);
            match all.get(&c) {
                Some((other, hash, same)) => {
                    assert_eq!(state, *hash, "{who} and {other} judge alike");
                    alike(&shown, same, &format!("{who} and {other} show the same"));
                }
                None => drop(all.insert(c, (who, state, shown))),
            }
        }
    }
    nothing_is_lost(fleet);
    rebuilt_is_the_same(fleet);
}

fn no_suspicion(vault: &Vault, who: &str) {
    let suspicious = |finding: &&Finding| {
        let late = matches!(finding, Finding::WentBack { .. });
        let code = finding.code();
        !late
            && !matches!(
                code,
                "cut-behind-acknowledged" | "cut-missing" | "stale-root" | "left-behind"
            )
    };
    let found: Vec<_> = vault.findings().filter(suspicious).collect();
    assert!(found.is_empty(), "{who} suspects somebody: {found:?}");
}

/// Compares one by one, so that a failure names what differs.
fn alike(one: &Shown, other: &Shown, what: &str) {
    let ids = |shown: &Shown| {
        (
            shown.documents.keys().copied().collect(),
            shown.dossiers.keys().copied().collect(),
        )
    };
    let (one_ids, other_ids): ((Vec<DocId>, Vec<EntityId>), _) = (ids(one), ids(other));
    assert_eq!(one_ids, other_ids, "{what}");
    for (doc, (view, words)) in &one.documents {
        let (other, other_words) = &other.documents[doc];
        assert_eq!(view, other, "{what}");
        let start = |words: &Option<String>| {
            words
                .as_ref()
                .map(|w| (w.len(), w.chars().take(12).collect::<String>()))
        };
        assert_eq!(
            start(words),
            start(other_words),
            "{what}: words of {}",
            view.row.file_name
        );
    }
    for (id, view) in &one.dossiers {
        assert_eq!(view, &other.dossiers[id], "{what}");
    }
}

/// What this seat may read, by compartment.
fn shown(vault: &mut Vault) -> BTreeMap<CompartmentId, Shown> {
    let mut all: BTreeMap<CompartmentId, Shown> = BTreeMap::new();
    let person = vault.person();
    for info in vault.authority().compartments() {
        if vault.authority().right(person, info.c) >= Right::Read && !info.stepup {
            all.entry(info.c).or_default();
        }
    }
    for doc in every_document(vault) {
        let mut view = vault.document_view(doc).expect("a listed document");
        let c = CompartmentId::parse(&view.row.compartment).expect("an id");
        view.row.deadline = Deadline::Unknown;
        view.versions.sort_by(|a, b| a.id.cmp(&b.id));
        view.dossiers.sort_by(|a, b| a.dossier.id.cmp(&b.dossier.id));
        view.dossiers.iter_mut().for_each(|d| d.documents = 0);
        view.facts.sort_by(|a, b| a.id.cmp(&b.id));
        let words = vault.words_of(doc).expect("the index");
        if let Some(shown) = all.get_mut(&c) {
            shown.documents.insert(doc, (view, words));
        }
    }
    for id in entities(vault, What::Dossier) {
        let mut view = vault.dossier_view(id).expect("a listed dossier");
        let c = CompartmentId::parse(&view.dossier.dossier.compartment).expect("an id");
        view.parties
            .sort_by(|a, b| (&a.party.id, &a.part).cmp(&(&b.party.id, &b.part)));
        view.facts.sort_by(|a, b| a.id.cmp(&b.id));
        // Documents of other compartments lie in it too; who does not read those counts fewer.
        view.dossier.documents = 0;
        if let Some(shown) = all.get_mut(&c) {
            shown.dossiers.insert(id, view);
        }
    }
    all
}

/// What was acknowledged to people who stayed as they were is there, byte for byte, in some version of some document,
/// however it was moved meanwhile. What moves left behind is listed; the director brings it along first.
fn nothing_is_lost(fleet: &mut Fleet) {
    let (filed, filers) = (fleet.told.filed.clone(), fleet.told.filers.clone());
    let touched = fleet.told.touched.clone();
    let director = fleet.open(0).expect("the director's seat opens");
    let target = compartment(director, "litiges");
    for left in director.left_behind().expect("a list") {
        let moved = director.move_document(left.doc, target);
        moved.unwrap_or_else(|error| panic!("{left:?} is not brought along: {error:?}"));
    }
    let rest = director.left_behind().expect("a list");
    assert!(rest.is_empty(), "all of it came along: {rest:?}");
    let mut held = BTreeSet::new();
    for doc in every_document(director) {
        held.extend(every_version(director, doc));
    }
    for (doc, who, bytes) in filed {
        // What waits in quarantine waits with its document.
        let waits = touched.contains(who) || filers.get(&doc).is_some_and(|filer| touched.contains(filer));
        assert!(
            waits || held.contains(&bytes),
            "{} of {who} is lost",
            String::from_utf8_lossy(&bytes)
        );
    }
}

/// The bytes of each version of a document.
fn every_version(vault: &mut Vault, doc: DocId) -> Vec<Vec<u8>> {
    let (_, state) = vault.document_state(doc).expect("it is shown");
    let versions = state.versions.iter().map(|version| {
        let mut bytes = Vec::new();
        let mut open = vault
            .open_document(doc, Some(version.ver), Reading::View, &[])
            .expect("nothing that is shown is half there");
        open.read_to_end(&mut bytes).expect("it is whole");
        assert!(!bytes.is_empty(), "it has bytes");
        bytes
    });
    versions.collect()
}

/// An index that is filled in one go from the folder shows what the one shows that grew.
fn rebuilt_is_the_same(fleet: &mut Fleet) {
    let inside: Vec<usize> = fleet.inside().into_keys().collect();
    let at = inside[fleet.below(inside.len())];
    let before = shown(fleet.open(at).expect("a seat opens"));
    fleet.seats[at].open = None;
    let home = fleet
        .world
        .home(fleet.seats[at].who)
        .seat_for(None, None)
        .expect("a seat");
    home.forget_indexes().expect("the index goes");
    let after = shown(fleet.open(at).expect("a seat opens"));
    let what = format!("{} shows the same after a rebuild", fleet.seats[at].who);
    assert_eq!(
        after.keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>(),
        "{what}"
    );
    for (c, shown) in &after {
        alike(shown, &before[c], &what);
    }
}
