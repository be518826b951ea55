//! Times the index by hand: `search_bench DOCUMENTS WORDS [FOLDER]`; a database that is in the folder is used
//! again. Fills a database with text of a Zipf-like vocabulary
//! and prints build time, size, and p50, p95 and maximum of each sort of query in milliseconds.
#![allow(clippy::print_stdout, clippy::unwrap_used)]
#![expect(clippy::disallowed_methods, reason = "it measures the time that calls take")]

use std::time::Instant;

use coffre_index::{Deadline, DocumentRow, DossierRow, IndexDb, Listing, Page, Query, SearchOrder, TextRow};
use coffre_secret::DatabaseKey;
use jiff::Timestamp;
use jiff::civil::{Date, date};

const VOCABULARY: u64 = 60_000;
const DOSSIER: usize = 5_000;
const BATCH: usize = 5_000;
const SYLLABLES: [&str; 20] = [
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pé", "ri", "so", "tu", "va", "xe",
    "zi", "ron", "tel",
];

/// A fixed sequence of numbers, so that two runs measure the same.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A rank from 0 on whose frequency falls as one over the rank.
    fn zipf(&mut self) -> u64 {
        ((VOCABULARY as f64).powf(self.unit()) - 1.0) as u64
    }
}

/// Rank 0 is the commonest word.
fn word(rank: u64) -> String {
    let mut number = rank + 1;
    let mut word = String::new();
    while number > 0 || word.len() < 4 {
        word += SYLLABLES[usize::try_from((number * 7 + 3) % 20).unwrap()];
        number /= 20;
    }
    word
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize, default: usize| {
        arguments
            .get(place)
            .map_or(default, |argument| argument.parse().expect("a number"))
    };
    let (documents, words) = (number(0, 10_000), number(1, 300));
    let temporary = tempfile::tempdir().unwrap();
    let folder = arguments
        .get(2)
        .map_or(temporary.path(), |folder| std::path::Path::new(folder));
    let path = folder.join("core.db");
    let key = DatabaseKey::init_with(|bytes| bytes.fill(7));
    let vocabulary: Vec<String> = (0..VOCABULARY).map(word).collect();
    let mut dice = Dice(1);
    let mut index = IndexDb::open(&path, &key).unwrap();
    if index.read().count(&Listing::Recent).unwrap() == 0 {
        timed("build", || {
            build(&mut index, documents, words, &vocabulary, &mut dice)
        });
        timed("settle", || index.settle().unwrap());
    }
    drop(index);
    println!(
        "{documents} x {words} words: {} MB",
        std::fs::metadata(&path).unwrap().len() / 1_000_000
    );
    let mut index = IndexDb::open(&path, &key).unwrap();
    lists(&index);
    queries(&index, &vocabulary, &mut dice);
    timed("purge of 3 documents", || {
        index.purge(&["d10", "d11", "d12"]).unwrap();
    });
}

fn timed(what: &str, work: impl FnOnce()) {
    let (start, before) = (Instant::now(), processor_ms());
    work();
    let (elapsed, processor) = (start.elapsed().as_secs_f64(), (processor_ms() - before) / 1e3);
    println!("{what}: {elapsed:.1} s, of which {processor:.1} s of processor");
}

/// Processor time of this thread, where the system tells it: other work on the machine does not count.
fn processor_ms() -> f64 {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    line.split(' ')
        .next()
        .and_then(|nanoseconds| nanoseconds.parse::<f64>().ok())
        .map_or(0.0, |n| n / 1e6)
}

/// Elapsed and processor time of one call in milliseconds.
fn measure(work: impl FnOnce()) -> (f64, f64) {
    let (start, before) = (Instant::now(), processor_ms());
    work();
    (start.elapsed().as_secs_f64() * 1e3, processor_ms() - before)
}

fn build(index: &mut IndexDb, documents: usize, words: usize, vocabulary: &[String], dice: &mut Dice) {
    index
        .transaction(|tx| {
            tx.put_dossier(&DossierRow {
                id: "s".into(),
                compartment: "c0".into(),
                title: "Vente".into(),
                reference: String::new(),
                kind: "sale".into(),
                state: "open".into(),
                property: String::new(),
                opened: None,
                closed: None,
            })
        })
        .map_err(|error: coffre_index::DatabaseError| error)
        .unwrap();
    let every = (documents / DOSSIER).max(1);
    for first in (0..documents).step_by(BATCH) {
        let work = |tx: &coffre_index::IndexWrite<'_>| {
            for place in first..(first + BATCH).min(documents) {
                let mut body = String::with_capacity(words * 9);
                for _ in 0..words {
                    body += &vocabulary[usize::try_from(dice.zipf()).unwrap()];
                    body.push(' ');
                }
                let row = row(place, vocabulary, dice);
                tx.put_document_with_text(
                    &row,
                    &TextRow {
                        version: "v".into(),
                        people: "Dupont Janssens".into(),
                        body,
                    },
                )?;
                if place.is_multiple_of(every) {
                    tx.link_dossier(&row.id, "s")?;
                }
            }
            Ok::<_, coffre_index::DatabaseError>(())
        };
        index.transaction(work).unwrap();
    }
}

