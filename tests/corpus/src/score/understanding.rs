//! Proposals on a family of the corpus, by the path of the product: the reading worker, text recognition, the proposals.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use coffre_corpus::{Document, Family, Form, Typefaces};
use coffre_format::EntityId;
use coffre_ocr::{Engine, Languages, Pace, Picture, Priority};
use coffre_render::{Layout, Limits, Renderer};
use coffre_understand::propose::{
    Dossier, Evidence, Known, Lessons, Media, Party, Proposals, ReadBy, propose,
};
use coffre_understand::validity::Validity;
use coffre_understand::{Part, identifiers, shipped_kinds};
use jiff::civil::{Date, date};

use crate::beside;
use crate::classes::Classes;

const TODAY: Date = date(2026, 3, 1);
/// Pixels across of a page that is to be recognised: A4 at 300 dots an inch.
const ACROSS: u32 = 2480;

/// A share.
#[derive(Clone, Copy, Default)]
struct Share {
    right: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    fn text(self) -> String {
        let percent = 100.0 * self.right as f64 / self.all.max(1) as f64;
        format!("{percent:.1} % ({} of {})", self.right, self.all)
    }
}

#[derive(Default)]
struct Score {
    kind: Share,
    dossier: Share,
    date: Share,
    until: Share,
    clean: Share,
    recognised: Share,
    taken: BTreeMap<&'static str, Share>,
    asked: BTreeMap<&'static str, Share>,
    by_kind: BTreeMap<&'static str, (Share, BTreeMap<String, usize>)>,
    classes: Classes,
    unread: Vec<String>,
}

/// What was read of a document.
struct Reading {
    text: String,
    by: ReadBy,
    pages: u32,
    taken: Option<Date>,
}

/// Prints the report on the documents of a family and a seed.
pub(crate) fn report(family: Family, seed: u64) -> Result<(), String> {
    let typefaces = Typefaces::load().map_err(|error| error.to_string())?;
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let engine = Engine::find(&own).map_err(|error| error.to_string())?;
    // Nobody else is at this computer.
    let engine = engine.with_priority(Priority::Usual);
    let renderer = Renderer::start(&own, Limits::default()).map_err(|error| error.to_string())?;
    let known = known(family);
    let documents = family.documents(seed);
    let score = Mutex::new(Score::default());
    let next = AtomicUsize::new(0);
    let readers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..readers {
            scope.spawn(|| {
                while let Some(document) = documents.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let reading = read(document, &document.bytes(&typefaces), &renderer, &engine);
                    let mut score = score.lock().expect("no reader panics");
                    match reading {
                        Ok(reading) => score.judge(document, &reading, &known),
                        Err(why) => score.unread.push(format!("{}: {why}", document.label.kind)),
                    }
                }
            });
        }
    });
    score
        .into_inner()
        .expect("no reader panics")
        .print(family, &documents);
    Ok(())
}

fn read(document: &Document, bytes: &[u8], renderer: &Renderer, engine: &Engine) -> Result<Reading, String> {
    let mut opened = renderer.open(bytes).map_err(|error| error.to_string())?;
    let pages = opened.about().pages;
    let taken = opened
        .about()
        .taken
        .and_then(|on| Date::new(on.year, on.month, on.day).ok());
    let texts = opened.text(0..pages).map_err(|error| error.to_string())?;
    let text: Vec<String> = texts.into_iter().map(|page| page.text).collect();
    let text = text.join("\u{c}");
    if !document.form.is_pixels() || !text.trim().is_empty() {
        return Ok(Reading {
            text,
            by: ReadBy::File,
            pages,
            taken,
        });
    }
    let mut recognised = Vec::new();
    for page in 0..pages {
        let pixels = opened.page(page, ACROSS).map_err(|error| error.to_string())?;
        let (width, height) = (pixels.width() as usize, pixels.height() as usize);
        let picture = match pixels.layout() {
            Layout::Luma => Picture::new(width, height, pixels.bytes().to_vec()),
            Layout::Rgba => Picture::from_rgba(width, height, pixels.bytes()),
        };
        let picture = picture.ok_or("a page without pixels")?;
        let read = engine
            .read(&picture, &Languages::all(), &Pace::default())
            .map_err(|error| error.to_string())?;
        recognised.push(read.text());
    }
    Ok(Reading {
        text: recognised.join("\u{c}"),
        by: ReadBy::Recognition,
        pages,
        taken,
    })
}

