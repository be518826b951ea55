use proptest::prelude::*;

use super::*;

fn kinds(text: &str) -> Vec<(&'static str, String)> {
    find(text)
        .into_iter()
        .map(|found| (found.kind.code(), found.normalised))
        .collect()
}

fn only(text: &str) -> Option<(&'static str, String)> {
    parse(text).map(|found| (found.kind.code(), found.normalised))
}

#[test]
fn public_test_vectors_are_read() {
    let rows = [
        ("85.07.30-033.28", "niss", "85073003328"),
        ("85073003328", "niss", "85073003328"),
        ("17.07.30-033.84", "niss", "17073003384"),
        ("98.47.28-997.65", "bis", "98472899765"),
        ("591-1917064-58", "identity-card", "591-1917064-58"),
        ("591-2010999-97", "identity-card", "591-2010999-97"),
        ("BE68 5390 0754 7034", "iban", "BE68539007547034"),
        ("BE32 1234 5678 9002", "iban", "BE32123456789002"),
        ("be68539007547034", "iban", "BE68539007547034"),
        ("0428.759.497", "company", "0428759497"),
        ("BE 0428.759.497", "company", "0428759497"),
        ("BE0428759497", "company", "0428759497"),
        ("+++090/9337/55493+++", "communication", "+++090/9337/55493+++"),
        ("***090/9337/55493***", "communication", "+++090/9337/55493+++"),
        ("+++ 090 9337 55493 +++", "communication", "+++090/9337/55493+++"),
        ("99999A0123/00C000", "parcel", "99999A0123/00C000"),
        ("20230115-0002774593-RES-1", "energy", "20230115-0002774593-RES-1"),
        ("20180605-0000529241-01-4", "energy", "20180605-0000529241-01-4"),
        (
            "jean.exemple+vente@Agence-Exemple.BE",
            "email",
            "jean.exemple+vente@agence-exemple.be",
        ),
        ("+32 471 12 34 56", "telephone", "+32471123456"),
        ("0471/12.34.56", "telephone", "+32471123456"),
        ("0032 (0)2 555 12 34", "telephone", "+3225551234"),
        ("02 555 12 34", "telephone", "+3225551234"),
        ("081/23.45.67", "telephone", "+3281234567"),
    ];
    for (text, kind, normalised) in rows {
        assert_eq!(only(text), Some((kind, normalised.to_owned())), "{text}");
    }
}

#[test]
fn the_same_number_is_read_in_the_ways_in_which_people_write_it() {
    let rows = [
        ("BE68-5390-0754-7034", "iban", "BE68539007547034"),
        ("BE68.5390.0754.7034", "iban", "BE68539007547034"),
        ("BE 68 5390 0754 7034", "iban", "BE68539007547034"),
        (
            "BE68\u{202f}5390\u{202f}0754\u{202f}7034",
            "iban",
            "BE68539007547034",
        ),
        ("BE68 5390\n0754 7034", "iban", "BE68539007547034"),
        ("BE68 5390 \r\n0754 7034", "iban", "BE68539007547034"),
        ("85.07.30 - 033.28", "niss", "85073003328"),
        ("85.07.30–033.28", "niss", "85073003328"),
        ("85.07.30-\n033.28", "niss", "85073003328"),
        ("850730-033.28", "niss", "85073003328"),
        ("85 07 30 033 28", "niss", "85073003328"),
        ("591 1917064 58", "identity-card", "591-1917064-58"),
        ("591.1917064.58", "identity-card", "591-1917064-58"),
        ("0428 759 497", "company", "0428759497"),
        ("0428/759/497", "company", "0428759497"),
        ("BE 428.759.497", "company", "0428759497"),
        (
            "+++090 / 9337 / 55493+++",
            "communication",
            "+++090/9337/55493+++",
        ),
    ];
    for (text, kind, normalised) in rows {
        assert_eq!(only(text), Some((kind, normalised.to_owned())), "{text}");
    }
}

#[test]
fn a_number_that_lines_part_twice_is_none() {
    assert_eq!(kinds("85\n07\n30 033 28"), []);
}

