//! An engine that goes bad in its cage.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::time::Duration;

use coffre_ocr::{Engine, Language, Languages, Limits, OcrFailure, Pace, Picture, Priority, Strength};

fn engine() -> Engine {
    let own = Path::new(env!("CARGO_BIN_EXE_ocr-cage"));
    let data = Engine::find(own)
        .expect("tesseract is installed")
        .data()
        .to_path_buf();
    // The engine that goes bad says that its data is where this says.
    let program = Path::new(env!("CARGO_BIN_EXE_ocr-attempts"));
    Engine::at(own, program)
        .expect("it lists languages")
        .with_data(&data)
}

fn paper() -> Picture {
    Picture::new(200, 300, vec![255; 60_000]).expect("all pixels")
}

fn outcomes() -> Vec<String> {
    let page = engine()
        .read(&paper(), &Languages::new([Language::French]), &Pace::default())
        .expect("it ends by itself");
    page.words.into_iter().map(|word| word.text).collect()
}

#[test]
fn nothing_but_its_pixels_and_its_language_is_reached() {
    let works = ["pixels", "own-data"];
    let files = ["other-data", "list-folder", "read-file", "read-process"];
    for outcome in outcomes() {
        let (attempt, became) = outcome
            .split_once(':')
            .expect("a word of the form attempt:outcome");
        if files.contains(&attempt) && Strength::of_this_system() != Strength::FilesAndSystemCalls {
            continue;
        }
        let expected = if works.contains(&attempt) {
            "works"
        } else {
            "refused"
        };
        assert_eq!(became, expected, "{attempt}");
    }
}

#[test]
fn every_attempt_was_made() {
    assert_eq!(outcomes().len(), 17);
}

#[test]
fn an_engine_that_is_not_done_when_patience_ends_is_ended_and_the_page_waits() {
    let limits = Limits {
        patience: Duration::from_millis(200),
        ..Limits::default()
    };
    let page =
        engine()
            .with_limits(limits)
            .read(&paper(), &Languages::new([Language::Dutch]), &Pace::default());
    assert_eq!(page, Err(OcrFailure::Busy));
}

#[test]
fn an_engine_that_takes_too_much_of_the_processor_is_ended_for_good() {
    let limits = Limits {
        processor: Duration::from_secs(1),
        ..Limits::default()
    };
    let page = engine().with_limits(limits).with_priority(Priority::Usual).read(
        &paper(),
        &Languages::new([Language::Dutch]),
        &Pace::default(),
    );
    assert_eq!(page, Err(OcrFailure::TimedOut));
}

#[test]
fn a_stop_ends_an_engine_in_the_middle_of_a_page() {
    let (engine, pace) = (engine(), Pace::default());
    let dutch = Languages::new([Language::Dutch]);
    let page = std::thread::scope(|scope| {
        let reading = scope.spawn(|| engine.read(&paper(), &dutch, &pace));
        pace.stop();
        reading.join().expect("the reading thread ends")
    });
    assert_eq!(page, Err(OcrFailure::Stopped));
}
