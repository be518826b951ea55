//! Other writings of a root (FORMAT.md 3.2).

use coffre_format::Hash;

use super::cast::{id, seat};
use super::root::second;
use super::set::{Set, bad, changed};

pub(crate) fn write(set: &mut Set) {
    let text = second().text();
    let (key, note) = (seat(1).keys().recipient, Hash::of(b"note 4").to_string());
    for (rule, comment, from, to) in [
        ("3.2", "Another first line", "coffre-root/v1", "coffre-root/v2"),
        ("1.3", "A version with a leading zero", "version 2", "version 02"),
        (
            "1.3",
            "A version of 20 digits",
            "version 2",
            "version 20000000000000000000",
        ),
        ("1.3", "A version with a sign", "version 2", "version +2"),
        ("3.2", "Two spaces", "version 2", "version  2"),
        ("3.2", "A space at the end of a line", "version 2", "version 2 "),
        ("3.2", "A missing line", "reader 1\n", ""),
        (
            "3.2",
            "A line that stands twice",
            "reader 1\n",
            "reader 1\nreader 1\n",
        ),
        (
            "3.2",
            "Lines in another order",
            "reader 1\nthreshold 1\n",
            "threshold 1\nreader 1\n",
        ),
        ("3.2", "An unknown line", "threshold 1\n", "threshold 1\nnote x\n"),
        (
            "3.2",
            "An empty line in a root",
            "threshold 1\n",
            "threshold 1\n\n",
        ),
        (
            "3.2",
            "An unknown word for a recovery key",
            " alone\n",
            " sometimes\n",
        ),
        (
            "12.13",
            "A recipient in upper case",
            key.as_str(),
            &key.to_uppercase(),
        ),
        (
            "12.13",
            "A recipient of seven characters",
            key.as_str(),
            "age1qqq",
        ),
        ("1.2", "A hash in upper case", note.as_str(), &note.to_uppercase()),
        ("1.2", "A hash of 63 digits", note.as_str(), &note[1..]),
        (
            "3.2",
            "A cut at zero with a hash",
            &format!(" 4 {note}"),
            &format!(" 0 {note}"),
        ),
        (
            "3.2",
            "A cut at a number without a hash",
            &format!(" 4 {note}"),
            " 4 -",
        ),
        (
            "1.2",
            "A person id in upper case",
            &format!("director {}", id(0xa1)),
            &format!("director {}", id(0xa1).to_uppercase()),
        ),
        (
            "1.1",
            "A carriage return in a root",
            "version 2\n",
            "version 2\r\n",
        ),
    ] {
        set.add(bad("root", rule, comment, changed(&text, from, to)));
    }
    set.add(bad(
        "root",
        "3.2",
        "A line behind the last one",
        format!("{text}more\n"),
    ));
    set.add(bad(
        "root",
        "1.1",
        "No line feed at the end of a root",
        text.trim_end(),
    ));
    set.add(bad("root", "3.2", "An empty root", ""));
}
