use proptest::prelude::*;

use super::*;
use crate::samples;

fn invite() -> Invite {
    Invite {
        expires: "2026-01-12".into(),
        heads: vec![InviteHead {
            note: Hash::of(b"n"),
            seat: SeatId::from_bytes([1; 16]),
            seq: 4,
        }],
        invite: InviteId::from_bytes([2; 16]),
        join: INVITE.into(),
        name: "Agence du Parc".into(),
        person: PersonId::from_bytes([3; 16]),
        rank: Rank::Agent,
        root: InviteRoot {
            note: Hash::of(b"r"),
            version: 1,
        },
        vault: VaultId(Hash::of(b"r")),
    }
}

fn seat(level: Level) -> RequestSeat {
    RequestSeat {
        level,
        recipient: "age1qqqq".into(),
        sign: to_base64(&[5; 32]),
        sig: String::new(),
    }
}

fn request() -> Request {
    Request {
        computer: "poste 2".into(),
        invite: InviteId::from_bytes([2; 16]),
        join: REQUEST.into(),
        person: PersonId::from_bytes([3; 16]),
        protection: Protection::Os,
        seats: vec![seat(Level::Day), seat(Level::High)],
        vault: VaultId(Hash::of(b"r")),
    }
}

#[test]
fn invite_and_request_are_read_as_they_are_written() {
    assert_eq!(Invite::parse(invite().line().as_bytes()), Ok(invite()));
    assert_eq!(Request::parse(request().line().as_bytes()), Ok(request()));
    assert_eq!(invite().heads().next().unwrap().seq, 4);
}

#[test]
fn one_is_not_read_as_the_other() {
    assert!(Invite::parse(request().line().as_bytes()).is_err());
    assert!(Request::parse(invite().line().as_bytes()).is_err());
    for join in ["coffre-invite/v2", REQUEST] {
        assert!(
            Invite::parse(
                Invite {
                    join: join.into(),
                    ..invite()
                }
                .line()
                .as_bytes()
            )
            .is_err()
        );
    }
    let other = Request {
        join: INVITE.into(),
        ..request()
    };
    assert!(Request::parse(other.line().as_bytes()).is_err());
}

#[test]
fn another_encoding_is_refused() {
    let good = invite().line();
    for (bytes, why) in [
        (format!("{good}\n"), "a line feed behind"),
        (format!(" {good}"), "a space before"),
        (format!("\u{feff}{good}"), "a byte-order mark"),
        (
            good.replace("2026-01-12", "2026-02-30"),
            "a day that does not exist",
        ),
        (
            good.replace("\"seq\":4", "\"seq\":4,\"z\":1"),
            "a further member inside",
        ),
        (good.replace("\"agent\"", "\"Agent\""), "an unknown rank"),
    ] {
        assert!(Invite::parse(bytes.as_bytes()).is_err(), "{why}");
    }
    assert!(Invite::parse(b"\xff").is_err(), "no UTF-8");
    let root = format!(r#"{{"note":"{}","version":1}}"#, Hash::of(b"r"));
    let array = good.replace(&root, &format!(r#"["{}",1]"#, Hash::of(b"r")));
    assert_ne!(array, good);
    assert!(Invite::parse(array.as_bytes()).is_err(), "an array for an object");
}

#[test]
fn a_request_has_one_or_two_seats_of_different_levels() {
    let read = |levels: &[Level]| {
        let seats = levels.iter().map(|level| seat(*level)).collect();
        Request::parse(Request { seats, ..request() }.line().as_bytes())
    };
    assert!(read(&[Level::Day]).is_ok());
    for levels in [
        &[][..],
        &[Level::High, Level::Day],
        &[Level::Day, Level::Day],
        &[Level::Day, Level::High, Level::High],
    ] {
        assert_eq!(read(levels), Err(ParseError::Contradiction), "{levels:?}");
    }
}

#[test]
fn a_file_over_the_limit_is_refused_unread() {
    let large = Invite {
        name: "x".repeat(MAX_JOIN as usize),
        ..invite()
    };
    assert_eq!(Invite::parse(large.line().as_bytes()), Err(ParseError::Size));
}

#[test]
fn seats_sign_the_request_without_signatures_behind_its_domain() {
    let mut signed = request();
    let text = signed.signed_text();
    assert_eq!(text, format!("coffre-request/v1\n{}", request().line()));
    signed.set_signature(Level::High, &[7; 64]);
    assert_eq!(signed.signed_text(), text, "no signature is signed");
    assert_eq!(signed.seats[0].sig, "", "only that seat has signed");
    assert_eq!(signed.seats[1].sig, to_base64(&[7; 64]));
}

#[test]
fn the_check_words_are_the_first_22_bits_of_the_hash() {
    let hash = Hash::of(request().line().as_bytes());
    let bits: String = hash.as_bytes()[..3]
        .iter()
        .map(|byte| format!("{byte:08b}"))
        .collect();
    let index = |from: usize| u16::from_str_radix(&bits[from..from + 11], 2).unwrap();
    assert_eq!(request().check_indices(), [index(0), index(11)]);
}

#[test]
fn keys_of_a_seat_are_checked() {
    assert_eq!(seat(Level::Day).keys().unwrap().sign, [5; 32]);
    assert!(
        RequestSeat {
            recipient: "age1".into(),
            ..seat(Level::Day)
        }
        .keys()
        .is_err()
    );
    assert!(
        RequestSeat {
            sign: "AAAA".into(),
            ..seat(Level::Day)
        }
        .keys()
        .is_err()
    );
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("{\"computer\":\"a\",\"join\":\"coffre-request/v1\"}")) {
        let _ = (Invite::parse(&bytes), Request::parse(&bytes));
    }

    #[test]
    fn any_names_come_back(name in samples::text(), computer in samples::text()) {
        let invite = Invite { name, ..invite() };
        prop_assert_eq!(Invite::parse(invite.line().as_bytes()), Ok(invite));
        let request = Request { computer, ..request() };
        prop_assert_eq!(Request::parse(request.line().as_bytes()), Ok(request));
    }
}
