//! Filing in bulk against the two limits and the peers, and one file alone.

use std::io::Write as _;
use std::path::Path;

use coffre_core::document::{NewDocument, Outcome, Silent, Source};
use coffre_crypto::{Identity, seal_object};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use rayon::prelude::*;

use crate::agency::{Agency, cheap, compartment, document, make_folder, median, noise, say, timed};
use crate::peers;

const FILES: usize = 2000;
const BYTES: usize = 300 * 1024;

/// 2,000 scans of 300 KB.
pub(crate) fn bulk() {
    let mut agency = Agency::new(cheap());
    let source = agency.path("source");
    write_sources(&source);
    let c = compartment(agency.vault(), "ventes");
    let new: Vec<NewDocument> = (0..FILES)
        .map(|i| {
            document(
                c,
                &format!("scan{i:04}.jpg"),
                Source::Path(source.join(format!("scan{i:04}.jpg"))),
            )
        })
        .collect();
    let (outcomes, ours) = timed(|| agency.vault().file(&new, &Silent).expect("filing works"));
    let filed = outcomes.iter().filter(|o| matches!(o, Outcome::Filed(_))).count();
    let megabytes = (FILES * BYTES) as f64 / (1024.0 * 1024.0);
    let speed = |seconds: f64| megabytes / seconds;
    let ours = speed(ours.as_secs_f64());
    say(&format!(
        "filed {filed} files of 300 KiB, durable and read back: {ours:.0} MiB/s"
    ));

    let cores = rayon::current_num_threads() as f64;
    let (sealed, seconds) = seal_alone(&source);
    let crypto = speed(seconds) * cores;
    say(&format!(
        "limit 1, cores x age on one thread: {crypto:.0} MiB/s; ratio {:.2}",
        ours / crypto
    ));
    let seconds = write_alone(&agency.path("raw"), &sealed);
    let disk = speed(seconds);
    say(&format!(
        "limit 2, the same sealed bytes written as durably: {disk:.0} MiB/s; ratio {:.2}",
        ours / disk
    ));
    say(&format!(
        "ratio to the slower limit: {:.2}",
        ours / crypto.min(disk)
    ));
    for peer in [
        peers::restic(&source, &agency.path("restic")),
        peers::gocryptfs(&source, &agency.path("gocryptfs")),
    ] {
        match peer {
            Ok((name, seconds)) => {
                say(&format!(
                    "{name}: {:.0} MiB/s; ours / peer {:.2}",
                    speed(seconds),
                    ours / speed(seconds)
                ));
            }
            Err(why) => say(&why),
        }
    }
}

fn write_sources(folder: &Path) {
    for i in 0..FILES {
        write(
            &folder.join(format!("scan{i:04}.jpg")),
            &noise(i as u64, BYTES),
            false,
        );
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

/// Seals everything on one thread; returns the sealed bytes and the seconds.
fn seal_alone(source: &Path) -> (Vec<Vec<u8>>, f64) {
    let key = Identity::make(&mut ChaCha20Rng::seed_from_u64(1));
    let plain: Vec<Vec<u8>> = (0..FILES)
        .map(|i| std::fs::read(source.join(format!("scan{i:04}.jpg"))).expect("a source"))
        .collect();
    let (sealed, time) = timed(|| {
        plain
            .iter()
            .map(|bytes| seal_object(bytes, key.recipient()).expect("sealed").0)
            .collect::<Vec<_>>()
    });
    (sealed, time.as_secs_f64())
}

/// Writes sealed bytes into the shape of a vault: 256 folders, each file synced on all cores, then each folder.
fn write_alone(folder: &Path, sealed: &[Vec<u8>]) -> f64 {
    for i in 0..256 {
        make_folder(&folder.join(format!("{i:02x}")));
    }
    let (_, time) = timed(|| {
        sealed.par_iter().enumerate().for_each(|(i, bytes)| {
            write(&folder.join(format!("{:02x}/{i}", i % 256)), bytes, true);
        });
        for i in 0..256 {
            std::fs::File::open(folder.join(format!("{i:02x}")))
                .and_then(|f| f.sync_all())
                .expect("a folder");
        }
    });
    time.as_secs_f64()
}

/// One file, filed and durable.
pub(crate) fn one() {
    let mut agency = Agency::new(cheap());
    let c = compartment(agency.vault(), "ventes");
    let mut times = Vec::new();
    for i in 0..40 {
        let new = document(c, "scan.jpg", Source::Bytes(noise(10_000 + i, BYTES)));
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
