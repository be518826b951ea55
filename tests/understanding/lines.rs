//! How right the proposals are on these documents, field by field, and above the lines.

use std::collections::BTreeMap;

use coffre_understand::propose::{Known, ReadBy, Whom};

use crate::agency::{SEEDS, known, papers};
use crate::labelled::Labelled;
use crate::slips::with_slips;
use crate::written::written;

#[derive(Default)]
struct Count {
    asked: usize,
    right: usize,
    above: usize,
    above_right: usize,
}

impl Count {
    fn add(&mut self, right: bool, above: Option<bool>) {
        self.asked += 1;
        self.right += usize::from(right);
        self.above += usize::from(above.is_some());
        self.above_right += usize::from(above == Some(true));
    }

    fn share(&self) -> f64 {
        self.right as f64 / self.asked.max(1) as f64
    }

    fn above_share(&self) -> f64 {
        self.above_right as f64 / self.above.max(1) as f64
    }
}

#[derive(Default)]
struct Counts(BTreeMap<&'static str, Count>);

impl Counts {
    fn of(&self, field: &str) -> &Count {
        &self.0[field]
    }

    fn look(&mut self, paper: &Labelled, known: &Known) {
        let proposals = paper.proposals(known);
        let best = proposals.kind.best().map(|guess| guess.value.as_str());
        let taken = proposals.kind.taken().map(|guess| guess.value == paper.kind);
        let kind = best == Some(paper.kind);
        if !kind {
            note(
                "kind",
                paper,
                &format!("{best:?} {:?}", proposals.kind.best().map(|g| g.confidence)),
                taken.is_some(),
            );
        }
        self.0.entry("kind").or_default().add(kind, taken);
        if let Some(dossier) = paper.dossier {
            let among = proposals
                .dossier
                .guesses()
                .iter()
                .take(3)
                .any(|guess| guess.value == dossier);
            let taken = proposals.dossier.taken().map(|guess| guess.value == dossier);
            if !among || taken == Some(false) {
                note(
                    "dossier",
                    paper,
                    &format!("{:?}", proposals.dossier.best().map(|g| &g.because)),
                    taken.is_some(),
                );
            }
            self.0.entry("dossier in three").or_default().add(among, taken);
        }
        if let Some(date) = paper.date {
            let right = proposals.date.best().is_some_and(|guess| guess.value == date);
            let taken = proposals.date.taken().map(|guess| guess.value == date);
            if !right {
                note(
                    "date",
                    paper,
                    &format!("{date} not {:?}", proposals.date.best()),
                    taken.is_some(),
                );
            }
            self.0.entry("date").or_default().add(right, taken);
        }
        if let Some(valid) = paper.valid {
            let right = proposals.valid.best().is_some_and(|guess| guess.value == valid);
            let taken = proposals.valid.taken().map(|guess| guess.value == valid);
            if !right {
                note(
                    "valid",
                    paper,
                    &format!("{valid:?} not {:?}", proposals.valid.best()),
                    taken.is_some(),
                );
            }
            self.0.entry("valid").or_default().add(right, taken);
        }
        for person in &paper.people {
            let of = |whom: &Whom| *whom == Whom::Party(*person);
            let right = proposals
                .people
                .guesses()
                .iter()
                .any(|guess| of(&guess.value.whom));
            let taken = proposals.people.taken().map(|guess| of(&guess.value.whom));
            self.0.entry("person").or_default().add(right, taken);
        }
    }

    fn report(&self) -> String {
        let row = |(field, count): (&&str, &Count)| {
            format!(
                "{field}: {} of {} right ({:.1} %); above the line {} ({:.1} %), of them right {:.1} %",
                count.right,
                count.asked,
                100.0 * count.share(),
                count.above,
                100.0 * count.above as f64 / count.asked.max(1) as f64,
                100.0 * count.above_share(),
            )
        };
        self.0.iter().map(row).collect::<Vec<_>>().join("\n")
    }
}

/// Tells what went wrong where somebody asks for it: `COFFRE_TELL=1 cargo nextest run … --no-capture`.
#[expect(clippy::print_stderr, reason = "a person asked for it")]
fn note(field: &str, paper: &Labelled, why: &str, above: bool) {
    if std::env::var_os("COFFRE_TELL").is_some() {
        let mark = if above { "ABOVE" } else { "below" };
        eprintln!("{mark} {field} {} {:?}: {why}", paper.kind, paper.name);
    }
}

#[expect(clippy::print_stderr, reason = "the figures are read where a bound fails")]
fn look_at(papers: &[Labelled], known: &Known) -> Counts {
    let mut counts = Counts::default();
    for paper in papers {
        counts.look(paper, known);
    }
    eprintln!("{}", counts.report());
    counts
}

fn building() -> (Vec<Labelled>, Known) {
    let agencies = SEEDS.map(coffre_demo::agency);
    let mut all = papers(&agencies[0]);
    all.extend(written(&agencies[0]));
    let known = known(&agencies);
    (all, known)
}

#[test]
fn there_are_enough_documents_of_enough_kinds() {
    let (papers, _) = building();
    let kinds: std::collections::BTreeSet<&str> = papers.iter().map(|paper| paper.kind).collect();
    assert!(papers.len() >= 150, "{} documents", papers.len());
    assert!(kinds.len() >= 75, "{} kinds", kinds.len());
}

#[test]
fn clean_papers_are_proposed_right() {
    let (papers, known) = building();
    let counts = look_at(&papers, &known);
    assert!(counts.of("kind").share() >= 0.95);
    assert!(counts.of("dossier in three").share() >= 0.95);
    assert!(counts.of("date").share() >= 0.95);
    for field in ["kind", "dossier in three", "date", "valid", "person"] {
        assert!(counts.of(field).above_share() >= 0.99, "{field}");
    }
}

#[test]
fn recognised_papers_are_proposed_right() {
    let (papers, known) = building();
    let papers: Vec<Labelled> = papers
        .into_iter()
        .map(|paper| Labelled {
            text: with_slips(&paper.text, 60),
            read_by: ReadBy::Recognition,
            ..paper
        })
        .collect();
    let counts = look_at(&papers, &known);
    assert!(counts.of("kind").share() >= 0.92);
    assert!(counts.of("dossier in three").share() >= 0.92);
    assert!(counts.of("date").share() >= 0.9);
    for field in ["kind", "dossier in three", "date"] {
        assert!(counts.of(field).above_share() >= 0.985, "{field}");
    }
}
