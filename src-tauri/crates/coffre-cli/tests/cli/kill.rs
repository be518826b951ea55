//! The program killed in the middle of filing: what it acknowledged is there, nothing is half there.

use std::io::Read as _;
use std::process::Stdio;

use crate::program::Place;

#[test]
fn a_killed_program_loses_nothing_that_it_acknowledged() {
    let place = Place::with_vault();
    let kept = place.file("director", "kept.txt", "kept", &[]);
    for number in 0..400 {
        place.write(
            &format!("in/{number}.txt"),
            format!("paper {number}").repeat(50).as_bytes(),
        );
    }
    let input = place.text("in");
    let mut command = place.command("director", &["unlock"]);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    {
        use std::io::Write as _;
        let mut stdin = child.stdin.take().unwrap();
        writeln!(stdin, "file {}", place.write("first.txt", b"first")).unwrap();
        writeln!(stdin, "file {input}").unwrap();
        // The first answer says that the second verb is about to run.
        let mut answer = [0u8; 64];
        let count = child.stdout.as_mut().unwrap().read(&mut answer).unwrap();
        assert!(count > 0, "the first file was acknowledged");
        child.kill().unwrap();
    }
    child.wait().unwrap();
    assert_eq!(place.run("director", &["cat", &kept]).out, b"kept");
    assert_eq!(
        place.json("director", &["search", "first"])["total"],
        1,
        "acknowledged, so it is there"
    );
    place.run("director", &["check"]).must(0);
    let again = place.run("director", &["file", &input, "--json"]).json(0);
    let count = |word: &str| again[word].as_u64().unwrap();
    assert_eq!(
        count("filed") + count("held"),
        400,
        "filing goes on where it stopped"
    );
    assert_eq!(
        place.json("director", &["ls", "--limit", "1"])["total"],
        402,
        "each once"
    );
}
