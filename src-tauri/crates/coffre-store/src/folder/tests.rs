//! The folder store on a real and on a simulated disk.

use std::io::{Read, Seek, SeekFrom, Write};
use std::time::{Duration, SystemTime};

use super::*;
use crate::conformance::{Subject, conformance_tests};
use crate::sim::{SimDisk, Step};

struct OnDisk {
    folder: tempfile::TempDir,
    store: FolderStore,
}

impl OnDisk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = FolderStore::open(folder.path()).unwrap();
        Self { folder, store }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }
}

#[expect(clippy::disallowed_methods, reason = "lays files behind the store's back")]
impl Subject for OnDisk {
    fn store(&self) -> &dyn Store {
        &self.store
    }
    fn plant(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

struct Simulated {
    disk: SimDisk,
    store: FolderStore<SimDisk>,
}

impl Simulated {
    fn new() -> Self {
        Self::with(FolderOptions::for_medium(Medium::Network))
    }

    fn with(options: FolderOptions) -> Self {
        let disk = SimDisk::new();
        let store = FolderStore::open_on(disk.clone(), SimDisk::root(), options).unwrap();
        Self { disk, store }
    }
}

impl Subject for Simulated {
    fn store(&self) -> &dyn Store {
        &self.store
    }
    fn plant(&self, path: &str, bytes: &[u8]) {
        self.disk.plant(path, bytes);
    }
}

mod refusals;

mod on_disk {
    use super::*;
    conformance_tests!(OnDisk::new());
}

mod simulated {
    use super::*;
    conformance_tests!(Simulated::new());
}

fn name(path: &str) -> Name {
    Name::parse(path).unwrap()
}

fn in_flight(folder: &Path) -> usize {
    let items = RealDisk.list(folder).unwrap();
    items
        .iter()
        .filter(|item| item.name.to_string_lossy().starts_with("~$"))
        .count()
}

#[test]
fn a_file_in_flight_is_skipped_by_sync_clients_and_removed_when_dropped() {
    let on_disk = OnDisk::new();
    let mut pending = on_disk.store.begin().unwrap();
    pending.write_all(b"half").unwrap();
    assert_eq!(in_flight(on_disk.folder.path()), 1);
    drop(pending);
    assert_eq!(in_flight(on_disk.folder.path()), 0);
}

#[test]
fn a_marked_placeholder_is_there_and_not_downloaded() {
    for marker in [
        "obj/ab/x.age.nextcloud",
        "obj/ab/x.age.owncloud",
        "obj/ab/.x.age.icloud",
    ] {
        let on_disk = OnDisk::new();
        on_disk.plant(marker, b" ");
        let name = name("obj/ab/x.age");
        let page = on_disk.store.list(&Folder::root(), None, 9).unwrap();
        assert_eq!(
            page.files,
            [crate::Listed {
                name: name.clone(),
                placeholder: true
            }]
        );
        assert!(on_disk.store.stat(&name).unwrap().unwrap().placeholder);
        assert!(matches!(
            on_disk.store.get(&name, 9),
            Err(StoreError::NotDownloaded)
        ));
        assert!(matches!(
            on_disk.store.open(&name),
            Err(StoreError::NotDownloaded)
        ));
        assert!(on_disk.store.strays().unwrap().is_empty());
        assert_eq!(on_disk.store.delete(&name).unwrap(), Deleted::Removed);
        assert_eq!(on_disk.store.stat(&name).unwrap(), None);
    }
}

#[test]
fn a_file_beside_its_marker_counts() {
    let on_disk = OnDisk::new();
    on_disk.plant("x.nextcloud", b" ");
    on_disk.plant("x", b"1");
    let page = on_disk.store.list(&Folder::root(), None, 9).unwrap();
    assert_eq!(
        page.files,
        [crate::Listed {
            name: name("x"),
            placeholder: false
        }]
    );
}

#[test]
fn a_file_that_the_system_keeps_in_the_cloud_is_never_opened() {
    let simulated = Simulated::new();
    simulated.disk.plant("x", b"12345");
    simulated.disk.set_placeholder("x");
    simulated.disk.refuse(Step::Open, 5);
    let name = name("x");
    assert_eq!(
        simulated.store.stat(&name).unwrap(),
        Some(Stat {
            size: 5,
            placeholder: true
        })
    );
    assert!(matches!(
        simulated.store.get(&name, 9),
        Err(StoreError::NotDownloaded)
    ));
    assert!(matches!(
        simulated.store.put_new(&name, b"12345"),
        Err(StoreError::NotDownloaded)
    ));
    assert!(simulated.store.list(&Folder::root(), None, 9).unwrap().files[0].placeholder);
}

#[test]
fn an_unplugged_drive_is_not_an_empty_vault() {
    let on_disk = OnDisk::new();
    on_disk.store.put_new(&name("obj/ab/x"), b"1").unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    move_dir(&on_disk.path("obj"), &elsewhere.path().join("obj"));
    let store = &on_disk.store;
    assert!(matches!(
        store.list(&Folder::root(), None, 9),
        Err(StoreError::Unreachable)
    ));
    assert!(matches!(
        store.get(&name("obj/ab/x"), 9),
        Err(StoreError::Unreachable)
    ));
    assert!(matches!(
        store.stat(&name("obj/ab/x")),
        Err(StoreError::Unreachable)
    ));
    assert!(matches!(
        store.put_new(&name("obj/ab/y"), b"1"),
        Err(StoreError::Unreachable)
    ));
    assert!(matches!(
        store.put_new(&name("root/y"), b"1"),
        Err(StoreError::Unreachable)
    ));
    move_dir(&elsewhere.path().join("obj"), &on_disk.path("obj"));
    assert_eq!(store.put_new(&name("obj/ab/y"), b"1").unwrap(), Put::Created);
}

#[expect(clippy::disallowed_methods, reason = "imitates a mount")]
fn move_dir(from: &Path, to: &Path) {
    std::fs::rename(from, to).unwrap();
}

#[test]
fn a_shard_that_somebody_removed_is_made_again() {
    let on_disk = OnDisk::new();
    on_disk.store.put_new(&name("obj/ab/x"), b"1").unwrap();
    move_dir(&on_disk.path("obj/ab"), &on_disk.path("gone"));
    assert_eq!(
        on_disk.store.put_new(&name("obj/ab/x"), b"1").unwrap(),
        Put::Created
    );
}

#[test]
fn a_folder_that_does_not_exist_is_unreachable() {
    let folder = tempfile::tempdir().unwrap();
    let opened = FolderStore::open(&folder.path().join("none"));
    assert!(matches!(opened, Err(StoreError::Unreachable)));
}

#[cfg(unix)]
#[test]
fn a_link_leads_no_writing_out_of_the_vault() {
    let (on_disk, outside) = (OnDisk::new(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(outside.path(), on_disk.path("obj")).unwrap();
    assert!(matches!(
        on_disk.store.put_new(&name("obj/x"), b"1"),
        Err(StoreError::NotAFile)
    ));
    assert!(RealDisk.list(outside.path()).unwrap().is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_is_not_read() {
    let on_disk = OnDisk::new();
    std::os::unix::fs::symlink("/dev/zero", on_disk.path("x")).unwrap();
    assert!(matches!(
        on_disk.store.get(&name("x"), 9),
        Err(StoreError::NotAFile)
    ));
    assert!(
        on_disk
            .store
            .list(&Folder::root(), None, 9)
            .unwrap()
            .files
            .is_empty()
    );
}

#[test]
fn an_emptied_file_is_damage_and_stays_for_healing() {
    let on_disk = OnDisk::new();
    on_disk.plant("obj/ab/x", b"");
    assert!(matches!(
        on_disk.store.put_new(&name("obj/ab/x"), b"1"),
        Err(StoreError::Collision)
    ));
    assert_eq!(on_disk.store.get(&name("obj/ab/x"), 9).unwrap(), b"");
}

#[test]
fn sweeping_removes_old_in_flight_files_only() {
    let on_disk = OnDisk::new();
    on_disk.store.put_new(&name("obj/ab/x"), b"1").unwrap();
    on_disk.plant("obj/ab/~$a1.tmp", b"half");
    on_disk.plant("obj/ab/other.tmp", b"not ours");
    let future = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 36);
    assert_eq!(on_disk.store.sweep(SystemTime::UNIX_EPOCH).unwrap(), 0);
    assert_eq!(on_disk.store.sweep(future).unwrap(), 1);
    assert!(on_disk.path("obj/ab/x").exists() && on_disk.path("obj/ab/other.tmp").exists());
}

#[expect(clippy::disallowed_methods, reason = "lays a sparse file")]
#[test]
fn offsets_beyond_four_gibibytes_are_read() {
    const FAR: u64 = (4 << 30) + 12_345;
    let on_disk = OnDisk::new();
    let mut file = std::fs::File::create(on_disk.path("x")).unwrap();
    file.seek(SeekFrom::Start(FAR)).unwrap();
    file.write_all(b"far").unwrap();
    let store = &on_disk.store;
    assert_eq!(store.stat(&name("x")).unwrap().unwrap().size, FAR + 3);
    assert_eq!(store.get_range(&name("x"), FAR, 9).unwrap(), b"far");
    let mut reader = store.open(&name("x")).unwrap();
    reader.seek(SeekFrom::End(-2)).unwrap();
    let mut tail = String::new();
    reader.read_to_string(&mut tail).unwrap();
    assert_eq!(tail, "ar");
    assert!(matches!(
        store.get(&name("x"), 1 << 20),
        Err(StoreError::TooLarge { .. })
    ));
}

#[test]
fn a_local_disk_is_believed_and_everything_else_read_back() {
    let read_back = |medium| FolderOptions::for_medium(medium).read_back;
    assert_eq!(read_back(Medium::Local), ReadBack::Off);
    assert_eq!(read_back(Medium::Network), ReadBack::Hash);
    assert_eq!(read_back(Medium::Unknown), ReadBack::Hash);
}
