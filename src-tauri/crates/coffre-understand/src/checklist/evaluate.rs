//! Holding the rows against one dossier.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::facts::{Facts, Note};
use super::row::Row;
use super::state::{Checklist, Lapse, Outside, Question, RowState, Why};
use super::ticking::{Pieces, Rules, Ticked};
use super::vocabulary::{Expiry, Moment, Need, Region, Status};
use crate::Period;
use crate::validity::Validity;

/// Whether a row applies.
enum Applies {
    Yes(Need),
    No(Why),
    /// Another region or sort of dossier: nothing is said of it.
    Elsewhere,
    /// It depends on an answer.
    Perhaps(Vec<Question>),
}

/// Holds rows against a dossier. `rules` gives the validity rules of a kind.
pub fn evaluate<'r>(
    rows: impl IntoIterator<Item = &'r Row>,
    facts: &Facts,
    rules: &Rules<'_>,
    today: Date,
) -> Checklist<'r> {
    let passed = facts.deed.filter(|_| facts.next.is_none());
    let pieces = Pieces::of(facts, passed.map_or(today, |deed| deed.min(today)));
    let mut list = Checklist {
        rows: Vec::new(),
        questions: Vec::new(),
        outside: Vec::new(),
    };
    for row in rows {
        match applies(row, facts, &pieces) {
            Applies::Yes(need) => {
                let ticked = pieces.tick(row, rules);
                list.rows
                    .push(state(row, need, facts, &ticked, passed.unwrap_or(today)));
            }
            Applies::No(why) => list.outside.push(Outside { row, why }),
            Applies::Elsewhere => {}
            Applies::Perhaps(questions) => list.questions.extend(questions),
        }
    }
    list.questions.sort();
    list.questions.dedup();
    list.outside.sort_by_key(|outside| outside.row.order);
    list.rows.sort_by_cached_key(|row| urgency(row, today));
    list
}

fn applies(row: &Row, facts: &Facts, pieces: &Pieces<'_>) -> Applies {
    if !row.is_for(&facts.sort) {
        return Applies::Elsewhere;
    }
    let Some(need) = need(row, facts.region) else {
        return Applies::Elsewhere;
    };
    let mut open = Vec::new();
    if need.is_none() {
        open.push(Question::Region);
    }
    match facts.property {
        Some(property) if !row.properties.is_empty() && !row.properties.contains(&property) => {
            return Applies::No(Why::Property);
        }
        None if !row.properties.is_empty() => open.push(Question::Property),
        _ => {}
    }
    let settled = facts
        .notes
        .get(row.code.as_str())
        .is_some_and(|note| note.not_applicable.is_some());
    match row.flags.holds(&facts.flags) {
        Some(true) => {}
        Some(false) => {
            let wrong = |flag: &super::Flag| facts.flags.get(flag) == Some(&row.flags.none.contains(flag));
            if let Some(flag) = row.flags.flags().find(wrong) {
                return Applies::No(Why::Flag(flag));
            }
        }
        // A document of the row's kind, or a person's word, answers for the flag.
        None if settled || pieces.has_any(row) => {}
        None => {
            let unanswered = row.flags.flags().filter(|flag| !facts.flags.contains_key(flag));
            open.extend(unanswered.map(Question::Flag));
        }
    }
    let hidden = row.kinds().next().is_some() && row.kinds().all(|kind| facts.unseen.contains(kind));
    match need {
        _ if hidden => Applies::No(Why::NotYours),
        Some(need) if open.is_empty() => Applies::Yes(need),
        _ => Applies::Perhaps(only_first(open)),
    }
}

/// Region and type of property are asked before the flags that may turn out not to matter.
fn only_first(open: Vec<Question>) -> Vec<Question> {
    let plain = |question: &Question| matches!(question, Question::Region | Question::Property);
    if open.iter().any(plain) {
        open.into_iter().filter(plain).collect()
    } else {
        open
    }
}

