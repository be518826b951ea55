//! Deadlines follow the rules wherever their documents lie, and the days on which rules begin.

use coffre_format::DocId;
use coffre_index::Deadline;
use coffre_understand::schedule::{PeriodEdit, Rule, Scope};
use coffre_understand::{Event, Period};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::world::{World, compartment, document, phrase};
use crate::document::{Change, Outcome, Silent};
use crate::vault::{Vault, field};

/// A compromis in a step-up compartment, whose deed stands on the document itself.
fn secret(vault: &mut Vault) -> DocId {
    filed(vault, "direction")
}

fn filed(vault: &mut Vault, code: &str) -> DocId {
    let mut new = document(compartment(vault, code), "compromis.pdf", code.as_bytes());
    new.fields.insert(field::KIND.into(), "compromis".into());
    let doc = match vault.file(&[new], &Silent).expect("filing works").remove(0) {
        Outcome::Filed(filed) => filed.doc,
        other => panic!("not filed: {other:?}"),
    };
    let deed = Change::Fact {
        event: Event::Deed.code().into(),
        date: "2026-04-10".into(),
        note: String::new(),
    };
    vault.change(&[doc], &[deed]).expect("a fact is stated");
    doc
}

/// Fifteen years in place of ten, for everything, from a day on.
fn longer(vault: &Vault, since: Date) -> Rule {
    let rule = vault.house().schedule().rule("R05").expect("a rule").clone();
    let edit = PeriodEdit {
        case: rule.cases()[0].code.clone(),
        period: Period::parse("P15Y").expect("a period"),
        since,
        scope: Scope::Everything,
        basis: "Choix de la direction".to_owned(),
    };
    rule.with_period(edit).expect("a later version")
}

fn deadline(vault: &Vault, doc: DocId) -> Deadline {
    vault.document_view(doc).expect("a document").row.deadline
}

const TEN: Deadline = Deadline::On(date(2036, 4, 10));
const FIFTEEN: Deadline = Deadline::On(date(2041, 4, 10));

#[test]
fn a_rule_that_changed_while_the_step_up_keys_were_away_holds_when_they_come_back() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = secret(&mut vault);
    assert_eq!(deadline(&vault, doc), TEN);
    vault.step_down();
    vault
        .change_rule(&longer(&vault, vault.today()))
        .expect("it is defined");
    vault
        .step_up(&phrase(), &world.devices)
        .expect("the step-up keys open");
    assert_eq!(deadline(&vault, doc), FIFTEEN);
}

#[test]
fn a_rule_that_changes_under_open_step_up_keys_holds_there_too() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = secret(&mut vault);
    vault
        .change_rule(&longer(&vault, vault.today()))
        .expect("it is defined");
    assert_eq!(deadline(&vault, doc), FIFTEEN);
}

#[test]
fn a_rule_for_everything_holds_from_its_day_on() {
    let mut world = World::new();
    let (mut vault, _, computer) = world.create();
    let doc = filed(&mut vault, "ventes");
    let since = vault.today().saturating_add(30.days());
    vault.change_rule(&longer(&vault, since)).expect("it is defined");
    assert_eq!(deadline(&vault, doc), TEN, "its day has not come");
    drop(vault);
    world.days(31);
    let vault = world.unlock(computer).expect("the seat opens");
    assert_eq!(deadline(&vault, doc), FIFTEEN);
}

#[test]
fn the_preview_of_a_rule_tells_of_documents_under_open_step_up_keys() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let day = filed(&mut vault, "ventes");
    let high = secret(&mut vault);
    let rule = longer(&vault, vault.today());
    let (effect, ids) = vault.preview_rule(&rule).expect("a preview");
    let moved: Vec<DocId> = effect
        .moves
        .iter()
        .map(|one| ids[one.document as usize])
        .collect();
    assert_eq!((effect.later, moved), (2, vec![day, high]));
}
