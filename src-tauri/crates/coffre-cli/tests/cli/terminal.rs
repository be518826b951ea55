//! A person at a terminal: typed passphrases, the step-up, sessions that close by themselves.

use rexpect::process::WaitStatus;
use rexpect::session::{PtySession, spawn_command};

use crate::program::{PASSPHRASE, Place};

/// A hang guard in milliseconds; nothing here is timed.
const GUARD: Option<u64> = Some(60_000);

fn at_terminal(place: &Place, args: &[&str]) -> PtySession {
    let program = env!("CARGO_BIN_EXE_coffre").as_ref();
    spawn_command(place.command_of(program, "director", args), GUARD).unwrap()
}

/// Types the passphrase when asked, and reads that it is not shown.
fn type_passphrase(session: &mut PtySession, question: &str) {
    session.exp_string(question).unwrap();
    session.send_line(PASSPHRASE).unwrap();
}

/// Holds the end of the program to an exit code.
fn must_end(session: &mut PtySession, code: i32) {
    let rest = session.exp_eof().unwrap();
    assert!(!rest.contains(PASSPHRASE), "the passphrase is not shown");
    match session.process().wait().unwrap() {
        WaitStatus::Exited(_, ended) => assert_eq!(ended, code, "{rest}"),
        other => panic!("ended otherwise: {other:?}"),
    }
}

#[test]
fn a_passphrase_is_typed_without_being_shown() {
    let place = Place::with_vault();
    let mut session = at_terminal(&place, &["ls"]);
    type_passphrase(&mut session, "Passphrase: ");
    let shown = session.exp_string("no documents").unwrap();
    assert!(!shown.contains("orage"), "{shown}");
    must_end(&mut session, 0);
}

#[test]
fn a_wrong_passphrase_at_the_terminal_is_said() {
    let place = Place::with_vault();
    let mut session = at_terminal(&place, &["ls"]);
    session.exp_string("Passphrase: ").unwrap();
    session.send_line("orage cactus plume").unwrap();
    must_end(&mut session, 3);
}

#[test]
fn the_step_up_asks_again_and_the_prompt_says_that_it_is_open() {
    let place = Place::with_vault();
    let step_up = ["--in", "direction", "--step-up"];
    let id = place.file("director", "contrat.txt", "le salaire", &step_up);
    let mut session = at_terminal(&place, &["unlock"]);
    type_passphrase(&mut session, "Passphrase: ");
    session.exp_string("coffre> ").unwrap();
    session.send_line(&format!("cat {id}")).unwrap();
    let denied = session.exp_string("coffre> ").unwrap();
    assert!(!denied.contains("le salaire"), "{denied}");
    session.send_line("step-up").unwrap();
    type_passphrase(&mut session, "for the step-up keys: ");
    session.exp_string("coffre!> ").unwrap();
    session.send_line(&format!("cat {id}")).unwrap();
    session.exp_string("le salaire").unwrap();
    session.exp_string("coffre!> ").unwrap();
    session.send_line("step-down").unwrap();
    session.exp_string("coffre> ").unwrap();
    session.send_line("lock").unwrap();
    must_end(&mut session, 0);
}

#[test]
fn a_session_without_a_command_locks_itself() {
    let place = Place::with_vault();
    let mut session = at_terminal(&place, &["unlock", "--idle", "1", "--minute", "1"]);
    type_passphrase(&mut session, "Passphrase: ");
    session.exp_string("coffre> ").unwrap();
    session.exp_string("Locked after 1 minute").unwrap();
    must_end(&mut session, 0);
}

#[test]
fn the_step_up_keys_close_by_themselves_and_the_session_goes_on() {
    let place = Place::with_vault();
    let args = ["unlock", "--idle", "400", "--step-up-for", "1", "--minute", "1"];
    let mut session = at_terminal(&place, &args);
    type_passphrase(&mut session, "Passphrase: ");
    session.exp_string("coffre> ").unwrap();
    session.send_line("step-up").unwrap();
    type_passphrase(&mut session, "for the step-up keys: ");
    session.exp_string("The step-up keys are closed.").unwrap();
    session.send_line("ls").unwrap();
    session.exp_string("no documents").unwrap();
    session.send_line("lock").unwrap();
    must_end(&mut session, 0);
}

#[test]
fn a_new_passphrase_is_typed_twice_and_a_weak_one_refused() {
    let place = Place::with_vault();
    let mut session = at_terminal(&place, &["passphrase"]);
    type_passphrase(&mut session, "Passphrase: ");
    let new = "lanterne castor 17 moulin verger tambour";
    session.exp_string("New passphrase").unwrap();
    session.send_line("azerty").unwrap();
    session.exp_string("New passphrase").unwrap();
    session.send_line(new).unwrap();
    session.exp_string("The same again: ").unwrap();
    session.send_line(new).unwrap();
    must_end(&mut session, 0);
    place.run("director", &["ls"]).must(3);
}

#[test]
fn an_interrupted_filing_says_what_it_did_not_reach() {
    let place = Place::with_vault();
    for number in 0..3000 {
        place.write(&format!("in/{number}.txt"), format!("papier {number}").as_bytes());
    }
    let mut session = at_terminal(&place, &["file", &place.text("in"), "--read-later"]);
    type_passphrase(&mut session, "Passphrase: ");
    session.exp_string("filing [").unwrap();
    session.send_control('c').unwrap();
    session.exp_string("not reached").unwrap();
    must_end(&mut session, 9);
    place.run("director", &["check"]).must(0);
}
