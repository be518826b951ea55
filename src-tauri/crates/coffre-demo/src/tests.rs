//! The whole house: what every seed must give, and the bytes of one seed.

use std::collections::BTreeSet;

use jiff::civil::date;
use sha2::{Digest, Sha256};

use crate::agency::{Agency, Nature, Part};
use crate::block::{self, Block};
use crate::dice::Dice;
use crate::places::Region;
use crate::{Format, Hazard, Role, cast, fill, paper, people, schedule};

/// Kinds that no schedule names: mails, archives, and the Dutch texts of other kinds.
const APART: [&str; 2] = ["email", "lot-scans"];

fn digits(text: &str) -> u64 {
    text.chars()
        .filter(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .expect("a number has digits")
}

#[test]
fn one_seed_gives_these_names_and_words() {
    let agency = crate::agency(1);
    let mut hash = Sha256::new();
    for document in &agency.documents {
        hash.update(document.file_name.as_bytes());
        hash.update(document.text.as_bytes());
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        hash, "0817c52cd404e6ac2c4071e42b4e274ddf5ccdd1291dff0cb2b766baa58abfb8",
        "a change of wording changes this on purpose, or not"
    );
}

/// Not pinned: how a library packs differs with what else is built beside it.
#[test]
fn one_seed_gives_the_same_bytes_twice() {
    let bytes = |agency: Agency| -> Vec<_> {
        let documents = agency.documents.into_iter();
        documents
            .map(|document| Sha256::digest(&document.bytes))
            .collect()
    };
    assert!(bytes(crate::agency_with(1, 2)) == bytes(crate::agency_with(1, 2)));
}

#[test]
fn a_house_is_whole() {
    let agency = crate::agency(2);
    let documents = &agency.documents;
    assert!(
        documents.len() > 300,
        "a few hundred documents, there are {}",
        documents.len()
    );
    let total: usize = documents.iter().map(|document| document.bytes.len()).sum();
    assert!(
        total < 60_000_000,
        "the demonstration stays small, it has {total} bytes"
    );
    let formats: BTreeSet<Format> = documents.iter().map(|document| document.format).collect();
    assert_eq!(formats.len(), 11, "every format occurs: {formats:?}");
    let hazards: BTreeSet<Hazard> = documents.iter().filter_map(|document| document.hazard).collect();
    assert_eq!(hazards.len(), 11, "every hazard occurs: {hazards:?}");
    let kinds: BTreeSet<&str> = documents.iter().map(|document| document.kind_code).collect();
    for kind in paper::kinds()
        .map(|kind| kind.code.strip_prefix("nl:").unwrap_or(kind.code))
        .chain(APART)
    {
        assert!(kinds.contains(kind), "no document is a {kind}");
    }
    for document in documents.iter().filter(|document| document.hazard.is_none()) {
        let photo = document.kind_code.starts_with("photos");
        assert!(
            photo || !document.text.is_empty(),
            "{} says nothing",
            document.file_name
        );
        assert!(
            !document.text.contains(['{', '}', '[']),
            "{} has an unfilled key",
            document.file_name
        );
    }
    pictures_are_whole(&agency);
    let long = documents
        .iter()
        .find(|document| document.hazard == Some(Hazard::LongName));
    assert_eq!(
        long.map(|document| document.file_name.chars().count()),
        Some(200),
        "the long name has 200 characters"
    );
}

fn pictures_are_whole(agency: &Agency) {
    let kept = agency
        .documents
        .iter()
        .filter(|document| document.format == Format::Jpeg || document.format == Format::Png);
    for document in kept.step_by(10) {
        let picture = image::load_from_memory(&document.bytes).expect("a picture decodes");
        assert!(
            picture.width() >= 700,
            "{} is too small to read",
            document.file_name
        );
    }
}

#[test]
fn two_seeds_give_different_people() {
    let names = |seed| {
        cast::house(seed, None)
            .people
            .iter()
            .map(|person| person.niss.clone())
            .collect::<Vec<_>>()
    };
    assert_ne!(names(1), names(2), "the seed must reach the persons");
}

#[test]
fn every_role_works_at_the_house() {
    let agency = cast::house(3, None);
    for role in [
        Role::Agent,
        Role::Office,
        Role::OfficeManager,
        Role::Director,
        Role::Auditor,
    ] {
        assert!(
            agency.staff.iter().any(|member| member.role == role),
            "nobody is {}",
            role.code()
        );
    }
}

#[test]
fn every_nature_of_dossier_is_there() {
    let natures: BTreeSet<Nature> = cast::house(3, None)
        .dossiers
        .iter()
        .map(|dossier| dossier.nature)
        .collect();
    assert_eq!(natures.len(), 6, "{natures:?}");
}

#[test]
fn facts_stand_in_the_order_of_time() {
    for dossier in cast::house(4, None).dossiers {
        assert!(
            dossier.facts.is_sorted_by_key(|fact| fact.date),
            "{}",
            dossier.reference
        );
    }
}

#[test]
fn every_line_of_a_schedule_is_read() {
    let agency = cast::house(1, None);
    for dossier in &agency.dossiers {
        for text in schedule::of(dossier) {
            let lines: Vec<_> = schedule::lines(text).collect();
            assert_eq!(
                lines.len(),
                text.trim().lines().count(),
                "a line of {} is lost",
                dossier.reference
            );
            for line in lines {
                assert!(
                    paper::kind(line.kind, false).is_some(),
                    "{} is no kind",
                    line.kind
                );
                let whom = schedule::whom(&agency, dossier, line.who);
                assert!(
                    line.who == "-" || whom.iter().all(|people| !people.is_empty()),
                    "{} {}",
                    line.kind,
                    line.who
                );
            }
        }
    }
}

#[test]
fn every_key_of_a_form_is_known() {
    let agency = cast::house(1, None);
    let sale = &agency.dossiers[4];
    let known = fill::fill(
        &agency,
        Some(sale),
        None,
        date(2025, 3, 14),
        &mut Dice::new(1, "test"),
    );
    for kind in paper::kinds() {
        for key in kind
            .form
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
        {
            assert!(known.contains_key(key), "{} asks for {key}", kind.code);
        }
    }
}

#[test]
fn a_form_is_read_sign_by_sign() {
    let fill = block::Fill::from([("nom", "Dupont".to_owned())]);
    let blocks = block::blocks(
        "# Titre\n@Nom|{nom}\n?0 jamais\n[[un||un]]",
        &fill,
        &mut Dice::new(1, "test"),
    );
    assert!(
        matches!(&blocks[..], [Block::Title(_), Block::Row(_, value), Block::Para(one)] if value == "Dupont" && one == "un")
    );
}

#[test]
fn national_numbers_match_public_vectors() {
    assert_eq!(people::niss(date(1985, 7, 30), 33), "85.07.30-033.28");
    assert_eq!(
        people::niss(date(2017, 7, 30), 33),
        "17.07.30-033.84",
        "from 2000 a 2 stands in front"
    );
}

#[test]
fn account_numbers_have_both_check_digits() {
    let account = digits(&people::iban(1_234_567)[4..]);
    assert_eq!((account / 100) % 97, account % 100, "the national digits");
    let check = digits(&people::iban(1_234_567)[2..4]);
    assert_eq!(
        (u128::from(account) * 1_000_000 + 111_400 + u128::from(check)) % 97,
        1,
        "ISO 13616"
    );
}

#[test]
fn card_numbers_have_check_digits() {
    let card = digits(&people::card(1_917_064));
    assert_eq!((card / 100) % 97, card % 100);
}

#[test]
fn mail_addresses_are_of_example_domains() {
    let agency = cast::house(5, None);
    let staff = agency.staff.iter().map(|member| &member.email);
    for address in agency.people.iter().map(|person| &person.email).chain(staff) {
        assert!(address.ends_with(".example") && address.is_ascii(), "{address}");
    }
}

#[test]
fn a_flemish_sale_is_in_dutch() {
    let agency = cast::house(1, None);
    let flemish = agency.dossiers.iter().find(|dossier| {
        dossier
            .property
            .as_ref()
            .is_some_and(|it| it.region == Region::Flanders)
    });
    let seller = flemish
        .and_then(|dossier| dossier.in_part(Part::Seller).first().copied())
        .expect("one sale is Flemish");
    assert!(agency.people[seller].dutch);
    assert_eq!(
        paper::kind("mandat", true).map(|kind| kind.code),
        Some("nl:mandat")
    );
}

/// Days on which one may try it: today's month is not the one in which it was written.
const DAYS: [jiff::civil::Date; 3] = [date(2026, 11, 30), date(2027, 3, 1), date(2028, 2, 29)];

#[test]
fn around_a_day_deeds_are_near_and_nothing_happened_later() {
    for today in DAYS {
        let agency = cast::house(1, Some(today));
        let planned = agency.dossiers.iter().filter_map(|dossier| dossier.planned_deed);
        let mut deeds: Vec<i32> = planned.map(|deed| (deed - today).get_days()).collect();
        deeds.sort_unstable();
        assert!(
            deeds.len() >= 4 && deeds[0] >= 0 && deeds[0] <= 7 && deeds[1] <= 21,
            "{today}: a deed this week, one in a few weeks: {deeds:?}"
        );
        let mut facts = agency.dossiers.iter().flat_map(|dossier| &dossier.facts);
        assert!(facts.all(|fact| fact.date <= today));
    }
}

#[test]
fn around_a_day_a_compromis_comes_before_its_deed() {
    for today in DAYS {
        for dossier in cast::house(1, Some(today)).dossiers {
            let deed = dossier.planned_deed.or_else(|| dossier.day("acte"));
            if let (Some(agreed), Some(deed)) = (dossier.day("compromis"), deed) {
                let days = (deed - agreed).get_days();
                assert!((60..=122).contains(&days), "{}: {days} days", dossier.reference);
            }
        }
    }
}

#[test]
fn around_a_day_no_document_bears_a_later_one() {
    let today = DAYS[0];
    let agency = crate::agency_around(1, today);
    let late = agency.documents.iter().find(|document| document.date > today);
    assert!(late.is_none(), "{:?}", late.map(|one| &one.file_name));
    assert!(
        agency.documents.len() > 250,
        "there are {}",
        agency.documents.len()
    );
}
