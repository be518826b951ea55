//! Pages that come in twice: how often that is noticed, and how often two pages are taken for one.
//!
//! The limits were chosen on papers of the demonstration agency; the rates that count are those of the held-out papers.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use coffre_core::intake::{Looks, Thumbnail};
use coffre_corpus::{Copier, Dice, Scan, Typefaces, column, copied, drawn, held_out};

/// Pixels across of the picture by which the product knows a page.
const SMALL: usize = 240;
/// Dossiers of the demonstration agency that are made, and papers of theirs that are looked at.
const MADE: usize = 60;
const DEMO: usize = 150;
/// Of so many numbers one is misread.
const MISREAD: u32 = 20;
/// The goes at each sheet, and what each is compared with the first as.
const GOES: [(Copier, &str); 5] = [
    (Copier::Grey, ""),
    (Copier::Grey, "scanned twice"),
    (Copier::Black, "grey, then black and white"),
    (Copier::Telephone, "scanned, then photographed"),
    (Copier::Telephone, "photographed twice"),
];

/// A sheet, with what was written on it.
struct Page {
    kind: String,
    text: String,
    sheet: Scan,
}

/// One sheet as it came in, by each go.
struct Came {
    kind: String,
    looks: Vec<Looks>,
}

/// Prints the report.
pub(crate) fn report(seed: u64) -> Result<(), String> {
    let typefaces = Typefaces::load().map_err(|error| error.to_string())?;
    println!("## Pages that come in twice\n");
    half(
        "papers on which the limits were chosen",
        &demonstration(&typefaces),
    )?;
    let held = held_out(seed).into_iter();
    let held: Vec<Page> = held
        .filter_map(|document| {
            Some(Page {
                kind: document.label.kind.to_owned(),
                sheet: document.first_sheet(&typefaces)?,
                text: document.label.text,
            })
        })
        .collect();
    half("held-out papers", &held)
}

/// Papers of the demonstration agency, their words set anew.
fn demonstration(typefaces: &Typefaces) -> Vec<Page> {
    let agency = coffre_demo::agency_with(5, MADE);
    let papers = agency.documents.iter();
    let papers = papers.filter(|paper| paper.hazard.is_none() && paper.text.len() > 200);
    let page = |(place, paper): (usize, &coffre_demo::Document)| {
        let lines: Vec<&str> = paper
            .text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let sheets = column(&lines, place % typefaces.count(), 11.0, typefaces);
        Some(Page {
            kind: paper.product_kind().to_owned(),
            text: paper.text.clone(),
            sheet: drawn(sheets.first()?, typefaces, 200.0),
        })
    };
    papers.take(DEMO).enumerate().filter_map(page).collect()
}

/// What the product would keep of one go at a sheet.
fn look(page: &Page, go: Copier, dice: &mut Dice) -> Looks {
    let small = copied(&page.sheet, go, dice).small(SMALL);
    let seen = Thumbnail {
        width: small.width as u32,
        height: small.height as u32,
        grey: small.luma,
    };
    Looks::of([&seen], &misread(&page.text, dice))
}

/// The text with some of its numbers read wrong, one digit of each.
fn misread(text: &str, dice: &mut Dice) -> String {
    let mut read = String::new();
    let mut within = false;
    for sign in text.chars() {
        let begins = sign.is_ascii_digit() && !within;
        within = sign.is_ascii_digit();
        let wrong = begins && dice.below(MISREAD) == 0;
        read.push(match sign {
            '7' if wrong => '1',
            _ if wrong => '7',
            sign => sign,
        });
    }
    read
}

/// Every page as it came in by each go, on all cores.
fn come_in(pages: &[Page]) -> Result<Vec<Came>, String> {
    let next = AtomicUsize::new(0);
    let came = Mutex::new(Vec::new());
    let work = || -> Result<(), String> {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(page) = pages.get(place) else {
                return Ok(());
            };
            let goes = GOES.iter().enumerate().map(|(go, (copier, _))| {
                let mut dice = Dice::new(place as u64, 900 + go as u64);
                look(page, *copier, &mut dice)
            });
            let looks = goes.collect();
            let kind = page.kind.clone();
            came.lock()
                .map_err(|error| error.to_string())?
                .push(Came { kind, looks });
        }
    };
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let ended = workers
            .into_iter()
            .map(|one| one.join().map_err(|_| "a core ended".to_owned())?);
        ended.collect::<Result<(), String>>()
    })?;
    came.into_inner().map_err(|error| error.to_string())
}

/// Which of the goes each is compared with.
fn first_of(go: usize) -> usize {
    if go == 4 { 3 } else { 0 }
}

fn half(name: &str, pages: &[Page]) -> Result<(), String> {
    let came = come_in(pages)?;
    println!("{name}: {} sheets, {} goes at each", came.len(), GOES.len());
    let percent = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
    for (go, (_, said)) in GOES.iter().enumerate().skip(1) {
        let pair = |one: &Came| (one.looks[first_of(go)].clone(), one.looks[go].clone());
        let pairs: Vec<(Looks, Looks)> = came.iter().map(pair).collect();
        let noticed = pairs.iter().filter(|(one, other)| one.is_near(other)).count();
        let mut bits: Vec<u32> = pairs
            .iter()
            .map(|(one, other)| one.distance(other).unwrap_or(u32::MAX))
            .collect();
        bits.sort_unstable();
        let at = |part: usize| bits.get(bits.len() * part / 100).copied().unwrap_or_default();
        let mut numbers = [0_usize; 17];
        let counted = pairs.iter().filter_map(|(one, other)| one.same_numbers(other));
        counted.for_each(|same| numbers[same] += 1);
        println!(
            "  {said}: noticed {noticed} of {} ({:.1} %); bits that differ, at 50, 90, 95 and 99 of 100: {} {} {} {}; numbers that are the same, 0 to 16 of the sample: {numbers:?}",
            pairs.len(),
            percent(noticed, pairs.len()),
            at(50),
            at(90),
            at(95),
            at(99),
        );
    }
    for (same_kind, said) in [(false, "of different kinds"), (true, "of one kind")] {
        let (mut all, mut alike, mut taken) = (0, 0, 0);
        let mut lowest = [0_usize; 12];
        let mut numbers = [0_usize; 17];
        for (place, one) in came.iter().enumerate() {
            for other in &came[place + 1..] {
                if (one.kind == other.kind) != same_kind {
                    continue;
                }
                let (first, second) = (&one.looks[0], &other.looks[1]);
                all += 1;
                taken += usize::from(first.is_near(second));
                if let Some(bits) = first.distance(second) {
                    let step = (bits / 8) as usize;
                    lowest.iter_mut().skip(step).for_each(|count| *count += 1);
                    if bits <= Looks::NEAR {
                        alike += 1;
                        let same = first.same_numbers(second);
                        same.into_iter().for_each(|same| numbers[same] += 1);
                    }
                }
            }
        }
        println!(
            "  two sheets {said}: taken for one {taken} of {all} ({:.3} %), by their looks alone {alike} ({:.3} %); pairs below 8, 16 … 96 bits: {lowest:?}; of those that look alike, numbers that are the same: {numbers:?}",
            percent(taken, all),
            percent(alike, all),
        );
    }
    Ok(())
}
