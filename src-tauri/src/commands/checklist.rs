//! The checklist of a dossier: where each piece stands, the case of the sale, what was asked.

use std::collections::BTreeMap;

use coffre_core::dossier::{Checked, EntityChange, NO, YES};
use coffre_core::terms::{
    Checklist, Count, DocId, Flag, Label, Lapse, Moment, Outside, PropertyType, Question, Region, RowState,
    Status, Supplier, Validity, Why,
};
use coffre_core::vault::{Vault, field};
use jiff::civil::Date;

use super::document::seen;
use super::{Answer, Here};
use crate::error::CommandError;
use crate::view::{
    CaseAnswer, CaseFlag, ChecklistRow, ChecklistView, Coded, OutsideRow, Owing, RowStatus, SaleCase, Tally,
    TickingPiece, words_from_label,
};

/// The checklist of a dossier.
pub fn checklist_show(shell: &Here, id: String) -> Answer<ChecklistView> {
    shell.look(|vault| {
        let dossier = seen(vault, &id)?;
        let checked = vault.checklist(dossier)?;
        let parties = vault.dossier_view(dossier)?.parties;
        let names: BTreeMap<&str, &str> = parties
            .iter()
            .map(|one| (one.party.id.as_str(), one.party.name.as_str()))
            .collect();
        let list = &checked.list;
        Ok(ChecklistView {
            case: sale_case(&checked),
            rows: list.rows.iter().map(|one| row(vault, one, &names)).collect(),
            blocking: list.blocking().map(|one| one.row.code.to_string()),
            outside: list.outside.iter().map(outside).collect(),
            compromis: tally(list.ready(Moment::Compromis)),
            deed: tally(list.ready(Moment::Deed)),
            owing: list
                .owing()
                .into_iter()
                .map(|(supplier, pieces)| Owing {
                    supplier: supplier_view(supplier),
                    pieces: number(pieces),
                })
                .collect(),
        })
    })
}

fn sale_case(checked: &Checked<'_>) -> SaleCase {
    let facts = &checked.facts;
    SaleCase {
        region: facts.region.map(|region| region.code().to_owned()),
        regions: Region::ALL
            .iter()
            .map(|one| coded(one.code(), one.label()))
            .collect(),
        property: facts.property.map(|property| property.code().to_owned()),
        properties: PropertyType::ALL
            .iter()
            .map(|one| coded(one.code(), one.label()))
            .collect(),
        flags: Flag::ALL
            .iter()
            .map(|flag| case_flag(*flag, facts.flags.get(flag).copied(), &checked.list))
            .collect(),
        compromis: day(checked.progress.compromis),
        deed: day(checked.progress.deed.map(|deed| deed.day)),
    }
}

fn case_flag(flag: Flag, answer: Option<bool>, list: &Checklist<'_>) -> CaseFlag {
    CaseFlag {
        flag: coded(flag.code(), flag.label()),
        question: words_from_label!(flag.question()),
        answer,
        waits: list.questions.contains(&Question::Flag(flag)),
    }
}

fn row(vault: &Vault, state: &RowState<'_>, names: &BTreeMap<&str, &str>) -> ChecklistRow {
    let due = state.row.due;
    ChecklistRow {
        code: state.row.code.to_string(),
        label: words_from_label!(&state.row.label),
        status: status(state.status),
        need: coded(state.need.code(), state.need.label()),
        due: coded(due.code(), due.label()),
        supplier: supplier_view(state.supplier),
        pieces: state.pieces.iter().map(|id| piece(vault, id)).collect(),
        valid_until: match state.valid {
            Validity::Until(last) => Some(last.to_string()),
            Validity::Unlimited | Validity::Unknown => None,
        },
        lapses: state.lapse.is_some(),
        lapses_before: state.lapse.and_then(lapses_before),
        absent: state
            .absent
            .iter()
            .filter_map(|id| names.get(id.as_str()).map(|name| (*name).to_owned()))
            .collect(),
        asked: state.note.asked.map(|asked| asked.0.to_string()),
        reminded: state.note.reminded.iter().map(|one| one.0.to_string()).collect(),
        reason: state.note.not_applicable.clone(),
        late: state.late,
        ask_by: day(state.ask_by),
        came_in: state.came_in,
        counts: state.counts(),
        annex: state.row.annex,
        source: state.row.source.clone(),
        confidence: state.row.confidence.code().to_owned(),
    }
}

fn status(status: Status) -> RowStatus {
    match status {
        Status::Received => RowStatus::Received,
        Status::Asked => RowStatus::Asked,
        Status::Missing => RowStatus::Missing,
        Status::Expired => RowStatus::Expired,
        Status::NotApplicable => RowStatus::NotApplicable,
    }
}

