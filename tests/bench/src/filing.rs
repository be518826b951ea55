//! Filing in bulk against the three limits and the peers, and one file alone.

use std::io::Write as _;
use std::path::Path;

use coffre_core::document::{NewDocument, Outcome, Silent, Source};
use coffre_crypto::{Identity, opens_to, seal_hashed, seal_object};
use coffre_format::Hash;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

use crate::agency::{Agency, cheap, compartment, document, make_folder, median, noise, say, timed};
use crate::cost::{Cost, cost, middle};
use crate::peers;

const FILES: usize = 2000;
const BYTES: usize = 300 * 1024;
/// Each way of writing has its turn so often: other work on the machine is not the same from one second to the next.
const ROUNDS: usize = 5;
/// Files that the raw limit has on their way to the disk at once, as many as the store.
const SYNCS: usize = 16;

/// One round: what each way of writing the same documents cost.
struct Round {
    ours: Cost,
    age: Cost,
    disk: Cost,
    promise: Cost,
    peers: Vec<Result<(String, Cost), String>>,
    /// Kept to the end: a file system that has just removed thousands of files makes new ones slowly.
    _kept: Agency,
}

/// 2,000 scans of 300 KB.
pub(crate) fn bulk() {
    let sources = tempfile::tempdir().expect("a temporary folder");
    write_sources(sources.path());
    let rounds: Vec<Round> = (0..ROUNDS).map(|_| round(sources.path())).collect();
    say(&format!(
        "{FILES} files of 300 KiB, each way {ROUNDS} times in turn; medians; before each everything is synced"
    ));
    let ours = |round: &Round| round.ours.seconds;
    tell("filed, durable and read back", &rounds, |r| r.ours, None);
    let cores = rayon::current_num_threads() as f64;
    let limit = move |r: &Round| Cost {
        seconds: r.age.seconds / cores,
        processor: r.age.processor,
    };
    tell(
        "limit 1, cores x age alone on one thread",
        &rounds,
        limit,
        Some(&ours),
    );
    tell(
        "limit 2, the sealed bytes written as durably (each file, each folder)",
        &rounds,
        |r| r.disk,
        Some(&ours),
    );
    tell(
        "limit 3, every step of the promise on all cores, without a vault",
        &rounds,
        |r| r.promise,
        Some(&ours),
    );
    let slower = rounds
        .iter()
        .map(|r| limit(r).seconds.max(r.disk.seconds) / r.ours.seconds);
    say(&format!(
        "ratio to the slower of limits 1 and 2: {:.2}",
        middle(slower.collect())
    ));
    for peer in 0..rounds[0].peers.len() {
        let costs: Result<Vec<_>, _> = rounds.iter().map(|r| r.peers[peer].clone()).collect();
        match costs {
            Err(why) => say(&why),
            Ok(costs) => tell(
                &costs[0].0,
                &rounds,
                |r| r.peers[peer].as_ref().map_or(r.ours, |(_, cost)| *cost),
                Some(&ours),
            ),
        }
    }
}

/// The same documents without limits and peers, for a profiler and for two programs that take turns.
pub(crate) fn alone() {
    let sources = tempfile::tempdir().expect("a temporary folder");
    write_sources(sources.path());
    let mut kept = Vec::new();
    let mut costs = Vec::new();
    for _ in 0..ROUNDS {
        let (agency, cost) = ours(sources.path());
        kept.push(agency);
        say(&format!(
            "{:.2} s, {:.2} s of processor",
            cost.seconds, cost.processor
        ));
        costs.push(cost);
    }
    say(&format!(
        "medians: {:.2} s, {:.2} s of processor",
        middle(costs.iter().map(|cost| cost.seconds).collect()),
        middle(costs.iter().map(|cost| cost.processor).collect())
    ));
}

/// Files them in a new agency.
fn ours(sources: &Path) -> (Agency, Cost) {
    let mut agency = Agency::new(cheap());
    let c = compartment(agency.vault(), "ventes");
    let new: Vec<NewDocument> = (0..FILES)
        .map(|i| document(c, &name(i), Source::Path(sources.join(name(i)))))
        .collect();
    peers::settle(sources);
    let (outcomes, cost) = cost(|| agency.vault().file(&new, &Silent).expect("filing works"));
    let filed = outcomes.iter().filter(|o| matches!(o, Outcome::Filed(_))).count();
    assert_eq!(filed, FILES, "every document is filed");
    (agency, cost)
}

/// Prints the median speed of one way, its processor time, and how it compares with ours in the same round.
fn tell(name: &str, rounds: &[Round], of: impl Fn(&Round) -> Cost, ours: Option<&dyn Fn(&Round) -> f64>) {
    let megabytes = (FILES * BYTES) as f64 / (1024.0 * 1024.0);
    let speed = middle(rounds.iter().map(|r| megabytes / of(r).seconds).collect());
    let processor = middle(rounds.iter().map(|r| of(r).processor).collect());
    let mut line = format!("{name}: {speed:.0} MiB/s, {processor:.1} s of processor");
    if let Some(ours) = ours {
        let mut ratios: Vec<f64> = rounds.iter().map(|r| of(r).seconds / ours(r)).collect();
        ratios.sort_by(f64::total_cmp);
        let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
        line += &format!("; ours / this {:.2} ({least:.2} to {most:.2})", middle(ratios));
    }
    say(&line);
}

