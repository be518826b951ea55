//! Every state after a loss of power at every point of writing two objects (design 10.1, second layer).

use super::*;
use crate::list_all;
use crate::sim::{SimDisk, Step};

const ONE: (&str, &[u8]) = ("obj/ab/one.age", b"first object");
const TWO: (&str, &[u8]) = ("obj/ab/two.age", b"second object");

fn options() -> FolderOptions {
    FolderOptions::for_medium(Medium::Local)
}

fn open(disk: &SimDisk) -> FolderStore<SimDisk> {
    FolderStore::open_on(disk.clone(), SimDisk::root(), options()).unwrap()
}

fn name(path: &str) -> Name {
    Name::parse(path).unwrap()
}

/// From which point in time on an object was acknowledged.
type Acks = Vec<(usize, (&'static str, &'static [u8]))>;

/// Checks every crash state of every moment and returns the first thing that is wrong.
fn verdict(disk: &SimDisk, acks: &Acks) -> Result<usize, String> {
    let mut checked = 0;
    for at in 0..=disk.now() {
        for after in disk.crash_states(at) {
            checked += 1;
            let store = open(&after);
            for (since, (path, bytes)) in acks {
                let found = store.get(&name(path), 99);
                if at >= *since && found.as_deref().ok() != Some(bytes) {
                    return Err(format!("{path} was acknowledged and is lost at {at}"));
                }
            }
            for file in list_all(&store, &Folder::root()).map_err(|error| error.to_string())? {
                let whole = [ONE, TWO].iter().find(|(path, _)| *path == file.name.as_str());
                let bytes = store.get(&file.name, 99).map_err(|error| error.to_string())?;
                if whole.map(|(_, bytes)| *bytes) != Some(bytes.as_slice()) {
                    return Err(format!("{} is half there at {at}", file.name));
                }
            }
            resume(&store)?;
        }
    }
    Ok(checked)
}

/// Writing again completes both objects, and once more changes nothing.
fn resume(store: &FolderStore<SimDisk>) -> Result<(), String> {
    for run in 0..2 {
        for (path, bytes) in [ONE, TWO] {
            let put = store
                .put_new(&name(path), bytes)
                .map_err(|error| error.to_string())?;
            if run == 1 && put != Put::Exists {
                return Err(format!("{path} was written twice"));
            }
        }
    }
    Ok(())
}

fn put_two(disk: &SimDisk) -> Acks {
    let store = open(disk);
    [ONE, TWO]
        .into_iter()
        .map(|object| {
            store.put_new(&name(object.0), object.1).unwrap();
            (disk.now(), object)
        })
        .collect()
}

#[test]
fn two_objects_survive_every_loss_of_power() {
    let disk = SimDisk::new();
    let acks = put_two(&disk);
    let checked = verdict(&disk, &acks).unwrap();
    assert!(checked > 30, "only {checked} states");
}

#[test]
fn two_streamed_objects_survive_every_loss_of_power() {
    let disk = SimDisk::new();
    let store = open(&disk);
    let mut acks = Acks::new();
    for object in [ONE, TWO] {
        let mut pending = store.begin().unwrap();
        let (head, tail) = object.1.split_at(5);
        pending.write_all(head).unwrap();
        pending.write_all(tail).unwrap();
        pending.finish(&name(object.0)).unwrap();
        acks.push((disk.now(), object));
    }
    verdict(&disk, &acks).unwrap();
}

#[test]
fn a_batch_of_two_survives_every_loss_of_power() {
    let disk = SimDisk::new();
    let batch = open(&disk).batch().unwrap();
    for (path, bytes) in [ONE, TWO] {
        batch.add(&name(path), bytes).unwrap();
    }
    batch.commit().unwrap();
    let acks = [ONE, TWO]
        .into_iter()
        .map(|object| (disk.now(), object))
        .collect();
    verdict(&disk, &acks).unwrap();
}

/// A process that was killed between naming and syncing, then restarted, then the power fails.
#[test]
fn an_object_that_exists_is_durable_before_it_is_acknowledged() {
    let disk = SimDisk::new();
    disk.plant("obj/ab/other.age", b"x");
    disk.refuse_after(Step::SyncDir, 2, 5);
    assert!(open(&disk).put_new(&name(ONE.0), ONE.1).is_err());
    assert_eq!(open(&disk).put_new(&name(ONE.0), ONE.1).unwrap(), Put::Exists);
    for after in disk.crash_states(disk.now()) {
        assert_eq!(open(&after).get(&name(ONE.0), 99).unwrap(), ONE.1);
    }
}

/// The same with the folders: they were made and their names not synced.
#[test]
fn folders_that_exist_are_durable_before_anything_in_them_is_acknowledged() {
    for failing in 0..3 {
        let disk = SimDisk::new();
        disk.refuse_after(Step::SyncDir, failing, 5);
        assert!(open(&disk).put_new(&name(ONE.0), ONE.1).is_err());
        open(&disk).put_new(&name(ONE.0), ONE.1).unwrap();
        for after in disk.crash_states(disk.now()) {
            assert_eq!(
                open(&after).get(&name(ONE.0), 99).unwrap(),
                ONE.1,
                "sync {failing}"
            );
        }
    }
}

/// The same for a batch, which syncs what it made once and together.
#[test]
fn folders_that_a_batch_meets_are_durable_before_it_is_acknowledged() {
    for failing in 0..3 {
        let disk = SimDisk::new();
        disk.refuse_after(Step::SyncDir, failing, 5);
        assert!(open(&disk).put_new(&name(ONE.0), ONE.1).is_err());
        let batch = open(&disk).batch().unwrap();
        batch.add(&name(ONE.0), ONE.1).unwrap();
        batch.commit().unwrap();
        for after in disk.crash_states(disk.now()) {
            assert_eq!(
                open(&after).get(&name(ONE.0), 99).unwrap(),
                ONE.1,
                "sync {failing}"
            );
        }
    }
}

#[test]
fn a_batch_whose_sync_fails_names_nothing() {
    let disk = SimDisk::new();
    disk.refuse_after(Step::SyncFile, 1, 5);
    let store = open(&disk);
    let batch = store.batch().unwrap();
    for (path, bytes) in [ONE, TWO] {
        batch.add(&name(path), bytes).unwrap();
    }
    assert!(batch.commit().is_err());
    assert!(list_all(&store, &Folder::root()).unwrap().is_empty());
}

#[test]
fn a_deleted_object_does_not_come_back() {
    let disk = SimDisk::new();
    disk.plant(ONE.0, ONE.1);
    disk.refuse(Step::SyncDir, 5);
    assert!(open(&disk).delete(&name(ONE.0)).is_err());
    assert_eq!(open(&disk).delete(&name(ONE.0)).unwrap(), Deleted::Absent);
    for after in disk.crash_states(disk.now()) {
        assert_eq!(open(&after).stat(&name(ONE.0)).unwrap(), None);
    }
}

/// The checks above can fail: a disk that lies about syncing is found out.
#[test]
fn a_disk_that_lies_is_found_out() {
    for step in [Step::SyncFile, Step::SyncDir] {
        let disk = SimDisk::new();
        disk.lie(step);
        let acks = put_two(&disk);
        assert!(verdict(&disk, &acks).is_err(), "{step:?}");
    }
}
