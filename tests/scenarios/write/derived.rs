//! Derived values: seat ids, kids, recovery keys (FORMAT.md 4.1, 6.2, 9.3).

use coffre_crypto::RecoveryKey;
use coffre_format::Kid;
use coffre_format::text::to_base64;

use super::cast::{compartment, id, identity, seat};
use super::set::{Case, Set, bad, good};

pub(crate) fn write(set: &mut Set) {
    seats(set);
    kids(set);
    recovery(set);
}

fn seats(set: &mut Set) {
    let keys = seat(1).keys();
    let of = |case: Case, recipient: &str, key: &[u8; 32], seat: &str| {
        case.with("recipient", recipient)
            .with("public-key", to_base64(key))
            .with("seat", seat)
    };
    let own = keys.seat().to_string();
    set.add(of(
        good("seat", "4.1", "A seat and its keys", ""),
        &keys.recipient,
        &keys.sign,
        &own,
    ));
    let opaque = coffre_format::root::PublicKeys {
        recipient: format!("age1pq1{}", "q".repeat(1950)),
        sign: keys.sign,
    };
    let id = opaque.seat().to_string();
    set.add(of(
        good("seat", "4.1", "A seat with a recipient of another kind", ""),
        &opaque.recipient,
        &opaque.sign,
        &id,
    ));
    let other = seat(2).keys();
    set.add(of(
        bad("seat", "4.1", "A seat of another recipient", ""),
        &other.recipient,
        &keys.sign,
        &own,
    ));
    set.add(of(
        bad("seat", "4.1", "A seat of another signing key", ""),
        &keys.recipient,
        &other.sign,
        &own,
    ));
    set.add(of(
        bad("seat", "12.13", "A recipient with a hyphen", ""),
        "age1-qqqqqq",
        &keys.sign,
        &own,
    ));
}

fn kids(set: &mut Set) {
    let recipient = seat(7).keys().recipient;
    let kid = Kid::derive(compartment(), &recipient).to_string();
    let of = |case: Case, kid: &str| case.with("kid", kid).with("recipient", &recipient);
    set.add(of(good("kid", "6.2", "An epoch and its recipient", ""), &kid));
    for (comment, kid) in [
        (
            "A kid of another epoch",
            format!("{}.{}", compartment(), &id(0x5a)[..16]),
        ),
        ("A kid without its compartment", kid[33..].to_owned()),
        ("A kid with 15 digits", kid[..kid.len() - 1].to_owned()),
        ("A kid in capitals", kid.to_uppercase()),
        ("A kid with a hyphen", kid.replace('.', "-")),
    ] {
        set.add(of(bad("kid", "6.2", comment, ""), &kid));
    }
}

fn recovery(set: &mut Set) {
    let of = |case: Case, n: u8, key: &str| {
        // EXPOSE: a key of the scenarios.
        case.with("identity", identity(n).to_secret_text().expose())
            .with("public-key", key)
    };
    let public = |n| RecoveryKey::from_identity(identity(n)).public().to_base64();
    set.add(of(
        good("recovery", "9.3", "The signing key of a sheet", ""),
        40,
        &public(40),
    ));
    set.add(of(
        good("recovery", "9.3", "The signing key of another sheet", ""),
        41,
        &public(41),
    ));
    set.add(of(
        bad(
            "recovery",
            "9.3",
            "The signing key of a sheet that is another's",
            "",
        ),
        40,
        &public(41),
    ));
    // What an engineer would get who takes the text of the identity for the input of HKDF.
    let wrong = super::age_file::signing_key_of_text(&identity(40));
    set.add(of(
        bad(
            "recovery",
            "9.3",
            "A key derived from the text of the identity and not from its bytes",
            "",
        ),
        40,
        &wrong,
    ));
}
