//! A journal of many entries: what one more costs, and unlocking.

use coffre_core::document::{Silent, Source};
use coffre_format::rank::Level;

use crate::agency::{Agency, asked, cheap, compartment, document, median, noise, say, timed};
use crate::cost::cost;

/// 100,000 entries, as ten years of filing one by one leave them.
pub(crate) fn long() {
    let entries = asked("COFFRE_BENCH_ENTRIES", 100_000);
    let mut agency = Agency::new(cheap());
    let write = |agency: &mut Agency| {
        for _ in 0..entries {
            agency.vault().acknowledge(Level::Day).expect("said");
        }
    };
    let (_, written) = cost(|| write(&mut agency));
    say(&format!(
        "{entries} entries written one by one: {:.0} s, {:.0} s of processor",
        written.seconds, written.processor
    ));
    let c = compartment(agency.vault(), "ventes");
    let mut times = Vec::new();
    for i in 0..20 {
        let new = document(c, "scan.jpg", Source::Bytes(noise(30_000 + i, 300 * 1024).into()));
        times.push(timed(|| agency.vault().file(&[new], &Silent).expect("filing works")).1);
    }
    say(&format!(
        "one file of 300 KiB filed on top: median {:.1} ms of 20",
        median(times)
    ));
    agency.vault = None;
    let (_, unlock) = cost(|| agency.unlock());
    say(&format!(
        "unlock without scrypt: {:.0} ms, {:.0} ms of processor",
        unlock.seconds * 1000.0,
        unlock.processor * 1000.0
    ));
}
