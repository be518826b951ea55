//! Asking, expiring before a step, and what blocks.

use super::*;

fn flat() -> Facts {
    let mut facts = sale(Region::Brussels, PropertyType::Flat, &[Flag::CoOwnership]);
    facts.next = Some(Moment::Compromis);
    facts.compromis = Some(date(2026, 4, 1));
    facts.deed = Some(date(2026, 7, 15));
    facts
}

fn note(facts: &mut Facts, code: &str, note: Note) {
    facts.notes.insert(code.to_owned(), note);
}

#[test]
fn asked_missing_and_not_applicable_are_told_apart() {
    let mut facts = flat();
    note(
        &mut facts,
        "title-deed",
        Note::default().asked_on(date(2026, 2, 10), None),
    );
    let reason = Note {
        not_applicable: Some("Pas de travaux".to_owned()),
        ..Note::default()
    };
    note(&mut facts, "electrical", reason);
    assert_eq!(status(&facts, "title-deed"), Status::Asked);
    assert_eq!(status(&facts, "electrical"), Status::NotApplicable);
    assert_eq!(status(&facts, "soil-brussels"), Status::Missing);
}

#[test]
fn a_document_wins_over_the_word_that_it_does_not_apply() {
    let mut facts = flat();
    let reason = Note {
        not_applicable: Some("Aucune".to_owned()),
        ..Note::default()
    };
    note(&mut facts, "electrical", reason);
    facts.pieces.push(piece("electrical", date(2020, 1, 1)));
    assert_eq!(status(&facts, "electrical"), Status::Received);
}

#[test]
fn a_piece_that_came_after_it_was_asked_has_come_in() {
    let mut facts = flat();
    note(
        &mut facts,
        "peb",
        Note::default().asked_on(date(2026, 2, 10), None),
    );
    let mut peb = piece("peb", date(2020, 1, 1));
    peb.filed = date(2026, 2, 20);
    facts.pieces = vec![peb];
    let list = list(&facts);
    let row = list.row("peb").unwrap();
    assert!(row.came_in && row.status == Status::Received);
}

#[test]
fn validity_is_looked_at_for_the_compromis_and_for_the_deed() {
    let rows = [
        // Issued, the step that it does not reach.
        (date(2025, 3, 20), Some(Moment::Compromis)),
        (date(2025, 4, 1), Some(Moment::Deed)),
        (date(2025, 7, 14), Some(Moment::Deed)),
        (date(2025, 7, 15), None),
    ];
    for (issued, expected) in rows {
        let mut facts = flat();
        facts.pieces = vec![piece("soil-brussels", issued)];
        let list = list(&facts);
        let soil = list.row("soil-brussels").unwrap();
        assert_eq!(soil.status, Status::Received, "{issued}");
        assert_eq!(soil.lapse.and_then(|lapse| lapse.before), expected, "{issued}");
        assert_eq!(
            soil.is_ready_for(Moment::Compromis),
            expected != Some(Moment::Compromis)
        );
        assert_eq!(soil.is_ready_for(Moment::Deed), expected.is_none());
    }
}

#[test]
fn after_the_deed_validity_is_that_of_its_day() {
    let mut facts = flat();
    facts.next = None;
    facts.deed = Some(date(2025, 10, 1));
    facts.pieces = vec![piece("soil-brussels", date(2024, 12, 1))];
    assert_eq!(
        status(&facts, "soil-brussels"),
        Status::Received,
        "it was valid at the deed"
    );
}

#[test]
fn a_non_conform_installation_has_eighteen_months_from_the_deed() {
    let mut facts = flat();
    let mut report = piece("electrical", date(2025, 1, 1));
    report.case = Some("non-conform".to_owned());
    facts.pieces = vec![report];
    let list = list(&facts);
    let row = list.row("electrical").unwrap();
    assert_eq!(row.valid, crate::validity::Validity::Until(date(2028, 1, 15)));
}

