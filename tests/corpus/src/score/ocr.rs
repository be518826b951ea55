//! Words read right on clean scans, pages a minute, and the engine run by hand on the same pages.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use coffre_corpus::{Dice, Scan, Tongue, Typefaces, column, held_out, scan};
use coffre_ocr::{Engine, Language, Languages, Pace, Picture, Priority, Strength};

use crate::words::{errors, words};

/// Letters of a page.
const PAGE: usize = 1900;

struct Page {
    text: String,
    scan: Scan,
}

#[derive(Default)]
struct Sum {
    words: usize,
    errors: usize,
    time: Duration,
}

impl Sum {
    fn add(&mut self, page: &Page, read: &str, time: Duration) {
        let written = words(&page.text);
        self.errors += errors(&written, &words(read));
        self.words += written.len();
        self.time += time;
    }

    fn right(&self) -> f64 {
        100.0 * (1.0 - self.errors as f64 / self.words.max(1) as f64)
    }
}

#[expect(clippy::disallowed_methods, reason = "it measures time")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// Prints the report.
pub(crate) fn report() -> Result<(), String> {
    let typefaces = Typefaces::load().map_err(|error| error.to_string())?;
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let engine = Engine::find(&own).map_err(|error| error.to_string())?;
    // As it is run by hand.
    let engine = engine.with_priority(Priority::Usual);
    println!("## Text recognition on clean scans, 300 dots an inch\n");
    println!(
        "cage: {:?}; engine beside it: the same program by hand, one thread",
        Strength::of_this_system()
    );
    for (name, tongue, first) in [
        ("French", Tongue::French, Language::French),
        ("Dutch", Tongue::Dutch, Language::Dutch),
    ] {
        let mut rest: Vec<Language> = vec![first, Language::French, Language::Dutch];
        rest.dedup();
        let languages = Languages::new(rest);
        let codes = if first == Language::French {
            "fra+nld"
        } else {
            "nld+fra"
        };
        let (mut ours, mut by_hand, mut with_all) = (Sum::default(), Sum::default(), Sum::default());
        let pages = pages(tongue, &typefaces);
        for page in &pages {
            let picture = Picture::new(page.scan.width, page.scan.height, page.scan.luma.clone())
                .ok_or("a page without pixels")?;
            let (read, time) = timed(|| engine.read(&picture, &languages, &Pace::default()));
            ours.add(page, &read.map_err(|error| error.to_string())?.text(), time);
            // As the product asks for it: it does not know the language of a page.
            let (read, time) = timed(|| engine.read(&picture, &Languages::all(), &Pace::default()));
            with_all.add(page, &read.map_err(|error| error.to_string())?.text(), time);
            let (read, time) = timed(|| hand(&engine, &page.scan, codes));
            by_hand.add(page, &read?, time);
        }
        let minute = |sum: &Sum| 60.0 * pages.len() as f64 / sum.time.as_secs_f64();
        println!(
            "{name}: {} pages, {} words; right {:.2} % (by hand {:.2} %); pages a minute and core {:.1} (by hand {:.1}), ratio {:.2}",
            pages.len(),
            ours.words,
            ours.right(),
            by_hand.right(),
            minute(&ours),
            minute(&by_hand),
            minute(&ours) / minute(&by_hand),
        );
        println!(
            "{name}, all four languages as in the product: right {:.2} %; pages a minute and core {:.1}",
            with_all.right(),
            minute(&with_all),
        );
    }
    Ok(())
}

/// Pages of the corpus' sentences of a language, one a typeface.
fn pages(tongue: Tongue, typefaces: &Typefaces) -> Vec<Page> {
    let mut texts: Vec<String> = held_out(3)
        .iter()
        .filter(|document| document.tongue == tongue && !document.label.text.contains('<'))
        .map(|document| document.label.text.replace('\n', " "))
        .collect();
    texts.dedup();
    let all = texts.join(" ");
    let signs: Vec<&str> = all.split(' ').filter(|word| !word.is_empty()).collect();
    let mut pages = Vec::new();
    let mut words = signs.into_iter();
    for typeface in 0..typefaces.count() {
        let mut paragraphs: Vec<String> = Vec::new();
        while paragraphs.iter().map(String::len).sum::<usize>() < PAGE {
            let part: Vec<&str> = words.by_ref().take(50).collect();
            if part.is_empty() {
                break;
            }
            paragraphs.push(part.join(" "));
        }
        let lines: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        let sheets = column(&lines, typeface, 11.0, typefaces);
        let mut dice = Dice::new(11, typeface as u64);
        if let (Some(sheet), false) = (sheets.first(), lines.is_empty()) {
            let scan = scan(sheet, typefaces, 300.0, &mut dice);
            let text = lines.join("\n");
            pages.push(Page { text, scan });
        }
    }
    pages
}

/// The engine as somebody at a terminal would run it.
fn hand(engine: &Engine, scan: &Scan, languages: &str) -> Result<String, String> {
    let mut child = Command::new(engine.program())
        .args(["stdin", "stdout", "-l", languages])
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut bytes = format!("P5\n{} {}\n255\n", scan.width, scan.height).into_bytes();
    bytes.extend_from_slice(&scan.luma);
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(&bytes).map_err(|error| error.to_string())?;
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