fn dossier_id(place: usize) -> EntityId {
    EntityId::from_bytes([place as u8 + 1; 16])
}

pub(crate) fn party_id(place: usize) -> EntityId {
    EntityId::from_bytes([place as u8 + 101; 16])
}

/// What the agency knows of its dossiers; strangers have no record.
fn known(family: Family) -> Known {
    let dossiers = family.dossiers();
    let people = family.people();
    let filed: Vec<Dossier> = dossiers
        .iter()
        .enumerate()
        .map(|(place, dossier)| Dossier {
            id: dossier_id(place),
            title: format!("{} - {}", people[dossier.seller].last, dossier.street),
            references: vec![dossier.reference.to_owned(), dossier.parcel.to_owned()],
            property: dossier.address(),
            open: true,
            last_activity: Some(date(2026, 2, 1)),
            parties: vec![
                (party_id(dossier.seller), Part::Seller),
                (party_id(dossier.second), Part::Spouse),
                (party_id(dossier.buyer), Part::Buyer),
                (party_id(dossier.notary), Part::Notary),
            ],
        })
        .collect();
    let recorded: Vec<Party> = people
        .iter()
        .enumerate()
        .filter(|(place, _)| {
            dossiers
                .iter()
                .any(|one| [one.seller, one.second, one.buyer, one.notary].contains(place))
        })
        .map(|(place, person)| Party {
            id: party_id(place),
            name: person.name(),
            identifiers: vec![person.mail.clone(), person.mobile.clone(), person.account.clone()],
        })
        .collect();
    Known::new(shipped_kinds().iter().cloned(), filed, recorded, "fr").of_house(family.agency().name)
}

impl Score {
    fn judge(&mut self, document: &Document, reading: &Reading, known: &Known) {
        let media = match document.form {
            Form::TextPdf | Form::GreyScan | Form::BlackScan | Form::Tiff => Media::Pages,
            Form::Photo | Form::View => Media::Picture,
            Form::Word => Media::Office,
            Form::Mail => Media::Mail,
        };
        let evidence = Evidence {
            name: &document.name,
            media,
            pages: reading.pages,
            text: &reading.text,
            read_by: reading.by,
            taken: reading.taken,
        };
        let proposals = propose(&evidence, known, &Lessons::default(), TODAY);
        self.fields(document, &proposals);
        self.classes.count(&document.label, reading.by, &proposals);
        let found = match reading.by {
            ReadBy::Recognition => identifiers::find_in_recognised(&reading.text),
            ReadBy::File | ReadBy::Nothing => identifiers::find(&reading.text),
        };
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let found: Vec<String> = found.iter().map(|one| digits(&one.normalised)).collect();
        for number in &document.label.identifiers {
            let share = if reading.by == ReadBy::Recognition {
                &mut self.recognised
            } else {
                &mut self.clean
            };
            share.count(found.contains(number));
            if !found.contains(number) {
                self.classes.number(number.len(), document.form);
            }
        }
    }