#[test]
fn what_blocks_next_stands_on_top() {
    let mut facts = flat();
    let order = |facts: &Facts| {
        let list = list(facts);
        let codes = list.rows.iter().map(|row| row.row.code.to_string());
        codes.take(4).collect::<Vec<_>>()
    };
    // Overdue before the mandate, then before advertising: the municipality takes thirty days.
    let expected = ["identity-sellers", "urbanism-brussels", "mandate", "peb"];
    assert_eq!(order(&facts), expected);
    for kind in ["mandate", "peb", "urbanism-brussels"] {
        facts.pieces.push(piece(kind, date(2026, 2, 1)));
    }
    let mut card = piece("identity-card", date(2024, 1, 1));
    card.parts = vec![Part::Seller];
    card.said = Said::Until(date(2033, 1, 1));
    facts.pieces.push(card);
    assert_eq!(list(&facts).blocking().unwrap().row.code.as_str(), "coownership");
    note(
        &mut facts,
        "coownership",
        Note::default().asked_on(date(2026, 2, 1), None),
    );
    assert_eq!(
        list(&facts).blocking().unwrap().row.code.as_str(),
        "identity-buyers",
        "what nobody asked for comes before what was asked"
    );
}

#[test]
fn a_step_that_has_passed_makes_its_missing_pieces_late() {
    let list = list(&flat());
    assert!(list.row("peb").unwrap().late, "it was due before advertising");
    assert!(
        !list.row("title-deed").unwrap().late,
        "the compromis is still to come"
    );
}

#[test]
fn the_syndic_must_be_asked_thirty_days_before_the_deed() {
    let list = list(&flat());
    let row = list.row("coownership-notary").unwrap();
    assert_eq!(row.ask_by, Some(date(2026, 6, 15)));
}

#[test]
fn counts_leave_out_what_is_only_usual_and_what_does_not_apply() {
    let mut facts = flat();
    facts.pieces = vec![
        piece("mandate", date(2026, 1, 5)),
        piece("peb", date(2020, 1, 1)),
        piece("flood", date(2026, 1, 1)),
    ];
    let advertising = list(&facts).ready(Moment::Advertising);
    assert_eq!(
        advertising.to_string(),
        "2/4",
        "mandate and PEB of four; flood is only usual"
    );
    let reason = Note {
        not_applicable: Some("Déjà publié".to_owned()),
        ..Note::default()
    };
    note(&mut facts, "urbanism-brussels", reason);
    assert_eq!(list(&facts).ready(Moment::Advertising).to_string(), "2/3");
    assert_eq!(list(&facts).ready(Moment::Deed).to_string(), "2/14");
}

#[test]
fn one_addressee_owes_all_his_pieces_and_another_may_be_asked() {
    let mut facts = flat();
    let owing = list(&facts).owing();
    assert!(owing.contains(&(Supplier::Syndic, 2)), "{owing:?}");
    note(
        &mut facts,
        "title-deed",
        Note::default().asked_on(date(2026, 2, 1), Some(Supplier::Notary)),
    );
    let list = list(&facts);
    let notary: Vec<&str> = list
        .owed_by(Supplier::Notary)
        .iter()
        .map(|row| row.row.code.as_str())
        .collect();
    assert_eq!(notary, ["title-deed"]);
}

#[test]
fn the_annex_of_the_mandate_is_the_same_list() {
    let mut facts = sale(
        Region::Flanders,
        PropertyType::Flat,
        &[Flag::CoOwnership, Flag::BuiltBefore2001],
    );
    facts.pieces = vec![piece("peb", date(2022, 1, 1))];
    let list = list(&facts);
    let lines = annex(&list);
    let codes: Vec<&str> = lines.iter().map(|line| line.code).collect();
    let expected = [
        "peb",
        "electrical",
        "soil-flanders",
        "urbanism-flanders",
        "flood",
        "asbestos",
        "coownership",
        "coownership-deed",
    ];
    assert_eq!(codes, expected);
    let text = annex_text(&lines, "Kerkstraat 4, 9000 Gent", "nl");
    assert!(text.contains("1. EPC (aanwezig)\n   akkoord: ja / nee"), "{text}");
    assert!(
        text.contains("6. Asbestattest (te leveren door: Verkoper)"),
        "{text}"
    );
}
