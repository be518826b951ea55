use proptest::prelude::*;

use super::*;
use crate::samples;

const ID: &str = "0123456789abcdef0123456789abcdef";

fn hash() -> Hash {
    Hash::of(b"")
}

#[test]
fn each_kind_of_name_is_read_as_it_is_written() {
    let seat = SeatId::parse(ID).unwrap();
    let compartment = CompartmentId::parse(ID).unwrap();
    let invite = InviteId::parse(ID).unwrap();
    for (name, path) in [
        (FileName::Readme, "readme.txt".to_owned()),
        (
            FileName::root(1, &hash(), Signer::Seat(seat)),
            format!("root/00000001-e3b0c44298fc1c149afbf4c8996fb924-{ID}.note"),
        ),
        (
            FileName::root(2, &hash(), Signer::Recovery),
            "root/00000002-e3b0c44298fc1c149afbf4c8996fb924-recovery.note".into(),
        ),
        (
            FileName::entry(seat, 123_456_789, &hash()),
            format!("log/{ID}/123456789-e3b0c44298fc1c149afbf4c8996fb924.note"),
        ),
        (
            FileName::joined(seat, 1, 200, b""),
            format!("log/{ID}/00000001-00000200-e3b0c44298fc1c149afbf4c8996fb924.notes"),
        ),
        (
            FileName::Keyring {
                compartment,
                hash: hash(),
            },
            format!("key/{ID}/{}.age", hash()),
        ),
        (FileName::Object(hash()), format!("obj/e3/{}.age", hash())),
        (FileName::Invite(invite), format!("join/{ID}.age")),
        (FileName::Request(invite), format!("join/{ID}.req.age")),
    ] {
        assert_eq!(name.path(), path);
        assert_eq!(FileName::parse(&path), Ok(name), "{path}");
    }
}

#[test]
fn any_other_name_is_stray() {
    let (short, long) = ("e3b0c44298fc1c149afbf4c8996fb924", hash().to_string());
    let entry = format!("log/{ID}/00000001-{short}.note");
    for (path, why) in [
        (String::new(), "nothing"),
        ("README.txt".into(), "upper case"),
        ("readme.txt/".into(), "a slash behind"),
        (format!("/{entry}"), "a slash before"),
        (format!("./{entry}"), "a dot segment"),
        (format!("root/../{entry}"), "a way up"),
        (entry.replace('/', "\\"), "another separator"),
        (entry.replace("00000001", "0000001"), "seven digits"),
        (entry.replace("00000001", "000000001"), "a zero too many"),
        (entry.replace("00000001", "+0000001"), "a sign"),
        (entry.replace("00000001", "99999999999999999999"), "20 digits"),
        (entry.replace(short, &short.to_uppercase()), "hex in upper case"),
        (entry.replace(short, &short[1..]), "a short hash"),
        (entry.replace(ID, &ID[1..]), "a short seat"),
        (format!("{entry}.nextcloud"), "a placeholder"),
        (format!("{entry} (conflicted copy)"), "a conflict copy"),
        (entry.replace(".note", "-recovery.note"), "a signer in a journal"),
        (entry.replace(".note", ".notes"), "joined notes without a range"),
        (format!("root/00000001-{short}.note"), "a root without a signer"),
        (
            format!("root/00000001-{short}-seat-{ID}.note"),
            "the name of the signature line",
        ),
        (
            format!("root/1000000000-{short}-{ID}.note"),
            "a segment of 81 characters",
        ),
        (format!("obj/e4/{long}.age"), "the folder of another object"),
        (format!("obj/{long}.age"), "an object without its folder"),
        (format!("obj/e3/{long}"), "no ending"),
        (format!("obj/e3/{long}.age.tmp"), "another ending"),
        (format!("key/{long}.age"), "a keyring without a compartment"),
        (format!("join/{ID}.req"), "half an ending"),
        (format!("join/{ID}.req.req.age"), "an ending twice"),
        ("~$a.tmp".into(), "in flight"),
    ] {
        assert!(FileName::parse(&path).is_err(), "{why}");
    }
}

#[test]
fn joined_notes_state_a_range_that_a_file_can_hold() {
    let of = |from: u64, to: u64| {
        FileName::parse(&FileName::joined(SeatId::parse(ID).unwrap(), from, to, b"").path())
    };
    assert!(of(1, MAX_JOINED_NOTES).is_ok());
    assert!(of(7, 7).is_ok());
    for (from, to, why) in [
        (0, 5, "from nothing"),
        (6, 5, "backwards"),
        (1, MAX_JOINED_NOTES + 1, "more than a file holds"),
        (
            1,
            9_999_999_999_999_999_999,
            "so many that a reader would never end",
        ),
    ] {
        assert!(of(from, to).is_err(), "{why}");
    }
}

fn name() -> impl Strategy<Value = FileName> {
    let number = || prop_oneof![0u64..300_000_000, Just(9_999_999_999_999_999_999)];
    let seat = || samples::id(SeatId::from_bytes);
    // A name of a root has room for nine digits.
    let version = || 0u64..=999_999_999;
    prop_oneof![
        (version(), samples::hash(), seat()).prop_map(|(n, h, s)| FileName::root(n, &h, Signer::Seat(s))),
        (version(), samples::hash()).prop_map(|(n, h)| FileName::root(n, &h, Signer::Recovery)),
        (seat(), number(), samples::hash()).prop_map(|(s, n, h)| FileName::entry(s, n, &h)),
        (
            seat(),
            1..=9_999_999_999u64,
            0..MAX_JOINED_NOTES,
            any::<[u8; 16]>()
        )
            .prop_map(|(seat, from, more, file)| FileName::Joined {
                seat,
                from,
                to: from + more,
                file
            }),
        samples::hash().prop_map(FileName::Object),
    ]
}

proptest! {
    #[test]
    fn every_name_is_read_as_it_is_written(name in name()) {
        prop_assert_eq!(FileName::parse(&name.path()), Ok(name));
    }

    #[test]
    fn every_segment_keeps_the_alphabet(name in name()) {
        for segment in name.path().split('/') {
            prop_assert!((1..=80).contains(&segment.len()) && !segment.starts_with('.'));
            prop_assert!(segment.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')));
        }
    }

    #[test]
    fn no_path_makes_the_reader_fail(path in "\\PC{0,40}|(log|root|obj)/[0-9a-f]{32}/[0-9]{8}-[0-9a-f.note-]{0,40}") {
        if let Ok(name) = FileName::parse(&path) {
            prop_assert_eq!(name.path(), path);
        }
    }
}
