//! The demonstration, with a few dossiers.

use crate::program::Place;

#[test]
fn the_tour_ends_with_documents_filed_searched_opened_and_denied() {
    let place = Place::new();
    let folder = place.text("demo");
    let said = place.run("nobody", &["demo", "--dir", &folder, "--dossiers", "3", "--tour"]);
    said.must(0);
    for step in [
        "Filed.",
        "Searched.",
        "Opened.",
        "Who could open it",
        "Denied.",
        "in the log",
    ] {
        assert!(
            said.err.contains(step),
            "{step} is a step of the tour: {}",
            said.err
        );
    }
    let out = String::from_utf8_lossy(&said.out);
    assert!(out.contains("3 dossiers"), "as many as were asked for: {out}");
    assert!(
        out.contains("Je confirme mon offre"),
        "the letter that was filed is found and opened"
    );
    let again = place.run("nobody", &["demo", "--dir", &folder]);
    again.must(0);
    assert!(
        again.err.contains("there already"),
        "it is made once: {}",
        again.err
    );
}
