//! `dossier check`: the checklist of a dossier, or the annex of its mandate.

use std::io;

use coffre_core::terms::{AnnexLine, Moment, Outside, Question, RowState, Validity, Why, annex_text};
use coffre_core::vault::Language;
use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Row {
    code: String,
    label: String,
    status: &'static str,
    need: &'static str,
    due: &'static str,
    from: &'static str,
    documents: Vec<String>,
    valid_until: Option<String>,
    lapses_before: Option<&'static str>,
    asked: Option<String>,
    reminded: Vec<String>,
    ask_by: Option<String>,
    reason: Option<String>,
    late: bool,
    internal: bool,
    source: String,
    confidence: &'static str,
}

#[derive(Serialize)]
struct Open {
    code: &'static str,
    question: String,
}

#[derive(Serialize)]
struct NotNeeded {
    code: String,
    why: &'static str,
}

#[derive(Serialize)]
struct Shown {
    phase: &'static str,
    ready_for_compromis: String,
    ready_for_deed: String,
    compromis: Option<String>,
    deed: Option<String>,
    blocking: Option<String>,
    rows: Vec<Row>,
    questions: Vec<Open>,
    outside: Vec<NotNeeded>,
}

impl Answer for Shown {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.field("phase", self.phase)?;
        page.field("compromis", &self.ready_for_compromis)?;
        page.field("deed", &self.ready_for_deed)?;
        page.field("deed on", self.deed.as_deref().unwrap_or_default())?;
        for open in &self.questions {
            page.line(&format!("? {} ({})", open.question, open.code))?;
        }
        let row = |row: &Row| {
            let until = row.valid_until.as_deref().map(|day| format!("until {day}"));
            let lapses = row.lapses_before.map(|step| format!("not valid at the {step}"));
            let asked = row.asked.as_deref().map(|day| format!("asked {day}"));
            let late = row.late.then(|| "late".to_owned());
            let remarks: Vec<String> = [asked, until, lapses, late, row.reason.clone()]
                .into_iter()
                .flatten()
                .collect();
            [
                row.status.to_owned(),
                row.code.clone(),
                row.from.to_owned(),
                row.due.to_owned(),
                format!("{} {}", row.label, remarks.join(", "))
                    .trim_end()
                    .to_owned(),
            ]
        };
        page.table(&self.rows.iter().map(row).collect::<Vec<_>>())
    }
}

#[derive(Serialize)]
struct Attestation {
    code: String,
    label: String,
    from: &'static str,
    received: bool,
}

#[derive(Serialize)]
struct Annex {
    attestations: Vec<Attestation>,
    text: String,
}

impl Answer for Annex {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        self.text.lines().try_for_each(|line| page.line(line))
    }
}

/// Shows the checklist, or the annex.
pub(super) fn show(typed: &str, annex: bool, session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let language = context.language;
    let id = vault.find_dossier(typed)?;
    let checked = vault.checklist(id)?;
    if annex {
        let property = vault.dossier_view(id)?.dossier.dossier.property;
        let lines = checked.annex();
        context.output.answer(&Annex {
            text: annex_text(&lines, &property, language.code()),
            attestations: lines.iter().map(|line| attestation(line, language)).collect(),
        })?;
        return Ok(Exit::Done);
    }
    let list = &checked.list;
    context.output.answer(&Shown {
        phase: checked.progress.phase.code(),
        ready_for_compromis: list.ready(Moment::Compromis).to_string(),
        ready_for_deed: list.ready(Moment::Deed).to_string(),
        compromis: checked.progress.compromis.map(|day| day.to_string()),
        deed: checked.progress.deed.map(|deed| deed.day.to_string()),
        blocking: list.blocking().map(|row| row.row.code.to_string()),
        rows: list.rows.iter().map(|state| row(state, language)).collect(),
        questions: list.questions.iter().map(|one| open(*one, language)).collect(),
        outside: list.outside.iter().map(not_needed).collect(),
    })?;
    Ok(Exit::Done)
}

fn row(state: &RowState<'_>, language: Language) -> Row {
    Row {
        code: state.row.code.to_string(),
        label: state.row.label.in_language(language.code()).to_owned(),
        status: state.status.code(),
        need: state.need.code(),
        due: state.row.due.code(),
        from: state.supplier.code(),
        documents: state.pieces.clone(),
        valid_until: match state.valid {
            Validity::Until(day) => Some(day.to_string()),
            Validity::Unlimited | Validity::Unknown => None,
        },
        lapses_before: state
            .lapse
            .map(|lapse| lapse.before.map_or("present day", Moment::code)),
        asked: state.note.asked.map(|day| day.0.to_string()),
        reminded: state.note.reminded.iter().map(|day| day.0.to_string()).collect(),
        ask_by: state.ask_by.map(|day| day.to_string()),
        reason: state.note.not_applicable.clone(),
        late: state.late,
        internal: state.row.internal,
        source: state.row.source.clone(),
        confidence: state.row.confidence.code(),
    }
}

fn open(question: Question, language: Language) -> Open {
    match question {
        Question::Region => Open {
            code: "region",
            question: "In which region is the property? (wallonia, brussels, flanders)".to_owned(),
        },
        Question::Property => Open {
            code: "property-type",
            question: "What is sold? (house, flat, building, mixed, commercial, land, garage)".to_owned(),
        },
        Question::Flag(flag) => Open {
            code: flag.code(),
            question: flag.question().in_language(language.code()).to_owned(),
        },
    }
}

fn not_needed(outside: &Outside<'_>) -> NotNeeded {
    NotNeeded {
        code: outside.row.code.to_string(),
        why: match outside.why {
            Why::Property => "property-type",
            Why::Flag(flag) => flag.code(),
            Why::NotYours => "not-yours",
        },
    }
}

fn attestation(line: &AnnexLine<'_>, language: Language) -> Attestation {
    Attestation {
        code: line.code.to_owned(),
        label: line.label.in_language(language.code()).to_owned(),
        from: line.supplier.code(),
        received: line.received,
    }
}
