//! Sessions, completions, the man page.

use std::io::Write as _;
use std::process::Stdio;

use crate::program::Place;

fn session(place: &Place, args: &[&str], lines: &str) -> (i32, String, String) {
    let mut command = place.command("director", args);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code().unwrap_or(-1),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn a_session_runs_verbs_until_it_is_locked() {
    let place = Place::with_vault();
    let path = place.write("été.txt", "session".as_bytes());
    let lines = format!("file \"{path}\" --tag 'deux mots'\nls --tag 'deux mots' --json\nls\nlock\nls\n");
    let (code, out, err) = session(&place, &["unlock"], &lines);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("1 filed"), "{out}");
    assert_eq!(
        out.matches("1 document").count(),
        1,
        "nothing runs after lock: {out}"
    );
}

#[test]
fn an_error_does_not_end_a_session() {
    let place = Place::with_vault();
    let (code, out, err) = session(&place, &["unlock"], "cat zzzz\nsearch \"open\nls\n");
    assert!(err.contains("nothing by this name"), "{err}");
    assert!(err.contains("quote"), "{err}");
    assert!(out.contains("no documents"), "the next verb still runs: {out}");
    assert_eq!(code, 0, "the last verb was done");
}

#[test]
fn step_up_lasts_inside_a_session_and_can_be_closed() {
    let place = Place::with_vault();
    let id = place.file(
        "director",
        "contrat.txt",
        "salaire",
        &["--in", "direction", "--step-up"],
    );
    let lines = format!("cat {id}\nstep-up\ncat {id}\nstep-down\ncat {id}\n");
    let (code, out, _) = session(&place, &["unlock"], &lines);
    assert_eq!(out, "salaire", "readable only between step-up and step-down");
    assert_eq!(code, 4, "the last one was denied");
}

#[test]
fn completions_and_the_man_page_name_every_verb() {
    let place = Place::new();
    let man = place.run("nobody", &["man"]);
    let bash = place.run("nobody", &["completions", "bash"]);
    for verb in ["init", "invite", "export", "search", "who", "demo"] {
        assert!(
            String::from_utf8_lossy(&man.must(0).out).contains(verb),
            "{verb} in the man page"
        );
        assert!(
            String::from_utf8_lossy(&bash.must(0).out).contains(verb),
            "{verb} in the completions"
        );
    }
}

#[test]
fn the_help_documents_the_exit_codes() {
    let place = Place::new();
    let help = place.run("nobody", &["--help"]);
    let text = String::from_utf8_lossy(&help.must(0).out).into_owned();
    for line in ["3  wrong passphrase", "6  damaged", "COFFRE_VAULT"] {
        assert!(text.contains(line), "{line}");
    }
}