#[test]
fn ten_digits_after_a_word_for_companies_are_a_company() {
    // Its check digits fit, and it may be a mobile number as well.
    assert_eq!(kinds("TVA 0476123411"), [("company", "0476123411".to_owned())]);
}

#[test]
fn wrong_check_digits_are_nothing() {
    for text in [
        "85.07.30-033.29",
        "98.67.28-997.65",
        "000-0011032-25",
        "591-1917064-59",
        "BE68 5390 0754 7035",
        "BE69 5390 0754 7034",
        // The check digits of the IBAN fit, those of the account inside do not.
        "BE41539007547035",
        "0428.759.498",
        "+++090/9337/55494+++",
        "99999A0123-00C000",
        "20230230-0002774593-RES-1",
    ] {
        let strict = |found: &Found| found.kind != IdentifierKind::Telephone;
        assert!(!find(text).iter().any(strict), "{text}: {:?}", find(text));
    }
}

#[test]
fn an_identifier_is_found_inside_a_sentence_at_its_bytes() {
    let text = "Née à Liège, n° national 85.07.30-033.28, compte BE68 5390 0754 7034.";
    let found = find(text);
    let read: Vec<&str> = found.iter().map(|one| &text[one.range.clone()]).collect();
    assert_eq!(read, ["85.07.30-033.28", "BE68 5390 0754 7034"]);
}

#[test]
fn several_identifiers_of_one_line_are_kept_apart() {
    let text = "GSM 0471 12 34 56, TVA BE0428.759.497, jean@exemple.be; tél. 02/555.12.34";
    assert_eq!(
        kinds(text),
        [
            ("telephone", "+32471123456".to_owned()),
            ("company", "0428759497".to_owned()),
            ("email", "jean@exemple.be".to_owned()),
            ("telephone", "+3225551234".to_owned()),
        ]
    );
}

#[test]
fn a_longer_number_holds_no_identifier() {
    for text in [
        "185073003328",
        "850730033281",
        "X85073003328",
        "85073003328a",
        "BE685390075470341",
        "A0428759497",
    ] {
        assert!(
            !kinds(text)
                .iter()
                .any(|(kind, _)| matches!(*kind, "niss" | "iban" | "company")),
            "{text}"
        );
    }
}

#[test]
fn ten_digits_that_may_be_a_mobile_are_one() {
    assert_eq!(only("0475123456"), Some(("telephone", "+32475123456".to_owned())));
}

#[test]
fn a_walloon_energy_number_needs_its_word_before_it() {
    assert_eq!(
        kinds("Certificat PEB n° 20120911001234"),
        [("energy", "20120911001234".to_owned())]
    );
    assert_eq!(kinds("scan 20120911001234"), []);
}

#[test]
fn what_only_looks_like_an_address_is_none() {
    for text in [
        "a@b",
        "@exemple.be",
        "a..b@exemple.be",
        ".a@-x.be",
        "a@exemple.b3",
    ] {
        assert!(parse(text).is_none(), "{text}");
    }
    assert_eq!(
        kinds("(jean@exemple.be)."),
        [("email", "jean@exemple.be".to_owned())]
    );
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_in_order(text in "\\PC{0,80}") {
        let mut end = 0;
        for one in find(&text) {
            prop_assert!(one.range.start >= end && text.get(one.range.clone()).is_some());
            end = one.range.end;
        }
    }

    #[test]
    fn any_row_of_numbers_and_signs_is_read_without_panic(text in "[0-9BEé+*/. @()a-]{0,60}") {
        let mut end = 0;
        for one in find(&text) {
            prop_assert!(one.range.start >= end && one.range.end <= text.len());
            end = one.range.end;
        }
    }

    #[test]
    fn a_wrong_digit_takes_an_iban_out_of_the_text(at in 4usize..16, by in 1u8..10) {
        let mut text = *b"BE68539007547034";
        text[at] = (text[at] - b'0' + by) % 10 + b'0';
        let text = String::from_utf8(text.to_vec()).unwrap();
        prop_assert!(!kinds(&text).iter().any(|(kind, _)| *kind == "iban"));
    }
}
