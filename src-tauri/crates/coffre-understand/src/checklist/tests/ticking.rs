//! Which documents tick which rows, and until when.

use super::*;
use crate::validity::Validity;

fn house(pieces: Vec<Piece>) -> Facts {
    Facts {
        pieces,
        ..sale(Region::Wallonia, PropertyType::House, &[])
    }
}

#[test]
fn a_filed_document_ticks_its_row() {
    let facts = house(vec![piece("title-deed", date(1998, 5, 4))]);
    assert_eq!(status(&facts, "title-deed"), Status::Received);
    assert_eq!(status(&facts, "soil-wallonia"), Status::Missing);
}

#[test]
fn a_certificate_past_its_last_day_does_not_count() {
    let last_day = house(vec![piece("peb", date(2016, 3, 1))]);
    assert_eq!(status(&last_day, "peb"), Status::Received);
    let day_after = house(vec![piece("peb", date(2016, 2, 29))]);
    assert_eq!(status(&day_after, "peb"), Status::Expired);
}

#[test]
fn the_document_that_speaks_longest_decides() {
    let mut old = piece("peb", date(2010, 1, 1));
    old.id = "old".to_owned();
    let facts = house(vec![old, piece("peb", date(2020, 1, 1))]);
    let list = list(&facts);
    let peb = list.row("peb").unwrap();
    assert_eq!(
        (peb.status, &peb.pieces[..]),
        (Status::Received, &["peb".to_owned()][..])
    );
    assert_eq!(peb.valid, Validity::Until(date(2030, 1, 1)));
}

#[test]
fn what_a_document_says_of_its_own_validity_wins() {
    let mut card = piece("identity-card", date(2020, 1, 1));
    card.said = Said::Until(date(2026, 2, 28));
    card.parts = vec![Part::Seller];
    assert_eq!(status(&house(vec![card]), "identity-sellers"), Status::Expired);
}

#[test]
fn the_walloon_soil_extract_only_warns() {
    let facts = house(vec![piece("soil-wallonia", date(2025, 1, 10))]);
    let list = list(&facts);
    let soil = list.row("soil-wallonia").unwrap();
    assert_eq!(soil.status, Status::Received);
    let lapse = Lapse {
        on: date(2025, 7, 10),
        before: None,
    };
    assert_eq!(soil.lapse, Some(lapse));
    assert!(soil.is_ready_for(Moment::Deed), "no law takes it away");
}

#[test]
fn brussels_soil_of_category_one_has_no_end() {
    let mut facts = sale(Region::Brussels, PropertyType::House, &[]);
    facts.pieces = vec![piece("soil-brussels", date(2024, 1, 10))];
    assert_eq!(status(&facts, "soil-brussels"), Status::Expired);
    facts.pieces[0].case = Some("category-1-2".to_owned());
    assert_eq!(status(&facts, "soil-brussels"), Status::Received);
}

#[test]
fn a_flemish_energy_certificate_from_before_2019_does_not_count() {
    let mut facts = sale(Region::Flanders, PropertyType::House, &[]);
    facts.pieces = vec![piece("peb", date(2018, 12, 31))];
    assert_eq!(status(&facts, "peb"), Status::Expired);
    facts.pieces = vec![piece("peb", date(2019, 1, 1))];
    assert_eq!(status(&facts, "peb"), Status::Received);
    facts.region = Some(Region::Wallonia);
    facts.pieces = vec![piece("peb", date(2018, 12, 31))];
    assert_eq!(
        status(&facts, "peb"),
        Status::Received,
        "Wallonia has no such day"
    );
}

#[test]
fn every_seller_needs_a_card_of_his_own() {
    let mut card = piece("identity-card", date(2024, 1, 1));
    card.people = vec!["anna".to_owned()];
    let mut facts = house(vec![card]);
    facts.people = vec![player("anna", Part::Seller), player("bert", Part::Heir)];
    let list = list(&facts);
    let row = list.row("identity-sellers").unwrap();
    assert_eq!(
        (row.status, &row.absent[..]),
        (Status::Missing, &["bert".to_owned()][..])
    );
    assert_eq!(list.row("identity-buyers").unwrap().status, Status::Missing);
}

