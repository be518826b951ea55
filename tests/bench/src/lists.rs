//! Lists of the index in a whole vault, and rebuilding it from the journal.

use std::collections::BTreeMap;

use coffre_core::document::{NewDocument, Silent, Source};
use coffre_core::dossier::NewEntity;
use coffre_core::vault::field;
use coffre_format::EntityId;
use coffre_format::op::What;
use coffre_index::Listing;

use crate::agency::{Agency, asked, cheap, compartment, document, median, say, timed};
use crate::cost::cost;

/// The list of a dossier of 5,000 documents.
pub(crate) fn dossier() {
    let mut agency = Agency::new(cheap());
    let (dossier, _) = fill(&mut agency, 5000, 12);
    let vault = agency.vault();
    let listing = Listing::Dossier(dossier.to_string());
    let mut times = Vec::new();
    for _ in 0..20 {
        times.push(timed(|| vault.list(&listing, u32::MAX, 0).expect("a list").len()).1);
    }
    say(&format!(
        "list of a dossier of 5,000 documents: median {:.1} ms of 20",
        median(times)
    ));
}

/// The index of 100,000 documents of 800 words, from the journal alone.
pub(crate) fn rebuild() {
    let count = asked("COFFRE_BENCH_DOCUMENTS", 100_000);
    let mut agency = Agency::new(cheap());
    let (_, filing) = cost(|| fill(&mut agency, count, 800));
    agency.vault = None;
    say(&format!(
        "{count} documents of 800 words filed: {:.0} s, {:.0} s of processor",
        filing.seconds, filing.processor
    ));
    agency
        .home()
        .seat_for(None, None)
        .and_then(|seat| seat.forget_indexes())
        .expect("deleted");
    let (_, time) = cost(|| agency.unlock());
    say(&format!(
        "their index rebuilt without reading one: {:.0} s, {:.0} s of processor",
        time.seconds, time.processor
    ));
}

fn fill(agency: &mut Agency, count: usize, words: usize) -> (EntityId, usize) {
    let vault = agency.vault();
    let c = compartment(vault, "ventes");
    let fields = BTreeMap::from([(field::TITLE.to_owned(), "Grand dossier".to_owned())]);
    let entity = NewEntity {
        what: What::Dossier,
        c,
        fields,
        links: Vec::new(),
    };
    let dossier = vault.make_entities(&[entity]).expect("made").remove(0);
    let new: Vec<NewDocument> = (0..count)
        .map(|i| {
            let mut new = document(
                c,
                &format!("piece {i}.txt"),
                Source::Bytes(format!("piece {i}").into_bytes().into()),
            );
            new.links.push((dossier, field::DOSSIER.into()));
            new.fields.insert(field::KIND.into(), "mail".into());
            new.text = Some(text(i, words));
            new
        })
        .collect();
    (dossier, vault.file(&new, &Silent).expect("filing works").len())
}

/// Words of a Zipf-like vocabulary.
fn text(seed: usize, words: usize) -> String {
    let mut state = seed as u64 * 2_654_435_761 + 1;
    let mut text = String::with_capacity(words * 8);
    for _ in 0..words {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let unit = (state >> 11) as f64 / (1u64 << 53) as f64;
        let rank = (60_000f64.powf(unit)) as u64;
        text.push_str(&format!("mot{rank:x} "));
    }
    text
}
