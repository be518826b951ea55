//! The step-up keys are in memory during step-up only. A parent reads the memory of a child through `/proc`; it knows
//! the secrets from the seat file, the child never had them written down.

use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;

use coffre_core::vault::Vault;
use coffre_crypto::{Identity, Level, SeatFile};
use coffre_store::FolderStore;
use coffre_tests::world::{World, file, files_under, make_folder, phrase, read, seat_file};
use tempfile::TempDir;

const FOLDER: &str = "COFFRE_LEAK_FOLDER";

fn world(folder: &Path, seed: u64) -> World {
    make_folder(&folder.join("vault"));
    let store = FolderStore::open(&folder.join("vault")).expect("a folder");
    World::at(&folder.join("local"), Arc::new(store), seed)
}

/// Tells the parent where it is, and waits for it to have looked.
fn halt(stage: &str) {
    let mut voice = std::io::stdout();
    writeln!(voice, "\nSTAGE {stage}")
        .and_then(|()| voice.flush())
        .expect("the parent listens");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("the parent answers");
}

pub(crate) fn child() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a folder"));
    let mut world = world(&folder, 2);
    let mut director = world.unlock("aline").expect("a seat opens");
    halt("before");
    director
        .step_up(&phrase(), &world.devices)
        .expect("the passphrase opens it");
    work(&mut director);
    halt("during");
    director.step_down();
    halt("after");
    director.lock().expect("locking works");
    halt("locked");
}

fn work(director: &mut Vault) {
    let doc = file(director, "direction", "contrat.txt", b"le contrat");
    read(director, doc).expect("she reads it");
}

/// A secret by name.
struct Needle {
    name: &'static str,
    bytes: Vec<u8>,
}

/// The 32 bytes of an age identity, out of its text.
fn raw(identity: &Identity) -> Vec<u8> {
    // EXPOSE: the test looks for it in the memory of its child.
    let text = identity.to_secret_text();
    let (_, bytes) = bech32::decode(&text.expose().to_lowercase()).expect("bech32");
    bytes
}

fn needles(world: &World) -> Vec<Needle> {
    let high: SeatFile = seat_file(world, "aline", Level::High).expect("her high seat");
    // EXPOSE: the test looks for these in the memory of its child.
    let text = high.enc().to_secret_text().expose().to_owned().into_bytes();
    let seed = high.sign().to_seed().expose().to_vec();
    let database = high.database("high").expect("a key").expose().to_vec();
    let hex: String = database.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut all = vec![
        Needle {
            name: "identity, as text",
            bytes: text,
        },
        Needle {
            name: "identity",
            bytes: raw(high.enc()),
        },
        Needle {
            name: "signing seed",
            bytes: seed,
        },
        Needle {
            name: "database key",
            bytes: database,
        },
        Needle {
            name: "database key, as text",
            bytes: hex.into_bytes(),
        },
    ];
    for ring in files_under(&Path::new(world.local()).join("../vault/key")) {
        let sealed = std::fs::read(&ring).expect("a keyring");
        let hash = *coffre_format::Hash::of(&sealed).as_bytes();
        let day = seat_file(world, "aline", Level::Day).expect("her day seat");
        let opens = |keys: &SeatFile| coffre_crypto::open_keyring(&sealed, &hash, &[keys.enc()]);
        if opens(&day).is_err()
            && let Ok(opened) = opens(&high)
        {
            let epochs = opened.identities().iter().map(|one| Needle {
                name: "epoch key",
                bytes: raw(one.identity()),
            });
            all.extend(epochs);
        }
    }
    assert!(
        all.iter().any(|needle| needle.name == "epoch key"),
        "the step-up compartment has an epoch"
    );
    all
}

/// The names of the secrets that stand somewhere in the memory of a process.
fn in_memory(process: u32, needles: &[Needle]) -> Vec<&str> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).expect("the maps of the child");
    let mut memory = std::fs::File::open(format!("/proc/{process}/mem")).expect("the memory of the child");
    let mut found = Vec::new();
    let mut looked = 0;
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next().expect("a range"), words.next().expect("rights"));
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').expect("a range");
        let at = |text: &str| u64::from_str_radix(text, 16).expect("an address");
        let mut bytes = vec![0; usize::try_from(at(to) - at(from)).expect("a size")];
        memory
            .seek(SeekFrom::Start(at(from)))
            .expect("an address of the child");
        if memory.read_exact(&mut bytes).is_err() {
            continue;
        }
        looked += bytes.len();
        for needle in needles.iter().filter(|n| holds(&bytes, &n.bytes)) {
            found.push(needle.name);
        }
    }
    assert!(looked > 1 << 20, "the memory was read: {looked} bytes");
    found.sort_unstable();
    found.dedup();
    found
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let first = needle[0];
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        if rest[at..].starts_with(needle) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

fn stage(listening: &mut impl std::io::BufRead, wanted: &str) {
    for line in listening.lines() {
        if line.expect("the child speaks").trim() == format!("STAGE {wanted}") {
            return;
        }
    }
    panic!("the child never came to {wanted}");
}

fn go_on(answering: &mut ChildStdin) {
    answering.write_all(b"\n").expect("the child listens");
}

#[test]
#[cfg(target_os = "linux")]
fn step_up_keys_are_in_memory_during_step_up_only() {
    let folder = TempDir::new().expect("a temporary folder");
    let mut world = world(folder.path(), 1);
    let (mut director, _) = world.create("aline");
    file(&mut director, "direction", "bail.txt", b"le bail");
    drop(director);
    let needles = needles(&world);
    let mut child: Child = Command::new(std::env::current_exe().expect("this binary"))
        .args([
            "--exact",
            "child_of_a_leak_test",
            "--nocapture",
            "--test-threads=1",
        ])
        .env("COFFRE_LEAK_TEST", "memory")
        .env(FOLDER, folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child process");
    let mut listening = BufReader::new(child.stdout.take().expect("its voice"));
    let mut answering = child.stdin.take().expect("its ear");
    stage(&mut listening, "before");
    assert!(in_memory(child.id(), &needles).is_empty(), "absent before");
    go_on(&mut answering);
    stage(&mut listening, "during");
    let during = in_memory(child.id(), &needles);
    assert!(
        during.contains(&"identity") && during.contains(&"epoch key"),
        "present during: {during:?}"
    );
    go_on(&mut answering);
    stage(&mut listening, "after");
    let after = in_memory(child.id(), &needles);
    go_on(&mut answering);
    stage(&mut listening, "locked");
    let locked = in_memory(child.id(), &needles);
    go_on(&mut answering);
    child.wait().expect("the child ends");
    assert!(after.is_empty(), "gone after relock: {after:?}");
    assert!(locked.is_empty(), "and after locking: {locked:?}");
}