fn piece(vault: &Vault, id: &str) -> TickingPiece {
    let view = DocId::parse(id)
        .ok()
        .and_then(|doc| vault.document_view(doc).ok());
    TickingPiece {
        id: id.to_owned(),
        title: view.map_or_else(String::new, |view| view.row.title),
    }
}

fn lapses_before(lapse: Lapse) -> Option<Coded> {
    lapse.before.map(|moment| coded(moment.code(), moment.label()))
}

fn outside(outside: &Outside<'_>) -> OutsideRow {
    let (why, flag) = match outside.why {
        Why::Property => ("property", None),
        Why::Flag(flag) => ("flag", Some(coded(flag.code(), flag.label()))),
        Why::NotYours => ("not-yours", None),
    };
    OutsideRow {
        label: words_from_label!(&outside.row.label),
        why: why.to_owned(),
        flag,
    }
}

/// A supplier with its words.
pub(crate) fn supplier_view(supplier: Supplier) -> Coded {
    coded(supplier.code(), supplier.label())
}

/// A code of a closed vocabulary with its words.
pub(crate) fn coded(code: &str, label: &Label) -> Coded {
    Coded {
        code: code.to_owned(),
        label: words_from_label!(label),
    }
}

/// How many of how many.
pub(crate) fn tally(count: Count) -> Tally {
    Tally {
        have: number(count.have),
        of: number(count.of),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// Says what the sale is, all in one entry: the rows that apply follow.
pub fn checklist_answer(shell: &Here, id: String, answers: Vec<CaseAnswer>) -> Answer<()> {
    let changes: Vec<EntityChange> = answers.into_iter().map(change_of).collect::<Answer<_>>()?;
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        Ok(vault.change_entity(dossier, &changes)?)
    })
}

fn change_of(answer: CaseAnswer) -> Answer<EntityChange> {
    let (name, value) = match answer {
        CaseAnswer::Region { value } => (
            field::REGION.to_owned(),
            known(field::REGION, value, |code| Region::from_code(code).is_some())?,
        ),
        CaseAnswer::Property { value } => (
            field::PROPERTY_TYPE.to_owned(),
            known(field::PROPERTY_TYPE, value, |code| {
                PropertyType::from_code(code).is_some()
            })?,
        ),
        CaseAnswer::Flag { flag, value } => {
            let flag = Flag::from_code(&flag).ok_or_else(|| CommandError::value("flag"))?;
            let value = value.map(|yes| if yes { YES } else { NO }.to_owned());
            (format!("{}{}", field::FLAG, flag.code()), value)
        }
    };
    Ok(EntityChange::Field { name, value })
}

fn known(name: &str, value: Option<String>, is: impl Fn(&str) -> bool) -> Answer<Option<String>> {
    match value {
        Some(value) if !is(&value) => Err(CommandError::value(name)),
        value => Ok(value),
    }
}

/// Keeps that rows were asked for on a day, today where none is given; what was asked before is a reminder.
pub fn checklist_asked(
    shell: &Here,
    id: String,
    rows: Vec<String>,
    of: Option<String>,
    day: Option<String>,
) -> Answer<()> {
    let of = of.map(|code| supplier_of(&code)).transpose()?;
    let day: Option<Date> = day
        .map(|day| day.parse().map_err(|_| CommandError::value("date")))
        .transpose()?;
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        let day = day.unwrap_or_else(|| vault.today());
        Ok(vault.mark_asked(dossier, &rows, of, day)?)
    })
}

/// Takes back that rows were asked for on a day.
pub fn checklist_not_asked(shell: &Here, id: String, rows: Vec<String>, day: String) -> Answer<()> {
    let day: Date = day.parse().map_err(|_| CommandError::value("date"))?;
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        Ok(vault.mark_not_asked(dossier, &rows, day)?)
    })
}

/// Keeps why a row does not apply; with no reason, that it does.
pub fn checklist_dispense(shell: &Here, id: String, row: String, reason: Option<String>) -> Answer<()> {
    if reason.as_deref().is_some_and(|reason| reason.trim().is_empty()) {
        return Err(CommandError::value("reason"));
    }
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        Ok(vault.mark_not_applicable(dossier, &row, reason.as_deref())?)
    })
}

/// The supplier behind a code.
pub(crate) fn supplier_of(code: &str) -> Answer<Supplier> {
    Supplier::from_code(code).ok_or_else(|| CommandError::value("supplier"))
}
