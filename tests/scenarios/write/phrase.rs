//! Files under a passphrase: which work is done before anything is known about their author (FORMAT.md 1.6, 9.2, 9.4).

use super::age_file::{file, scrypt, stanza, x25519};
use super::cast::identity;
use super::set::{Case, Set, bad, good};

const WORDS: &str = "abaisser abandon abdiquer abeille abolir aborder aboutir";

fn of(case: Case, accept: &str) -> Case {
    case.with("accept", accept).with("phrase", WORDS)
}

pub(crate) fn write(set: &mut Set) {
    let body = b"{}";
    let light = file(&[scrypt(WORDS, 10, "10")], body);
    set.add(of(
        good("phrase", "9.2", "A join file of factor 10", light.clone()),
        "join",
    ));
    set.add(of(
        bad("phrase", "9.4", "A seat file of factor 10", light),
        "seat",
    ));
    // The tag of these is that of factor 2: refused before any work, whatever it is.
    let stated = |factor: &str| file(&[scrypt(WORDS, 2, factor)], body);
    for (rule, comment, bytes) in [
        ("9.2", "A join file that asks for factor 19", stated("19")),
        ("9.2", "A join file that asks for factor 64", stated("64")),
        ("9.2", "A factor with a leading zero", stated("02")),
        ("9.2", "A factor with a sign", stated("+2")),
        (
            "1.6",
            "Two passphrases",
            file(&[scrypt(WORDS, 2, "2"), scrypt(WORDS, 2, "2")], body),
        ),
        (
            "1.6",
            "A recipient beside the passphrase",
            file(
                &[scrypt(WORDS, 2, "2"), x25519(identity(30).recipient().as_str())],
                body,
            ),
        ),
        (
            "1.6",
            "Grease beside the passphrase",
            file(&[scrypt(WORDS, 2, "2"), stanza("x-grease", &[1; 8])], body),
        ),
        (
            "1.6",
            "A recipient for a passphrase",
            file(&[x25519(identity(30).recipient().as_str())], body),
        ),
    ] {
        set.add(of(bad("phrase", rule, comment, bytes), "join"));
    }
    set.add(of(
        bad(
            "phrase",
            "9.4",
            "A seat file that asks for factor 19",
            stated("19"),
        ),
        "seat",
    ));
}
