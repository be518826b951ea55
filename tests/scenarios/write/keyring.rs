//! Plaintexts of keyrings (FORMAT.md 6.3, 12.15).

use coffre_format::Kid;

use super::cast::{compartment, identity};
use super::set::{Set, bad, changed, good};

fn pair(n: u8) -> String {
    let key = identity(n);
    let kid = Kid::derive(compartment(), key.recipient().as_str());
    // EXPOSE: a key of the scenarios.
    format!("# {kid}\n{}\n", key.to_secret_text().expose())
}

pub(crate) fn write(set: &mut Set) {
    let (one, two) = (pair(20), pair(21));
    let both = format!("{one}{two}");
    let secret = one.lines().nth(1).unwrap();
    set.add(good(
        "keyring",
        "6.3",
        "Two identities, each behind its kid",
        both.clone(),
    ));
    let odd = changed(&one, one.lines().next().unwrap(), "# not-a-kid");
    set.add(good(
        "keyring",
        "12.15",
        "A comment that is no kid names no epoch",
        odd,
    ));
    for (rule, comment, text) in [
        ("12.15", "No identity", String::new()),
        ("6.3", "An identity without its comment", format!("{secret}\n")),
        (
            "6.3",
            "A comment without its identity",
            format!("{one}# {}\n", "0".repeat(32)),
        ),
        (
            "6.3",
            "Two comments before an identity",
            format!("# created\n{one}"),
        ),
        ("6.3", "An empty line between identities", format!("{one}\n{two}")),
        (
            "6.3",
            "No line feed at the end of a keyring",
            both.trim_end().to_owned(),
        ),
        ("6.3", "Carriage returns in a keyring", both.replace('\n', "\r\n")),
        ("6.3", "A comment without a space", changed(&one, "# ", "#")),
        ("12.15", "A comment in upper case", changed(&one, "# c1", "# C1")),
        ("12.15", "A comment with a space", changed(&one, "# c1", "# c1 ")),
        (
            "12.15",
            "A comment of 81 characters",
            changed(
                &one,
                one.lines().next().unwrap(),
                &format!("# {}", "a".repeat(81)),
            ),
        ),
        (
            "6.3",
            "An identity in lower case",
            changed(&one, secret, &secret.to_lowercase()),
        ),
        (
            "6.3",
            "An identity with a wrong letter",
            changed(&one, secret, &other_letter(secret)),
        ),
        (
            "6.3",
            "An identity of another kind",
            changed(&one, secret, "AGE-PLUGIN-X-1QQQQ"),
        ),
        ("1.1", "A byte-order mark in a keyring", format!("\u{feff}{one}")),
    ] {
        set.add(bad("keyring", rule, comment, text));
    }
}

/// The checksum of Bech32 finds any single letter.
fn other_letter(secret: &str) -> String {
    let (start, last) = secret.split_at(secret.len() - 1);
    format!("{start}{}", if last == "Q" { "P" } else { "Q" })
}
