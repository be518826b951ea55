//! A file of more than 4 GiB: memory while filing and reading, and access in the middle.

use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

use coffre_core::document::{Outcome, Reading, Silent, Source};

use crate::agency::{Agency, cheap, compartment, document, median, noise, peak_memory, say, timed};

const BLOCK: usize = 1 << 20;
const BLOCKS: usize = 4100;

/// Files and reads 4,100 MiB.
pub(crate) fn four_gigabytes() {
    let mut agency = Agency::new(cheap());
    let path = agency.path("source").join("visite.mp4");
    write(&path);
    let c = compartment(agency.vault(), "public");
    let before = peak_memory();
    let new = document(c, "visite.mp4", Source::Path(path));
    let (outcome, time) = timed(|| {
        agency
            .vault()
            .file(&[new], &Silent)
            .expect("filing works")
            .remove(0)
    });
    let Outcome::Filed(filed) = outcome else {
        return say("the large file was not filed");
    };
    let speed = BLOCKS as f64 / time.as_secs_f64();
    say(&format!(
        "filed and read back: {speed:.0} MiB/s, {} MiB more memory",
        (peak_memory() - before) / 1024
    ));
    let vault = agency.vault();
    let mut open = vault
        .open_document(filed.doc, None, Reading::View, &[])
        .expect("it opens");
    let mut times = Vec::new();
    let mut page = vec![0u8; 64 * 1024];
    for i in 0..50u64 {
        let at = (i * 7919) % (BLOCKS as u64) * BLOCK as u64;
        times.push(
            timed(|| {
                open.seek(SeekFrom::Start(at)).expect("inside");
                open.read_exact(&mut page).expect("read");
            })
            .1,
        );
    }
    say(&format!(
        "64 KiB at a random place: median {:.1} ms of 50 (a 4 MiB segment is verified first)",
        median(times)
    ));
    open.seek(SeekFrom::Start(0)).expect("the start");
    let (_, time) = timed(|| while open.read(&mut page).expect("read") > 0 {});
    let speed = BLOCKS as f64 / time.as_secs_f64();
    say(&format!(
        "read from end to end: {speed:.0} MiB/s, {} MiB more memory in all",
        (peak_memory() - before) / 1024
    ));
}

#[expect(clippy::disallowed_methods, reason = "the source of the benchmark")]
fn write(path: &std::path::Path) {
    let mut file = std::fs::File::create(path).expect("a file");
    let mut block = noise(3, BLOCK);
    for i in 0..BLOCKS {
        block[..8].copy_from_slice(&(i as u64).to_le_bytes());
        file.write_all(&block).expect("room");
    }
}
