//! Two programs on one seat: the second one is told, and signs nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use crate::program::Place;

/// A session that stays open.
struct Session {
    child: Child,
    lines: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Session {
    fn start(place: &Place) -> Self {
        let mut command = place.command("director", &["unlock"]);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (lines, answers) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let mut session = Self {
            child,
            lines,
            answers: BufReader::new(answers),
        };
        assert!(session.ask("ls").contains("no documents"), "it is open");
        session
    }

    /// Performs a line; gives the first line of the answer.
    fn ask(&mut self, line: &str) -> String {
        writeln!(self.lines, "{line}").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        answer
    }

    fn end(mut self) {
        drop(self.lines);
        self.child.wait().unwrap();
    }
}

#[test]
fn a_seat_is_open_in_one_program_at_a_time() {
    let place = Place::with_vault();
    let mut session = Session::start(&place);
    let path = place.write("second.txt", b"second");
    let said = place.run("director", &["file", &path, "--wait", "0", "--json"]);
    said.must(7);
    assert!(
        said.err.contains("seat-in-use"),
        "a code for scripts: {}",
        said.err
    );
    assert!(
        said.err
            .contains("open in another program; close it or lock it there"),
        "and what to do: {}",
        said.err
    );
    let first = place.write("first.txt", b"first");
    session.ask(&format!("file {first}"));
    session.end();
    place.run("director", &["file", &path]).must(0);
    let synced = place.json("director", &["sync"]);
    assert_eq!(synced["noticed"], serde_json::json!([]), "nobody looks copied");
    assert_eq!(place.json("director", &["ls"])["total"], 2, "both are there");
}

#[test]
fn a_program_that_was_killed_holds_no_seat() {
    let place = Place::with_vault();
    let mut session = Session::start(&place);
    session.child.kill().unwrap();
    session.child.wait().unwrap();
    place.run("director", &["ls", "--wait", "0"]).must(0);
}

#[test]
fn an_index_is_not_rebuilt_under_an_open_session() {
    let place = Place::with_vault();
    let session = Session::start(&place);
    place.run("director", &["rebuild", "--wait", "0"]).must(7);
    session.end();
    place.run("director", &["rebuild"]).must(0);
}