    fn fields(&mut self, document: &Document, proposals: &Proposals) {
        let label = &document.label;
        let best = proposals.kind.best().map(|guess| guess.value.clone());
        let right = best.as_deref() == Some(label.kind);
        if label.asked {
            self.kind.count(right);
            let row = self.by_kind.entry(label.kind).or_default();
            row.0.count(right);
            if !right {
                *row.1
                    .entry(best.unwrap_or_else(|| "none".to_owned()))
                    .or_default() += 1;
            }
        }
        self.line(
            "kind",
            proposals.kind.taken().map(|guess| guess.value == label.kind),
        );
        let dossier = label.dossier.map(dossier_id);
        if let Some(dossier) = dossier {
            let first = proposals.dossier.guesses().iter().take(3);
            self.dossier
                .count(first.into_iter().any(|guess| guess.value == dossier));
        }
        self.line(
            "dossier",
            proposals
                .dossier
                .taken()
                .map(|guess| Some(guess.value) == dossier),
        );
        if let Some(date) = label.date {
            self.date
                .count(proposals.date.best().is_some_and(|guess| guess.value == date));
        }
        // A day on a paper that bears none is wrong too.
        let date = proposals.date.taken();
        if label.date.is_some() || date.is_some() {
            self.line("date", date.map(|guess| Some(guess.value) == label.date));
        }
        let last_day = |value: &Validity| match value {
            Validity::Until(day) => Some(*day),
            Validity::Unlimited | Validity::Unknown => None,
        };
        if let Some(until) = label.until {
            let best = proposals.valid.best();
            self.until
                .count(best.is_some_and(|guess| last_day(&guess.value) == Some(until)));
        }
        // One without a last day says none.
        let valid = proposals.valid.taken().map(|guess| last_day(&guess.value));
        if label.until.is_some() || valid.flatten().is_some() {
            self.line("validity", valid.map(|day| day == label.until));
            let right = valid.is_none_or(|day| day == label.until);
            self.classes.beside("last day", label.kind, right);
        }
        self.beside(document, proposals);
    }

    /// What "accept all" takes beside those.
    fn beside(&mut self, document: &Document, proposals: &Proposals) {
        for (field, rights) in [
            ("person", beside::persons(document, proposals)),
            ("part", beside::parts(document, proposals)),
        ] {
            for right in rights {
                self.line(field, Some(right));
                self.classes.beside(field, document.label.kind, right);
            }
        }
        let title = beside::title(document, proposals);
        self.line("title", title);
        self.classes
            .beside("title", document.label.kind, title != Some(false));
    }

    fn line(&mut self, field: &'static str, taken: Option<bool>) {
        self.asked.entry(field).or_default().count(taken.is_none());
        if let Some(right) = taken {
            self.taken.entry(field).or_default().count(right);
        }
    }

    fn print(&self, family: Family, documents: &[Document]) {
        println!(
            "\n## Proposals on the {} of {}\n",
            family.title(),
            family.agency().name
        );
        println!("documents {}, not read {}", documents.len(), self.unread.len());
        for why in &self.unread {
            println!("  not read: {why}");
        }
        println!("kind, first guess      {}", self.kind.text());
        println!("dossier in first three {}", self.dossier.text());
        println!("document date          {}", self.date.text());
        println!("validity date          {}", self.until.text());
        println!("numbers, clean text    {}", self.clean.text());
        println!("numbers, recognised    {}", self.recognised.text());
        let mut all = Share::default();
        for (field, share) in &self.taken {
            all.right += share.right;
            all.all += share.all;
            let asked = self.asked.get(field).copied().unwrap_or_default();
            println!(
                "above the line, {field:<9} {}; below it {}",
                share.text(),
                asked.text()
            );
        }
        println!("above the line, all       {}", all.text());
        self.classes.print();
        println!("\nkinds not always right:");
        for (kind, (share, other)) in self
            .by_kind
            .iter()
            .filter(|(_, (share, _))| share.right < share.all)
        {
            let other: Vec<String> = other
                .iter()
                .map(|(kind, count)| format!("{kind} {count}"))
                .collect();
            println!(
                "  {kind:<24} {} of {}; taken for {}",
                share.right,
                share.all,
                other.join(", ")
            );
        }
    }
}