fn row(place: usize, vocabulary: &[String], dice: &mut Dice) -> DocumentRow {
    let second = 1_500_000_000 + i64::try_from(place).unwrap() * 300;
    let day = |dice: &mut Dice| -> Date {
        let month = i8::try_from(1 + dice.next() % 12).unwrap();
        date(2016 + i16::try_from(dice.next() % 20).unwrap(), month, 15)
    };
    let mut label = || vocabulary[usize::try_from(dice.zipf()).unwrap()].clone();
    let title = format!("{} {} {}", label(), label(), label());
    DocumentRow {
        id: format!("d{place}"),
        compartment: format!("c{}", place % 8),
        file_name: format!("{title} {place}.pdf"),
        title,
        file_type: if place.is_multiple_of(4) { "jpg" } else { "pdf" }.into(),
        kind: Some(format!("k{}", dice.next() % 30)),
        category: None,
        level: None,
        doc_date: Some(day(dice)),
        valid_until: None,
        deadline: if place.is_multiple_of(10) {
            Deadline::Unknown
        } else {
            Deadline::On(day(dice))
        },
        size: 300_000,
        plaintext_hash: format!("{:064x}", dice.next()),
        object_hash: format!("{:064x}", dice.next()),
        kid: "c0.0123456789abcdef".into(),
        version: format!("v{place}"),
        binned: place.is_multiple_of(100),
        concurrent: false,
        filed_at: Timestamp::from_second(second).unwrap(),
        filed_by: "u1".into(),
    }
}

fn lists(index: &IndexDb) {
    let lists = [
        ("dossier of 5,000", Listing::Dossier("s".into()), 5_000),
        ("dossier, first 50", Listing::Dossier("s".into()), 50),
        ("due until 2026", Listing::DueUntil(date(2026, 1, 1)), 100),
        ("unknown deadlines", Listing::UnknownDeadline, 100),
        ("inbox", Listing::Inbox, 100),
        ("recent", Listing::Recent, 100),
    ];
    for (name, listing, limit) in lists {
        let times = (0..20)
            .map(|_| {
                measure(|| {
                    index.read().list(&listing, limit, 0).unwrap();
                })
            })
            .collect();
        print_times(name, times);
    }
}

fn queries(index: &IndexDb, vocabulary: &[String], dice: &mut Dice) {
    let mut at =
        |low: u64, high: u64| vocabulary[usize::try_from(low + dice.next() % (high - low)).unwrap()].clone();
    let mut classes: Vec<(&str, Vec<String>)> = Vec::new();
    let mut class = |name, make: &mut dyn FnMut() -> String| {
        classes.push((name, (0..60).map(|_| make()).collect()));
    };
    class("commonest word", &mut || at(0, 3));
    class("common word", &mut || at(3, 100));
    class("middling word", &mut || at(100, 5_000));
    class("rare word", &mut || at(5_000, 60_000));
    class("two middling words", &mut || {
        format!("{} {}", at(100, 5_000), at(100, 5_000))
    });
    class("common and rare", &mut || {
        format!("{} {}", at(0, 50), at(5_000, 60_000))
    });
    class("three common words", &mut || {
        format!("{} {} {}", at(0, 50), at(0, 50), at(0, 50))
    });
    class("phrase of common words", &mut || {
        format!("\"{} {}\"", at(0, 30), at(0, 30))
    });
    class("phrase of middling words", &mut || {
        format!("\"{} {}\"", at(100, 1_000), at(100, 1_000))
    });
    class("prefix of 3", &mut || {
        at(100, 5_000).chars().take(3).collect::<String>() + "*"
    });
    class("prefix of 4", &mut || {
        at(100, 5_000).chars().take(4).collect::<String>() + "*"
    });
    class("common, one kind", &mut || format!("{} kind:k7", at(0, 50)));
    class("common, one month", &mut || format!("{} date:2024-05", at(0, 50)));
    class("common, compartment", &mut || format!("{} in:c3", at(0, 50)));
    class("common, dossier", &mut || format!("{} dossier:vente", at(0, 50)));
    class("common but not common", &mut || {
        format!("{} -{}", at(0, 50), at(0, 50))
    });
    class("kind and dates", &mut || {
        "kind:k7 before:2024 after:2020".to_owned()
    });
    class("due soon", &mut || "due:<30d".to_owned());
    let mut all = Vec::new();
    for (name, texts) in classes {
        let times: Vec<(f64, f64)> = texts.iter().map(|text| time(index, text)).collect();
        all.extend_from_slice(&times);
        print_times(name, times);
    }
    print_times("ALL", all);
}

fn time(index: &IndexDb, text: &str) -> (f64, f64) {
    let query = Query::parse(text).unwrap();
    let page = Page {
        order: SearchOrder::Relevance,
        limit: 20,
        offset: 0,
    };
    measure(|| {
        index.read().search(&query, &page, date(2026, 1, 10)).unwrap();
    })
}

fn print_times(name: &str, times: Vec<(f64, f64)>) {
    let (elapsed, processor): (Vec<f64>, Vec<f64>) = times.into_iter().unzip();
    println!(
        "{name:26} elapsed {}  processor {}",
        shares(elapsed),
        shares(processor)
    );
}

fn shares(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    format!("p50 {:7.2} p95 {:7.2} max {:7.2}", at(0.5), at(0.95), at(1.0))
}
