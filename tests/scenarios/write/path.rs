//! Names of files (FORMAT.md 2.1, 2.3).

use coffre_format::Hash;

use super::cast::{compartment, id, seat};
use super::set::{Set, bad, good};

pub(crate) fn write(set: &mut Set) {
    let (hash, seat, invite, c) = (
        Hash::of(b"a file").to_string(),
        seat(1).id(),
        id(0x1e),
        compartment(),
    );
    let (short, folder) = (&hash[..32], &hash[..2]);
    let entry = format!("log/{seat}/00000001-{short}.note");
    let joined = |from: &str, to: &str| format!("log/{seat}/{from}-{to}-{short}.notes");
    let root = |version: &str, signer: &str| format!("root/{version}-{short}-{signer}.note");
    for (comment, path) in [
        ("The page for people", "readme.txt".to_owned()),
        ("A root that a seat signed", root("00000001", &seat.to_string())),
        ("A root that the sheet signed", root("00000002", "recovery")),
        ("An entry", entry.clone()),
        (
            "An entry with a number of nine digits",
            entry.replace("00000001", "123456789"),
        ),
        ("Joined entries", joined("00000001", "00000200")),
        (
            "As many joined entries as allowed",
            joined("00000001", "00065536"),
        ),
        ("A keyring", format!("key/{c}/{hash}.age")),
        ("An object", format!("obj/{folder}/{hash}.age")),
        ("An invite", format!("join/{invite}.age")),
        ("A request", format!("join/{invite}.req.age")),
    ] {
        set.add(good("path", "2.1", comment, path));
    }
    for (rule, comment, path) in [
        ("2.1", "Upper case", "README.txt".to_owned()),
        (
            "2.1",
            "A number of seven digits",
            entry.replace("00000001", "0000001"),
        ),
        ("2.1", "A zero too many", entry.replace("00000001", "000000001")),
        (
            "2.1",
            "A number with a sign",
            entry.replace("00000001", "+0000001"),
        ),
        (
            "2.1",
            "A hash in upper case in a name",
            entry.replace(short, &short.to_uppercase()),
        ),
        (
            "2.1",
            "A hash of 31 digits in a name",
            entry.replace(short, &short[1..]),
        ),
        ("2.1", "A slash before", format!("/{entry}")),
        ("2.1", "A slash behind", format!("{entry}/")),
        ("2.1", "Two slashes", entry.replacen('/', "//", 1)),
        ("2.1", "A backslash", entry.replace('/', "\\")),
        ("2.1", "A way up", format!("obj/../{entry}")),
        ("2.1", "A name of Windows with a colon", format!("{entry}:zone")),
        ("2.1", "A line feed behind a name", format!("{entry}\n")),
        (
            "2.1",
            "A root without its signer",
            format!("root/00000001-{short}.note"),
        ),
        (
            "2.1",
            "A root with the name of the signature line",
            root("00000001", &format!("seat-{seat}")),
        ),
        (
            "2.1",
            "A segment of 81 characters",
            root("1000000000", &seat.to_string()),
        ),
        (
            "2.1",
            "A joined file without its range",
            entry.replace(".note", ".notes"),
        ),
        (
            "2.1",
            "A joined file that ends before it begins",
            joined("00000006", "00000005"),
        ),
        ("2.1", "A joined file from 0", joined("00000000", "00000005")),
        (
            "1.6",
            "A joined file of one note too many",
            joined("00000001", "00065537"),
        ),
        (
            "1.6",
            "A joined file of an endless range",
            joined("00000001", "9999999999999999999"),
        ),
        (
            "2.1",
            "An object in the folder of another",
            format!("obj/{}/{hash}.age", if folder == "00" { "01" } else { "00" }),
        ),
        ("2.1", "An object without its folder", format!("obj/{hash}.age")),
        (
            "2.1",
            "A keyring without its compartment",
            format!("key/{hash}.age"),
        ),
        (
            "2.1",
            "A folder that the format does not have",
            format!("tmp/{hash}.age"),
        ),
        (
            "2.3",
            "A conflict copy",
            entry.replace(".note", " (conflicted copy).note"),
        ),
        (
            "2.3",
            "A placeholder of a sync client",
            format!("{entry}.nextcloud"),
        ),
        ("2.3", "A file in flight", "obj/~$1.tmp".into()),
    ] {
        set.add(bad("path", rule, comment, path));
    }
}
