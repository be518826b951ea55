//! Running the program: one folder, and a computer for each person.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What everybody types.
pub(crate) const PASSPHRASE: &str = "orage cactus plume radiateur 9 tilleul";

/// A place with a vault folder and computers.
pub(crate) struct Place {
    folder: TempDir,
}

/// What a run of the program said.
pub(crate) struct Said {
    /// Exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: Vec<u8>,
    /// Standard error.
    pub(crate) err: String,
}

impl Said {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: output.stdout,
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Standard output as JSON, after a run that ended as `code`.
    pub(crate) fn json(&self, code: i32) -> Value {
        self.must(code);
        serde_json::from_slice(&self.out).expect("an answer in JSON")
    }

    /// Holds the run to an exit code.
    pub(crate) fn must(&self, code: i32) -> &Self {
        let start: String = String::from_utf8_lossy(&self.out).chars().take(500).collect();
        assert_eq!(self.code, code, "{start}\n{}", self.err);
        self
    }
}

impl Place {
    /// An empty place with the passphrase in a file.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Self { folder };
        place.write("passphrase.txt", PASSPHRASE.as_bytes());
        place
    }

    /// A place with a vault, whose director sits at the computer `director`.
    pub(crate) fn with_vault() -> Self {
        let place = Self::new();
        let init = ["init", "--agency", "Agence Exemple", "--director", "Anne Delorme"];
        let rest = ["--sheet", &place.text("sheet.txt"), "--passphrase-only"];
        place.run("director", &[&init[..], &rest[..]].concat()).must(0);
        place
    }

    /// A path in the place.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A path in the place, as an argument.
    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// Writes a file outside the vault and returns its path as an argument.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        self.text(name)
    }

    /// The command, not started yet.
    pub(crate) fn command(&self, computer: &str, args: &[&str]) -> Command {
        let mut command = self.command_of(env!("CARGO_BIN_EXE_coffre").as_ref(), computer, args);
        command.stdin(Stdio::null());
        if !args.contains(&"--passphrase-file") {
            command.args(["--passphrase-file", &self.text("passphrase.txt")]);
        }
        command
    }

    /// The command of a copy of the program, which asks for the passphrase at the terminal.
    pub(crate) fn command_of(&self, program: &Path, computer: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .env("COFFRE_TEST_WORK_FACTOR", "1")
            .env("COFFRE_HOME", self.path(computer))
            .env("COFFRE_VAULT", self.path("vault"))
            .env_remove("COFFRE_LANGUAGE")
            .current_dir(self.folder.path())
            .args(args);
        command
    }

    /// Runs a command on somebody's computer.
    pub(crate) fn run(&self, computer: &str, args: &[&str]) -> Said {
        Said::of(self.command(computer, args).output().unwrap())
    }

    /// Runs a command that must succeed and answer in JSON.
    pub(crate) fn json(&self, computer: &str, args: &[&str]) -> Value {
        self.run(computer, &[args, &["--json"]].concat()).json(0)
    }

    /// Brings a person in: invite, join from a computer of that name, admit.
    pub(crate) fn enrol(&self, computer: &str, name: &str, role: &str) {
        let invite = self.json("director", &["invite", name, "--role", role]);
        let words = self.write("words.txt", invite["words"].as_str().unwrap().as_bytes());
        let join = [
            "join",
            "--words-file",
            &words,
            "--label",
            computer,
            "--passphrase-only",
        ];
        let joined = self.json(computer, &join);
        let check = |place: usize| joined["check"][place].as_str().unwrap();
        let admit = [
            "admit",
            invite["invite"].as_str().unwrap(),
            "--check",
            check(0),
            check(1),
        ];
        self.run("director", &admit).must(0);
    }

    /// Files one text and returns the document's id.
    pub(crate) fn file(&self, computer: &str, name: &str, text: &str, more: &[&str]) -> String {
        let path = self.write(name, text.as_bytes());
        let answer = self.json(computer, &[&["file", &path], more].concat());
        answer["files"][0]["document"]
            .as_str()
            .expect("it was filed")
            .to_owned()
    }

    /// A folder of the place and every folder below it.
    pub(crate) fn folders_below(&self, name: &str) -> Vec<PathBuf> {
        let mut found = vec![self.path(name)];
        let mut at = 0;
        while let Some(folder) = found.get(at).cloned() {
            let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
            found.extend(
                entries
                    .filter(|e| e.file_type().unwrap().is_dir())
                    .map(|e| e.path()),
            );
            at += 1;
        }
        found
    }

    /// Every file below a folder of the place.
    pub(crate) fn files_below(&self, name: &str) -> Vec<PathBuf> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_dir() {
                    walk(&entry.path(), found);
                } else {
                    found.push(entry.path());
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.path(name), &mut found);
        found
    }
}
