//! What every store must do: one suite, run on all of them.
//!
//! `conformance_tests!(expression)` makes one test of each case; the expression gives a fresh [`Subject`] each time.

use crate::{Folder, Name, Store, list_all};

mod listing;
mod reading;
mod visibility;

pub use listing::{
    ignores_unknown_files, lists_folders_with_all_below, lists_ten_thousand_names, opens_strays_for_healing,
    pages_in_the_order_of_names,
};
pub use reading::{
    creates_only, deletes_once, keeps_an_empty_file, keeps_names_apart, reads_after_writing,
    reads_and_seeks_in_big_objects, reads_ranges, refuses_what_is_too_large,
};
pub use visibility::{
    shows_a_batch_only_when_committed, shows_nothing_of_an_interrupted_put,
    takes_a_batch_from_several_threads,
};

/// A store under test, and a way to lay files behind its back.
pub trait Subject {
    /// The store, empty at first.
    fn store(&self) -> &dyn Store;

    /// Lays a file at any path, as another program would.
    fn plant(&self, path: &str, bytes: &[u8]);
}

/// Makes one test of each case of the suite. The expression gives a fresh [`Subject`].
#[macro_export]
macro_rules! conformance_tests {
    ($make:expr) => {
        $crate::conformance_tests!($make;
            reads_after_writing, creates_only, keeps_names_apart, reads_ranges, refuses_what_is_too_large,
            reads_and_seeks_in_big_objects, pages_in_the_order_of_names, lists_ten_thousand_names,
            lists_folders_with_all_below, shows_nothing_of_an_interrupted_put, shows_a_batch_only_when_committed,
            takes_a_batch_from_several_threads, ignores_unknown_files, opens_strays_for_healing, deletes_once,
            keeps_an_empty_file);
    };
    ($make:expr; $($case:ident),+) => {
        mod conformance {
            #[allow(unused_imports)]
            use super::*;
            $(
                #[test]
                fn $case() {
                    let subject = $make;
                    $crate::conformance::$case(&subject);
                }
            )+
        }
    };
}
pub use crate::conformance_tests;

fn name(path: &str) -> Name {
    Name::parse(path).expect("a name of the suite")
}

fn folder(path: &str) -> Folder {
    Folder::parse(path).expect("a folder of the suite")
}

fn listed(store: &dyn Store, path: &str) -> Vec<String> {
    let files = list_all(store, &folder(path)).expect("a listing");
    files.iter().map(|file| file.name.to_string()).collect()
}

/// Bytes that differ from place to place, so that a shifted range shows.
fn pattern(len: usize) -> Vec<u8> {
    (0u64..)
        .flat_map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes())
        .take(len)
        .collect()
}
