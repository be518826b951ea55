//! Writes `ui/src/bindings.ts` where it is not what the list of commands says, and fails then: commit the result.

use std::path::Path;

#[test]
fn the_page_has_the_bindings_of_the_list() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bindings.ts");
    let wanted = coffre_app::bindings::typescript();
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    if found != wanted {
        #[expect(clippy::disallowed_methods, reason = "a generated source of this repository")]
        std::fs::write(&path, &wanted).expect("the sources can be written");
    }
    assert!(
        found == wanted,
        "ui/src/bindings.ts was not current; it is now: commit it"
    );
}