/// The need in the region: nothing where the region does not know the row, `Some(None)` where it depends on the region.
#[expect(
    clippy::option_option,
    reason = "unknown and absent are different answers here"
)]
fn need(row: &Row, region: Option<Region>) -> Option<Option<Need>> {
    match region {
        Some(region) => row.need.get(&region).map(|need| Some(*need)),
        None => {
            let first = row.need.values().next()?;
            let same = row.need.len() == Region::ALL.len() && row.need.values().all(|need| need == first);
            Some(same.then_some(*first))
        }
    }
}

fn state<'r>(row: &'r Row, need: Need, facts: &Facts, ticked: &Ticked<'_>, today: Date) -> RowState<'r> {
    let note = facts.notes.get(row.code.as_str()).cloned().unwrap_or_default();
    let valid = ticked.valid.unwrap_or(Validity::Unlimited);
    let expired = row.expiry == Expiry::Hard && valid.is_expired(today);
    let status = match (&note, ticked.whole) {
        (_, true) if !expired => Status::Received,
        (
            Note {
                not_applicable: Some(_),
                ..
            },
            _,
        ) => Status::NotApplicable,
        (_, true) => Status::Expired,
        (Note { asked: Some(_), .. }, false) => Status::Asked,
        (_, false) => Status::Missing,
    };
    let open = matches!(status, Status::Asked | Status::Missing | Status::Expired);
    let asked = note.asked.map(|day| day.0);
    RowState {
        row,
        need,
        status,
        supplier: note.of.unwrap_or(row.supplier),
        pieces: ticked.pieces.iter().map(|piece| piece.id.clone()).collect(),
        valid,
        lapse: lapse(row, facts, valid, today).filter(|_| status == Status::Received),
        absent: ticked.absent.clone(),
        late: open && !facts.is_ahead(row.due),
        ask_by: ask_by(row, facts).filter(|_| status == Status::Missing),
        came_in: asked.is_some_and(|asked| ticked.pieces.iter().any(|piece| piece.filed >= asked)),
        note,
    }
}

/// What the validity of a received piece does not reach: today, the compromis, or the deed.
fn lapse(row: &Row, facts: &Facts, valid: Validity, today: Date) -> Option<Lapse> {
    let Validity::Until(on) = valid else { return None };
    if row.expiry == Expiry::None {
        return None;
    }
    if on < today {
        return Some(Lapse { on, before: None });
    }
    [Moment::Compromis, Moment::Deed]
        .into_iter()
        .filter(|moment| facts.is_ahead(*moment))
        .find(|moment| facts.day_of(*moment).is_some_and(|day| on < day))
        .map(|moment| Lapse {
            on,
            before: Some(moment),
        })
}

fn ask_by(row: &Row, facts: &Facts) -> Option<Date> {
    let day = facts.day_of(row.due).filter(|_| facts.is_ahead(row.due))?;
    row.lead.map_or(Some(day), |lead| lead.before(day))
}

/// What blocks next stands on top: by the step that needs it, what nobody asked before what was asked, the slow
/// suppliers first. Then what will lapse, then what is only usual, then what is there.
fn urgency(row: &RowState<'_>, today: Date) -> (u8, Moment, bool, Reverse<Option<Date>>, u32) {
    let group = match (row.counts() && row.is_open(), row.lapse.is_some(), row.status) {
        (true, ..) => 0,
        (false, true, _) => 1,
        (false, false, Status::Received) => 3,
        (false, false, Status::NotApplicable) => 4,
        (false, false, _) => 2,
    };
    let slow = row.row.lead.map(|lead| lead.after(today));
    (
        group,
        row.row.due,
        row.status == Status::Asked,
        Reverse(slow),
        row.row.order,
    )
}

impl Period {
    /// The day that lies a period before another.
    fn before(self, end: Date) -> Option<Date> {
        end.checked_sub(self.span()).ok()
    }
}
