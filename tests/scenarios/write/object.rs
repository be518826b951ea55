//! Sealed objects: headers, hashes, segments (FORMAT.md 1.6, 2.2, 8.8).

use coffre_format::Hash;
use coffre_format::limits::SEGMENT;

use super::age_file::{CHUNK, file, forge_chunk, scrypt, seal, stanza, x25519};
use super::cast::identity;
use super::set::{Case, Set, bad, changed, good};

const EPOCH: u8 = 30;

fn recipient() -> String {
    identity(EPOCH).recipient().as_str().to_owned()
}

fn opened_by(case: Case) -> Case {
    // EXPOSE: a key of the scenarios.
    case.with("identity", identity(EPOCH).to_secret_text().expose())
}

fn whole(case: Case, stated: &[u8]) -> Case {
    opened_by(case.with("sha256", Hash::of(stated)))
}

fn in_segments(case: Case, stated: &[u8]) -> Case {
    let hashes: Vec<String> = stated
        .chunks(SEGMENT as usize)
        .map(|part| Hash::of(part).to_string())
        .collect();
    opened_by(case.with("size", stated.len()).with("segments", hashes.join(" ")))
}

fn plain() -> Vec<u8> {
    (0..CHUNK + 7).map(|at| (at / 251) as u8 ^ at as u8).collect()
}

pub(crate) fn write(set: &mut Set) {
    forgeries(set);
    damage(set);
    headers(set);
    lists(set);
}

/// A reader has the file key, so he can rewrite a chunk under the unchanged header; age alone accepts it.
fn forgeries(set: &mut Set) {
    let honest = seal(&plain(), &recipient());
    let mut forged = honest.clone();
    forge_chunk(&mut forged, 0, &[0xee; CHUNK]);
    assert_ne!(honest, forged);
    let hash = Hash::of(&plain());
    let stock = |case: Case| case.with("stock", "opens");
    set.add(
        stock(whole(
            good("object", "8.8", "A document as it was sealed", honest.clone()),
            &honest,
        ))
        .with("plain-sha256", hash),
    );
    set.add(stock(whole(
        bad(
            "object",
            "8.8",
            "A chunk that a reader rewrote under an unchanged header",
            forged.clone(),
        ),
        &honest,
    )));
    set.add(
        stock(in_segments(
            good(
                "segment",
                "8.8",
                "Segments as they were sealed, of a file kept small",
                honest.clone(),
            ),
            &honest,
        ))
        .with("plain-sha256", hash),
    );
    let comment = "A chunk that a reader rewrote, shown by the hash of its segment, of a file kept small";
    set.add(stock(in_segments(
        bad("segment", "8.8", comment, forged),
        &honest,
    )));
}

fn damage(set: &mut Set) {
    let honest = seal(b"a short document", &recipient());
    let cut = &honest[..honest.len() - 1];
    let longer = [honest.as_slice(), &[0]].concat();
    set.add(whole(
        bad(
            "object",
            "2.2",
            "A file of another hash than its name states",
            cut,
        ),
        &honest,
    ));
    set.add(in_segments(
        bad("segment", "8.8", "A file shorter than its segments state", cut),
        &honest,
    ));
    set.add(in_segments(
        bad(
            "segment",
            "8.8",
            "A file longer than its segments state",
            longer.clone(),
        ),
        &honest,
    ));
    set.add(whole(
        bad(
            "object",
            "8.1",
            "A last chunk that is cut, with a hash that fits",
            cut,
        ),
        cut,
    ));
    set.add(whole(
        bad(
            "object",
            "8.1",
            "A byte behind the last chunk, with a hash that fits",
            longer.clone(),
        ),
        &longer,
    ));
    let two = format!("{} {}", Hash::of(&honest), Hash::of(&honest));
    let case = bad(
        "segment",
        "8.8",
        "More segments than the size asks for",
        honest.clone(),
    );
    set.add(opened_by(case.with("size", honest.len()).with("segments", two)));
    let other = seal(b"sealed for somebody else", identity(31).recipient().as_str());
    set.add(whole(
        bad("object", "8.1", "Sealed for another key", other.clone()),
        &other,
    ));
}

fn headers(set: &mut Set) {
    let (to, body) = (recipient(), b"a document".as_slice());
    let grease = stanza("x-grease 7a", &[0x67; 40]);
    let greased = file(&[x25519(&to), grease], body);
    set.add(whole(
        good(
            "object",
            "1.6",
            "A grease stanza beside the recipient",
            greased.clone(),
        ),
        &greased,
    ));
    let empty = file(&[x25519(&to)], b"");
    set.add(whole(
        good("object", "8.1", "An empty document", empty.clone()),
        &empty,
    ));
    let two = file(&[x25519(&to), x25519(identity(31).recipient().as_str())], body);
    let phrase = file(&[scrypt("sept mots", 10, "10")], body);
    let mixed = file(&[x25519(&to), stanza("piv-p256 aaaa", &[1; 32])], body);
    let large = file(
        &[
            x25519(&to),
            stanza(&format!("x-grease {}", "a".repeat(17 * 1024)), &[]),
        ],
        body,
    );
    for (rule, comment, bytes) in [
        ("1.6", "Two recipients", two),
        ("1.6", "A passphrase for an object", phrase),
        ("12.13", "A stanza of another type", mixed),
        ("1.6", "A header over 16 KiB", large),
    ] {
        set.add(whole(bad("object", rule, comment, bytes.clone()), &bytes));
    }
    let text = seal(body, &to);
    let header = String::from_utf8_lossy(&text[..40]).into_owned();
    let other = [changed(&header, "v1", "v2").as_bytes(), &text[40..]].concat();
    set.add(whole(
        bad("object", "8.1", "Another version of age", other.clone()),
        &other,
    ));
    set.add(whole(bad("object", "8.1", "No age file", body), body));
}

fn lists(set: &mut Set) {
    let hashes = [Hash::of(b"one"), Hash::of(b"two")];
    let text = format!("{}\n{}\n", hashes[0], hashes[1]);
    let size = 2 * SEGMENT;
    set.add(good("segment", "8.7", "A list of two segments", text.clone()).with("size", size));
    set.add(
        good(
            "segment",
            "8.7",
            "A list whose last segment is short",
            text.clone(),
        )
        .with("size", size - 5),
    );
    for (rule, comment, text, size) in [
        ("12.15", "A list with a hash too many", text.clone(), SEGMENT),
        ("12.15", "A list with a hash too few", text.clone(), size + 1),
        ("1.2", "A list in upper case", text.to_uppercase(), size),
        (
            "1.1",
            "A list with carriage returns",
            text.replace('\n', "\r\n"),
            size,
        ),
        ("8.7", "A list with an empty line", format!("{text}\n"), size),
        (
            "8.7",
            "A list without its last line feed",
            text.trim_end().to_owned(),
            size,
        ),
    ] {
        set.add(bad("segment", rule, comment, text).with("size", size));
    }
}
