//! A corpus that was made to do harm, through real workers with the product's limits.
//!
//! Shown for each file: the parent lives, the answer comes within the limit, memory stays within the limit, and the
//! next document is read as usual. Each is printed with its worst beside the limit; `cargo xtask hostile` prints them
//! all, with the time that the product gives (here a worker has less, so that the tests end).

#![expect(clippy::print_stdout, reason = "the worst of each file is read by a person")]

mod pdf;
mod peak;
mod pictures;
mod wrappers;

use std::path::Path;
use std::time::Duration;

use coffre_render::{Limits, ReadFailure, Renderer};

use peak::Peak;

/// Set by `cargo xtask hostile`: each answer may take as long as in the product.
const WHOLE_LIMITS: &str = "COFFRE_HOSTILE_WHOLE_LIMITS";

/// A file and what it tries.
struct Hostile {
    tries: &'static str,
    bytes: Vec<u8>,
}

fn hostile(tries: &'static str, bytes: Vec<u8>) -> Hostile {
    Hostile { tries, bytes }
}

fn limits() -> Limits {
    if std::env::var_os(WHOLE_LIMITS).is_some() {
        return Limits::default();
    }
    Limits {
        answer: Duration::from_secs(3),
        ..Limits::default()
    }
}

fn renderer() -> Renderer {
    Renderer::start(Path::new(env!("CARGO_BIN_EXE_coffre-render-worker")), limits())
        .expect("the worker starts")
}

/// What became of a file.
struct Outcome {
    /// The slowest answer, and all of them.
    slowest: f64,
    all: f64,
    /// The most memory of its worker.
    memory: u64,
    words: String,
}

/// Asks everything that can be asked of a file.
fn read(renderer: &Renderer, file: &Hostile) -> Outcome {
    #[expect(clippy::disallowed_methods, reason = "the time it takes is what is measured")]
    let clock = std::time::Instant::now;
    let peak = Peak::of_children();
    let begun = clock();
    let opened = renderer.open(&file.bytes);
    let mut slowest = begun.elapsed().as_secs_f64();
    let mut words = match &opened {
        Err(failure) => format!("{failure:?}"),
        Ok(opened) => format!("{:?}, {} pages", opened.about().kind, opened.about().pages),
    };
    if let Ok(mut opened) = opened {
        let mut note = |what: &str, failure: Option<ReadFailure>| {
            if let Some(failure) = failure {
                words.push_str(&format!(", {what}: {failure:?}"));
            }
        };
        let start = clock();
        note("text", opened.text(0..1).err());
        slowest = slowest.max(start.elapsed().as_secs_f64());
        let start = clock();
        note("page", opened.page(0, 1240).err());
        slowest = slowest.max(start.elapsed().as_secs_f64());
        let start = clock();
        let children = opened.children();
        for child in children.iter().flatten() {
            assert!(!child.name.contains(['/', '\\', '\0']), "a child's name is clean");
        }
        note("children", children.err());
        // The whole list of children may take as many answers as there are children.
        slowest = slowest.max(start.elapsed().as_secs_f64() / 4.0);
        peak.at_least(opened.memory().unwrap_or(0));
    }
    Outcome {
        slowest,
        all: begun.elapsed().as_secs_f64(),
        memory: peak.bytes(),
        words,
    }
}

/// Reads a corpus, and after each file a harmless one.
fn survive(files: Vec<Hostile>) {
    let renderer = renderer();
    let limits = limits();
    println!(
        "\nwhat it tries, the slowest answer beside its limit, the peak of memory beside its limit, the outcome"
    );
    for file in files {
        let outcome = read(&renderer, &file);
        println!(
            "{:<44} {:>9} bytes  {:>5.2} s of {}, in all {:>5.2}  {:>4} MiB of {}  {}",
            file.tries,
            file.bytes.len(),
            outcome.slowest,
            limits.answer.as_secs(),
            outcome.all,
            outcome.memory >> 20,
            limits.memory >> 20,
            outcome.words
        );
        // A busy machine notices the time late; a hang would last for ever.
        assert!(
            outcome.slowest < 10.0 * limits.answer.as_secs_f64(),
            "{}: no answer within the limit",
            file.tries
        );
        assert!(
            outcome.memory <= limits.memory,
            "{}: beyond the memory limit",
            file.tries
        );
        let mut next = renderer
            .open(b"Cher Monsieur")
            .expect("the next document is read as usual");
        assert_eq!(
            next.text(0..1).expect("its text")[0].text,
            "Cher Monsieur",
            "{}",
            file.tries
        );
    }
}

#[test]
fn pdf_files_do_no_harm() {
    survive(pdf::all());
}

#[test]
fn pictures_do_no_harm() {
    survive(pictures::all());
}

#[test]
fn wrappers_do_no_harm() {
    survive(wrappers::all());
}

#[test]
fn truncated_and_random_files_do_no_harm() {
    let mut files = Vec::new();
    for sample in [
        pdf::plain(b"0 0 1 rg 0 0 99 99 re f"),
        pictures::small_png(),
        pictures::small_jpeg(),
        wrappers::plain_zip(),
        wrappers::plain_mail(),
    ] {
        for part in [1, 3, 5, 7] {
            files.push(hostile("cut short", sample[..sample.len() * part / 8].to_vec()));
        }
    }
    for seed in 0..12 {
        let mut bytes = wrappers::random(seed, 20_000);
        let heads: [&[u8]; 6] = [
            b"%PDF-1.7\n",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
            b"II*\0\x08\0\0\0",
            b"PK\x03\x04",
            b"GIF89a",
        ];
        let head = heads[usize::try_from(seed).expect("small") % heads.len()];
        bytes[..head.len()].copy_from_slice(head);
        files.push(hostile("random bytes after a true head", bytes));
    }
    survive(files);
}
