//! Names of the fail points: where the crash tests stop the process (design 10.1).

/// Every fail point of this crate, in the order in which a put and a delete pass them.
pub const FAIL_POINTS: &[&str] = &[
    "store::before_write",
    "store::after_write",
    "store::before_sync",
    "store::after_sync",
    "store::before_rename",
    "store::after_rename",
    "store::before_dir_sync",
    "store::after_dir_sync",
    "store::before_delete",
    "store::after_delete",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::{Arc, Mutex};
    use std::thread;

    use super::*;
    use crate::{FolderStore, Name, Store};

    #[test]
    fn a_put_and_a_delete_hit_every_point_in_this_order() {
        let scenario = fail::FailScenario::setup();
        let hits = Arc::new(Mutex::new(Vec::new()));
        let me = thread::current().id();
        for point in FAIL_POINTS {
            let hits = Arc::clone(&hits);
            let note = move || {
                if thread::current().id() == me {
                    hits.lock().unwrap().push(*point);
                }
            };
            fail::cfg_callback(*point, note).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let store = FolderStore::open(folder.path()).unwrap();
        let name = Name::parse("readme.txt").unwrap();
        store.put_new(&name, b"x").unwrap();
        store.delete(&name).unwrap();
        assert_eq!(*hits.lock().unwrap(), FAIL_POINTS);
        scenario.teardown();
    }

    #[test]
    fn every_point_in_the_code_is_listed() {
        let code = concat!(
            include_str!("folder.rs"),
            include_str!("folder/batch.rs"),
            include_str!("folder/list.rs"),
            include_str!("folder/publish.rs"),
            include_str!("folder/read.rs"),
            include_str!("folder/write.rs"),
        );
        let points = code
            .split("fail_point!(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let points: BTreeSet<&str> = points.collect();
        assert_eq!(points, FAIL_POINTS.iter().copied().collect());
    }
}
