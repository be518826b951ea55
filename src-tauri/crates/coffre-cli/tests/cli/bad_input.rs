//! Wrong passphrases, missing folders, full and read-only disks: a sentence each, and nothing lost.

use std::fs;

use crate::program::{PASSPHRASE, Place, Said};

#[test]
fn a_wrong_passphrase_has_its_own_exit_code() {
    let place = Place::with_vault();
    let wrong = place.write("wrong.txt", b"wrong");
    let said = place.run("director", &["ls", "--passphrase-file", &wrong]);
    said.must(3);
    assert!(said.err.contains("passphrase"), "{}", said.err);
}

#[test]
fn errors_are_json_too_where_it_was_asked_for() {
    let place = Place::with_vault();
    let wrong = place.write("wrong.txt", b"wrong");
    let said = place.run("director", &["ls", "--json", "--passphrase-file", &wrong]);
    let value: serde_json::Value = serde_json::from_str(&said.err).expect("one JSON value");
    assert_eq!(value["error"]["code"], "wrong-passphrase");
    assert!(said.out.is_empty(), "nothing on standard output");
}

#[test]
fn without_a_terminal_a_passphrase_file_is_asked_for() {
    let place = Place::with_vault();
    let missing = place.text("missing.txt");
    let said = place.run("director", &["ls", "--passphrase-file", &missing]);
    said.must(2);
    assert!(
        said.err.contains("missing.txt"),
        "the file that the person named: {}",
        said.err
    );
}

#[test]
fn a_computer_without_a_seat_is_told_to_join() {
    let place = Place::with_vault();
    let said = place.run("stranger", &["ls"]);
    said.must(4);
    assert!(said.err.contains("coffre join"), "{}", said.err);
}

#[test]
fn a_vault_is_not_made_twice_in_one_folder() {
    let place = Place::with_vault();
    let init = [
        "init",
        "--agency",
        "B",
        "--director",
        "B",
        "--passphrase-only",
        "--sheet",
        &place.text("s2.txt"),
    ];
    let said = place.run("other", &init);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("already holds a vault"), "{}", said.err);
}

#[test]
fn a_folder_that_is_away_loses_nothing() {
    let place = Place::with_vault();
    let id = place.file("director", "a.txt", "a", &[]);
    fs::rename(place.path("vault"), place.path("away")).unwrap();
    place.run("director", &["ls"]).must(7);
    fs::rename(place.path("away"), place.path("vault")).unwrap();
    assert_eq!(place.run("director", &["cat", &id]).out, b"a");
}

#[test]
fn a_folder_that_was_moved_opens_under_its_new_name() {
    let place = Place::with_vault();
    let id = place.file("director", "a.txt", "a", &[]);
    fs::rename(place.path("vault"), place.path("moved")).unwrap();
    let said = place.run("director", &["cat", &id, "--vault", &place.text("moved")]);
    assert_eq!(said.must(0).out, b"a", "the seat pins the vault, not the place");
}

/// A text larger than any other object of a new vault.
fn secret() -> String {
    (0..60_000).map(|number| format!("secret {number} ")).collect()
}

#[test]
fn damaged_bytes_are_never_shown() {
    let place = Place::with_vault();
    let id = place.file("director", "a.txt", &secret(), &[]);
    let object = place.files_below("vault/obj");
    let object = object
        .iter()
        .max_by_key(|path| fs::metadata(path).unwrap().len())
        .unwrap();
    let mut bytes = fs::read(object).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(object, bytes).unwrap();
    let said = place.run("director", &["cat", &id]);
    said.must(6);
    assert!(said.out.is_empty(), "not a byte of a damaged document");
}

#[cfg(unix)]
#[test]
fn a_full_disk_refuses_in_a_sentence_and_keeps_the_original() {
    use std::process::{Command, Stdio};

    let place = Place::with_vault();
    let big = place.write("big.bin", &vec![7u8; 12 << 20]);
    let script = "trap '' XFSZ; ulimit -f 8192; exec \"$0\" \"$@\"";
    let output = Command::new("bash")
        .args([
            "-c",
            script,
            env!("CARGO_BIN_EXE_coffre"),
            "file",
            &big,
            "--delete-source",
        ])
        .args(["--passphrase-file", &place.text("passphrase.txt")])
        .env("COFFRE_TEST_WORK_FACTOR", "1")
        .env("COFFRE_HOME", place.path("director"))
        .env("COFFRE_VAULT", place.path("vault"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(7), "{err}");
    assert!(err.contains("space"), "{err}");
    assert!(place.path("big.bin").exists(), "the original stays");
    place.run("director", &["check"]).must(0);
    assert_eq!(
        place.json("director", &["ls"])["total"],
        0,
        "nothing is half there"
    );
}

/// Somebody whom the permissions of files bind; the superuser writes everywhere.
#[cfg(unix)]
const NOBODY: u32 = 65_534;

#[cfg(unix)]
#[test]
fn a_read_only_folder_refuses_in_a_sentence_and_still_reads() {
    use std::os::unix::fs::{PermissionsExt as _, chown};
    use std::os::unix::process::CommandExt as _;

    let place = Place::with_vault();
    let id = place.file("director", "a.txt", "a", &[]);
    let other = place.write("b.txt", b"b");
    let set =
        |name: &str, mode| fs::set_permissions(place.path(name), fs::Permissions::from_mode(mode)).unwrap();
    let vault = ["vault", "vault/obj", "vault/log", "vault/key", "vault/root"];
    vault.iter().for_each(|name| set(name, 0o555));
    // The program is run by nobody where the superuser runs the tests: from a copy that nobody can reach.
    let superuser = fs::write(place.path("vault/probe.tmp"), b"").is_ok();
    let program = place.path("coffre-copy");
    fs::copy(env!("CARGO_BIN_EXE_coffre"), &program).unwrap();
    if superuser {
        fs::remove_file(place.path("vault/probe.tmp")).unwrap();
        set("", 0o755);
        let everything = [place.folders_below("director"), place.files_below("director")].concat();
        let shared = [place.folders_below("vault"), place.files_below("vault")].concat();
        for path in everything.iter().chain(&shared) {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    let run = |args: &[&str]| {
        let mut command = place.command_of(&program, "director", args);
        command.args(["--passphrase-file", &place.text("passphrase.txt")]);
        if superuser {
            command.uid(NOBODY).gid(NOBODY);
        }
        Said::of(command.output().unwrap())
    };
    assert_eq!(run(&["cat", &id]).out, b"a", "reading goes on");
    let said = run(&["file", &other]);
    assert_eq!(said.code, 7, "{}", said.err);
    assert!(
        said.err.contains("may not use the vault folder"),
        "a sentence says why: {}",
        said.err
    );
    vault.iter().for_each(|name| set(name, 0o755));
    assert_eq!(
        run(&["ls", "--json"]).json(0)["total"],
        1,
        "nothing is half there"
    );
    assert_eq!(run(&["file", &other]).code, 0, "and it goes on when it may");
}

#[test]
fn odd_arguments_are_usage_errors() {
    let place = Place::with_vault();
    let path = place.write("a.txt", b"a");
    place
        .run("director", &["file", &path, "--kind", "no-such-kind"])
        .must(2);
    place
        .run("director", &["file", &path, "--date", "31/02/2025"])
        .must(2);
    place.run("director", &["file", &path, "--in", "nowhere"]).must(4);
    place.run("director", &["cat", "zzzz"]).must(4);
    place.run("director", &["nonsense"]).must(2);
    assert!(!PASSPHRASE.is_empty());
}