fn round(sources: &Path) -> Round {
    let (agency, ours) = ours(sources);
    let plain: Vec<Vec<u8>> = (0..FILES)
        .map(|i| std::fs::read(sources.join(name(i))).expect("a source"))
        .collect();
    let age = age_alone(&plain);
    let sealed = seal(plain);
    peers::settle(sources);
    let disk = write_alone(&agency.path("raw"), &sealed);
    drop(sealed);
    peers::settle(sources);
    let promise = promise_alone(sources, &agency.path("promise"));
    peers::settle(sources);
    let peers = vec![
        peers::restic(sources, &agency.path("restic")),
        peers::gocryptfs(sources, &agency.path("gocryptfs")),
    ];
    Round {
        ours,
        age,
        disk,
        promise,
        peers,
        _kept: agency,
    }
}

fn name(number: usize) -> String {
    format!("scan{number:04}.jpg")
}

fn write_sources(folder: &Path) {
    for i in 0..FILES {
        write(&folder.join(name(i)), &noise(i as u64, BYTES), false);
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the raw limit is measured without the store"
)]
fn write(path: &Path, bytes: &[u8], durable: bool) {
    let mut file = std::fs::File::create(path).expect("a file");
    file.write_all(bytes).expect("room");
    if durable {
        file.sync_all().expect("a disk");
    }
}

fn sync_folder(folder: &Path) {
    std::fs::File::open(folder)
        .and_then(|f| f.sync_all())
        .expect("a folder");
}

/// Encrypts everything on one thread with the age crate alone: nothing is hashed, nothing is kept.
fn age_alone(plain: &[Vec<u8>]) -> Cost {
    let key = age::x25519::Identity::generate().to_public();
    let mut out = Vec::with_capacity(BYTES + 4096);
    let encrypt = |bytes: &Vec<u8>| {
        out.clear();
        let recipients = std::iter::once(&key as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(recipients).expect("one recipient");
        let mut writer = encryptor.wrap_output(&mut out).expect("memory");
        writer.write_all(bytes).expect("memory");
        writer.finish().expect("memory");
    };
    cost(|| plain.iter().for_each(encrypt)).1
}

fn seal(plain: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let key = Identity::make(&mut ChaCha20Rng::seed_from_u64(1));
    let seal = |bytes: Vec<u8>| seal_object(&bytes, key.recipient()).expect("sealed").0;
    plain.into_iter().map(seal).collect()
}

/// Writes sealed bytes into the shape of a new vault: each file and each of the 256 folders that hold them is synced,
/// many at once.
fn write_alone(folder: &Path, sealed: &[Vec<u8>]) -> Cost {
    into_folders(folder, |i, path| write(path, &sealed[i], true))
}

/// What filing promises of each document and no more: it is read, hashed, sealed, the sealed bytes hashed, opened and
/// compared, written durably, read back and hashed. Nothing is stated, indexed, planned or kept in order.
fn promise_alone(sources: &Path, folder: &Path) -> Cost {
    let key = Identity::make(&mut ChaCha20Rng::seed_from_u64(2));
    into_folders(folder, |i, path| {
        let plain = std::fs::read(sources.join(name(i))).expect("a source");
        let hash = *Hash::of(&plain).as_bytes();
        let (sealed, measured) = seal_hashed(&plain, hash, key.recipient()).expect("sealed");
        assert!(
            opens_to(&sealed, &key, &plain).expect("it opens"),
            "the same bytes"
        );
        write(path, &sealed, true);
        let back = std::fs::read(path).expect("it was written");
        assert_eq!(*Hash::of(&back).as_bytes(), measured.cipher_sha256, "read back");
    })
}

/// Makes every document in the shape of a new vault, many at once; then syncs the folders.
fn into_folders(folder: &Path, make: impl Fn(usize, &Path) + Sync) -> Cost {
    let folders: Vec<_> = (0..256).map(|i| folder.join(format!("{i:02x}"))).collect();
    let make_all = || {
        folders.iter().for_each(|folder| make_folder(folder));
        side_by_side(|thread| {
            for i in (thread..FILES).step_by(SYNCS) {
                make(i, &folders[i % 256].join(i.to_string()));
            }
        });
        side_by_side(|thread| {
            folders
                .iter()
                .skip(thread)
                .step_by(SYNCS)
                .for_each(|f| sync_folder(f))
        });
        sync_folder(folder);
    };
    cost(make_all).1
}

fn side_by_side(work: impl Fn(usize) + Sync) {
    std::thread::scope(|scope| {
        for thread in 0..SYNCS {
            let work = &work;
            scope.spawn(move || work(thread));
        }
    });
}

/// One file, filed and durable.
pub(crate) fn one() {
    let mut agency = Agency::new(cheap());
    let c = compartment(agency.vault(), "ventes");
    let mut times = Vec::new();
    for i in 0..40 {
        let new = document(c, "scan.jpg", Source::Bytes(noise(10_000 + i, BYTES).into()));
        times.push(timed(|| agency.vault().file(&[new], &Silent).expect("filing works")).1);
    }
    let mut raw = Vec::new();
    let folder = agency.path("raw");
    for i in 0..40 {
        let bytes = noise(20_000 + i, BYTES);
        raw.push(timed(|| write(&folder.join(i.to_string()), &bytes, true)).1);
    }
    let (ours, raw) = (median(times), median(raw));
    say(&format!(
        "one file of 300 KiB filed, durable and read back: median {ours:.1} ms of 40"
    ));
    say(&format!(
        "one plain synced write of the same size: median {raw:.1} ms; ratio {:.1}",
        ours / raw
    ));
}
