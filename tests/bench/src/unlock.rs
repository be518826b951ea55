//! Unlocking with the product's work factor.

use coffre_crypto::{AcceptedWork, WorkFactor, open_phrase, seal_phrase};

use crate::agency::{Agency, median, phrase, say, timed};

/// Time to an open vault, and how much of it is scrypt.
pub(crate) fn unlock() {
    let mut agency = Agency::new(WorkFactor::PRODUCT);
    agency.vault = None;
    let mut whole = Vec::new();
    let mut scrypt = Vec::new();
    let sealed = seal_phrase(b"x", &phrase(), WorkFactor::PRODUCT).expect("sealed");
    for _ in 0..5 {
        whole.push(timed(|| agency.unlock()).1);
        scrypt.push(
            timed(|| open_phrase(&sealed, &phrase(), AcceptedWork::Exactly(WorkFactor::PRODUCT)).is_ok()).1,
        );
    }
    let (whole, scrypt) = (median(whole), median(scrypt));
    say(&format!(
        "unlock: median {whole:.0} ms of 5; scrypt alone {scrypt:.0} ms; the rest {:.0} ms",
        whole - scrypt
    ));
}
