//! Segments in records of documents (FORMAT.md 8.7).

use coffre_format::Hash;

use super::op::{file, obj};
use super::set::{Set, bad, good};

const MIB: u64 = 1024 * 1024;

fn hashes(count: usize) -> String {
    let hash = format!("\"{}\"", Hash::of(b"segment"));
    format!("[{}]", vec![hash; count].join(","))
}

pub(crate) fn write(set: &mut Set) {
    let list = format!(r#"{{"sha256":"{}","size":5000}}"#, Hash::of(b"list"));
    let line = |size: u64, seg: &str| file("file", "[]", &obj(size, seg));
    for (comment, size, seg) in [
        ("16 MiB without segments", 16 * MIB, String::new()),
        ("16 MiB and one byte with five segments", 16 * MIB + 1, hashes(5)),
        ("20 MiB with five segments", 20 * MIB, hashes(5)),
        ("256 MiB with 64 segments", 256 * MIB, hashes(64)),
        ("256 MiB and one byte with a list", 256 * MIB + 1, list.clone()),
    ] {
        set.add(good("op", "8.7", comment, line(size, &seg)).with("class", "data"));
    }
    for (comment, size, seg) in [
        ("16 MiB with segments", 16 * MIB, hashes(4)),
        (
            "16 MiB and one byte without segments",
            16 * MIB + 1,
            String::new(),
        ),
        ("One segment too few", 16 * MIB + 1, hashes(4)),
        ("One segment too many", 16 * MIB + 1, hashes(6)),
        ("65 segments in the record", 256 * MIB + 1, hashes(65)),
        ("A list where the record has room", 256 * MIB, list.clone()),
        ("Segments that are null", 300, "null".into()),
        (
            "A list in an array",
            256 * MIB + 1,
            format!("[\"{}\",5000]", Hash::of(b"list")),
        ),
        (
            "A list with a further member",
            256 * MIB + 1,
            list.replace('}', ",\"zz\":1}"),
        ),
    ] {
        set.add(bad("op", "8.7", comment, line(size, &seg)).with("class", "data"));
    }
}
