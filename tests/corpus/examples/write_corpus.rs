//! Writes the documents of a family into a folder, for a person who wants to look at them.
#![allow(clippy::print_stderr, reason = "what it prints is what it is for")]
#![expect(clippy::disallowed_methods, reason = "no vault is written here")]

use std::path::PathBuf;
use std::process::ExitCode;

use coffre_corpus::{Family, Typefaces};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: write_corpus FOLDER [third | fourth | fifth | sixth]");
        return ExitCode::from(2);
    };
    let family = match std::env::args().nth(2).as_deref() {
        Some("third") => Family::Third,
        Some("fourth") => Family::Fourth,
        Some("fifth") => Family::Fifth,
        Some("sixth") => Family::Sixth,
        _ => Family::HeldOut,
    };
    let written = Typefaces::load()
        .map_err(|error| error.to_string())
        .and_then(|typefaces| {
            for (number, document) in family.documents(1).iter().enumerate() {
                let name = format!("{number:03} {} {}", document.label.kind, document.name);
                std::fs::write(folder.join(name), document.bytes(&typefaces))
                    .map_err(|error| error.to_string())?;
            }
            Ok(())
        });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