#[test]
fn one_scan_of_the_cards_of_both_sellers_ticks_once() {
    let mut scan = piece("identity-card", date(2024, 1, 1));
    scan.people = vec!["anna".to_owned(), "bert".to_owned()];
    let mut facts = house(vec![scan]);
    facts.people = vec![player("anna", Part::Seller), player("bert", Part::Heir)];
    let list = list(&facts);
    let row = list.row("identity-sellers").unwrap();
    assert_eq!(row.status, Status::Received);
    assert_eq!(row.pieces, [facts.pieces[0].id.clone()]);
}

#[test]
fn a_card_without_person_speaks_for_the_only_one_who_plays_its_part() {
    let mut card = piece("identity-card", date(2024, 1, 1));
    card.parts = vec![Part::Buyer];
    let mut facts = house(vec![card]);
    facts.people = vec![player("anna", Part::Seller), player("cleo", Part::Buyer)];
    assert_eq!(status(&facts, "identity-buyers"), Status::Received);
    assert_eq!(status(&facts, "identity-sellers"), Status::Missing);
    facts.people.push(player("dirk", Part::Buyer));
    assert_eq!(
        status(&facts, "identity-buyers"),
        Status::Missing,
        "whose card is it?"
    );
}

#[test]
fn a_row_of_two_papers_needs_both() {
    let mut facts = sale(Region::Wallonia, PropertyType::House, &[Flag::Company]);
    facts.pieces = vec![piece("statutes", date(2026, 1, 1))];
    assert_eq!(status(&facts, "company"), Status::Missing);
    facts.pieces.push(piece("company-extract", date(2026, 2, 1)));
    assert_eq!(status(&facts, "company"), Status::Received);
}

#[test]
fn two_notaries_have_to_be_known() {
    let mut facts = house(Vec::new());
    facts.people = vec![player("n1", Part::Notary)];
    assert_eq!(status(&facts, "notaries"), Status::Missing);
    facts.people.push(player("n2", Part::Notary));
    assert_eq!(status(&facts, "notaries"), Status::Received);
}

#[test]
fn an_unanswered_flag_is_a_question_and_a_document_answers_it() {
    let mut facts = house(Vec::new());
    facts.flags.remove(&Flag::Tank);
    assert_eq!(list(&facts).questions, [Question::Flag(Flag::Tank)]);
    assert!(list(&facts).row("tank").is_none());
    facts.pieces.push(piece("tank", date(2025, 1, 1)));
    assert_eq!(list(&facts).questions, []);
    assert_eq!(status(&facts, "tank"), Status::Received);
}

#[test]
fn region_and_property_are_asked_before_flags() {
    let list = list(&Facts::of_sale());
    assert!(list.questions.contains(&Question::Region));
    assert!(list.questions.contains(&Question::Property));
    assert!(
        !list.questions.contains(&Question::Flag(Flag::Tank)),
        "land has no tank"
    );
    assert!(list.questions.contains(&Question::Flag(Flag::CoOwnership)));
    assert!(list.row("title-deed").is_some(), "the same everywhere");
}

#[test]
fn what_does_not_apply_says_why() {
    let facts = sale(Region::Wallonia, PropertyType::Land, &[]);
    let list = list(&facts);
    let why = |code: &str| {
        let found = list.outside.iter().find(|one| one.row.code.as_str() == code);
        found.map(|one| one.why)
    };
    assert_eq!(why("peb"), Some(Why::Property));
    assert_eq!(why("lease"), Some(Why::Flag(Flag::Let)));
    assert_eq!(why("soil-brussels"), None, "another region is not mentioned");
}

#[test]
fn of_papers_without_key_nothing_is_said() {
    let mut facts = house(vec![piece("aml-sheet", date(2026, 1, 1))]);
    facts.unseen.insert("aml-sheet".to_owned());
    let list = list(&facts);
    assert!(list.row("aml-sheet").is_none());
    assert!(list.outside.iter().any(|one| one.why == Why::NotYours));
}

#[test]
fn another_sort_of_dossier_has_rows_of_its_own_or_none() {
    let mut facts = house(Vec::new());
    facts.sort = "letting".to_owned();
    assert!(list(&facts).rows.is_empty());
    let mut row = row("peb").unwrap().clone();
    row.sorts = vec![crate::Code::parse("letting").unwrap()];
    let letting = [row];
    assert_eq!(evaluate(&letting, &facts, &shipped_validity, TODAY).rows.len(), 1);
}
