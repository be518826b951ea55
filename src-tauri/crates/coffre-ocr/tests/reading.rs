//! The installed engine on pages that are drawn here.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Mutex;

use ab_glyph::{Font, FontRef, ScaleFont, point};
use coffre_ocr::{
    Absent, Crew, Engine, Language, Languages, Limits, OcrFailure, Pace, Picture, Priority, Turn,
};

const LINES: [&str; 8] = [
    "Le vendeur déclare être propriétaire du bien",
    "situé à Châtelineau, rue des Églantines 27.",
    "L’acquéreur verse un acompte de 12.500 euros",
    "sur le compte tiers de l’étude notariale.",
    "De koper ontvangt de sleutels bij het verlijden",
    "van de akte, uiterlijk op 14 september 2025.",
    "Les frais de mainlevée restent à charge du",
    "vendeur, qui s’y oblige expressément.",
];

fn engine() -> Engine {
    let engine = Engine::find(Path::new(env!("CARGO_BIN_EXE_ocr-cage"))).expect("tesseract is installed");
    // The tests wait for it.
    engine.with_priority(Priority::Usual)
}

/// An installation whose program is `own`, with the engine of the system as a bundle in `folder`.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn installed(root: &Path, own: &str, folder: &str) -> std::path::PathBuf {
    let (own, folder) = (root.join(own), root.join(folder));
    let data = folder.join("tessdata");
    let make = |folder: &Path| std::fs::create_dir_all(folder).expect("a folder");
    make(own.parent().expect("it has one"));
    make(&data);
    let copy = |from: &Path, to: &Path| std::fs::copy(from, to).expect("copied");
    copy(Path::new(env!("CARGO_BIN_EXE_ocr-cage")), &own);
    copy(engine().program(), &folder.join("tesseract"));
    for language in both().as_slice() {
        let name = format!("{}.traineddata", language.code());
        copy(&engine().data().join(&name), &data.join(name));
    }
    own
}

#[cfg(target_os = "linux")]
#[test]
fn an_engine_that_came_with_the_program_is_taken_and_reads() {
    for (own, folder) in [
        ("coffre", "tesseract"),
        ("Contents/MacOS/coffre", "Contents/Resources/tesseract"),
    ] {
        let root = tempfile::tempdir().expect("a folder");
        let own = installed(root.path(), own, folder);
        let found = Engine::find(&own)
            .expect("it is there")
            .with_priority(Priority::Usual);
        assert_eq!(found.program(), root.path().join(folder).join("tesseract"));
        assert_eq!(
            found.languages().len(),
            2,
            "its own languages, not those of the system"
        );
        assert!(found.data().starts_with(root.path()));
        let read = found
            .read(&page(), &both(), &Pace::default())
            .expect("it reads in its cage");
        assert!(read.text().contains("propriétaire"), "{}", read.text());
    }
}

fn both() -> Languages {
    Languages::new([Language::French, Language::Dutch])
}

/// A page of those lines at 150 dots an inch.
fn page() -> Picture {
    let (width, height) = (1240, 1000);
    let font = FontRef::try_from_slice(dejavu::serif::regular()).expect("the font is whole");
    let scaled = font.as_scaled(36.0);
    let mut luma = vec![250_u8; width * height];
    for (row, line) in LINES.iter().enumerate() {
        let mut x = 120.0;
        for sign in line.chars() {
            let id = scaled.glyph_id(sign);
            let glyph = id.with_scale_and_position(36.0, point(x, 180.0 + row as f32 * 70.0));
            x += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, covered| {
                let at = (corner.y as usize + dy as usize) * width + corner.x as usize + dx as usize;
                luma[at] = luma[at].saturating_sub((covered * 220.0) as u8);
            });
        }
    }
    Picture::new(width, height, luma).expect("all pixels")
}

/// How many of the words of the lines were read, of all.
fn found(text: &str) -> (usize, usize) {
    let plain = |text: &str| text.replace('’', "'");
    let read = plain(text);
    let read: Vec<&str> = read.split_whitespace().collect();
    let written = plain(&LINES.join(" "));
    let words: Vec<&str> = written.split_whitespace().collect();
    (
        words.iter().filter(|word| read.contains(word)).count(),
        words.len(),
    )
}

#[test]
fn french_and_dutch_lines_are_read() {
    let read = engine()
        .read(&page(), &both(), &Pace::default())
        .expect("it is read");
    let (found, all) = found(&read.text());
    assert!(found + 2 >= all, "{found} of {all} words");
    assert_eq!(read.turn, Turn::None);
}

#[test]
fn a_page_is_read_whichever_way_up_it_lies() {
    let turns = [
        (Turn::Right, Turn::Left),
        (Turn::Half, Turn::Half),
        (Turn::Left, Turn::Right),
    ];
    for (laid, back) in turns {
        let picture = page().turned(laid);
        let read = engine()
            .read(&picture, &both(), &Pace::default())
            .expect("it is read");
        let (found, all) = found(&read.text());
        assert!(found + 2 >= all, "{laid:?}: {found} of {all} words");
        assert_eq!(read.turn, back, "{laid:?}");
    }
}

#[test]
fn a_word_is_placed_on_the_picture_that_was_given() {
    let read = engine()
        .read(&page(), &both(), &Pace::default())
        .expect("it is read");
    let word = read
        .words
        .iter()
        .find(|word| word.text == "acompte")
        .expect("it is there");
    // The third line, whose base line is at 320.
    let middle = word.place.top + word.place.height / 2;
    assert!((295..=330).contains(&middle), "{:?}", word.place);
}

#[test]
fn an_empty_page_has_no_words_and_is_no_failure() {
    let paper = Picture::new(600, 800, vec![255; 480_000]).expect("all pixels");
    let read = engine()
        .read(&paper, &both(), &Pace::default())
        .expect("it is read");
    assert_eq!((read.words.len(), read.confidence), (0, 0.0));
}

#[test]
fn without_any_language_the_page_waits() {
    let none = engine().read(&page(), &Languages::default(), &Pace::default());
    assert!(matches!(none, Err(OcrFailure::Absent(Absent::Languages(_)))));
}

#[test]
fn memory_beyond_the_limit_is_a_failure_of_the_page() {
    let limits = Limits {
        memory: 40 << 20,
        ..Limits::default()
    };
    let read = engine()
        .with_limits(limits)
        .read(&page(), &both(), &Pace::default());
    assert!(
        matches!(
            read,
            Err(OcrFailure::Crashed | OcrFailure::Refused | OcrFailure::NotStarted | OcrFailure::NoCage)
        ),
        "{read:?}"
    );
}

#[test]
fn a_crew_reads_every_page_and_a_stopped_one_none() {
    let engine = engine();
    for stopped in [false, true] {
        let pace = Pace::default();
        if stopped {
            pace.stop();
        }
        let read = Mutex::new(BTreeMap::new());
        Crew::new(&engine, &pace)
            .of(NonZeroUsize::MIN.saturating_add(1))
            .read((0..3).map(|number| (number, page())), &both(), |number, page| {
                let words = page.map(|page| page.words.len()).unwrap_or(0);
                read.lock().expect("no reader panics").insert(number, words);
            });
        let read = read.into_inner().expect("no reader panics");
        assert_eq!(read.len(), if stopped { 0 } else { 3 });
        assert!(read.values().all(|&words| words > 40));
    }
}
