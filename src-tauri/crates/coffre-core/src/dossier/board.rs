//! The board: every dossier in its column, with days to the deed, what is missing and what will expire.

use coffre_format::{EntityId, PersonId};
use coffre_index::{CaseScope, DossierRow};
use coffre_understand::Label;
use coffre_understand::checklist::{Checklist, Count, Lapse, RowState, Status};
use jiff::civil::Date;

use super::case::{Case, badge};
use super::phase::{DeedDay, Phase};
use crate::vault::{Vault, VaultError};

/// Closed dossiers that the board still shows.
const MOST_CLOSED: u32 = 50;
/// Sorts of dossier that pass through the phases, whether the house has rows for them or not.
const ON_BOARD: [&str; 2] = [coffre_understand::checklist::SALE, "letting"];

/// A piece of a dossier, in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceLine {
    /// Code of its row.
    pub row: String,
    /// What it is called.
    pub label: Label,
    /// When it was last asked for.
    pub asked: Option<Date>,
    /// Its last day, where it does not reach the next step.
    pub lapse: Option<Lapse>,
    /// Whether it is late.
    pub late: bool,
}

/// A dossier on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLine {
    /// The dossier.
    pub id: EntityId,
    /// Its row of the index.
    pub dossier: DossierRow,
    /// Its column.
    pub phase: Phase,
    /// Who is in charge.
    pub in_charge: Option<PersonId>,
    /// Day of the deed.
    pub deed: Option<DeedDay>,
    /// Days to it; negative when it has passed.
    pub days_to_deed: Option<i32>,
    /// Pieces that are ready for the compromis, or after it for the deed.
    pub ready: Count,
    /// The piece that blocks next.
    pub blocking: Option<PieceLine>,
    /// Pieces that nobody has and nobody asked for.
    pub missing: usize,
    /// Pieces that were asked for.
    pub asked: usize,
    /// Pieces that expired, or do not reach the compromis or the deed.
    pub expiring: Vec<PieceLine>,
    /// Asked pieces that came in.
    pub came_in: Vec<PieceLine>,
    /// Questions that the checklist waits for.
    pub questions: usize,
    /// Since when an offer waits for an answer.
    pub offer_waits: Option<Date>,
    /// The day on which somebody who still owes a piece was last asked for it; the oldest of them.
    pub waits_since: Option<Date>,
}

impl Vault {
    /// All dossiers of sales and lettings that are not closed, the nearest deed first, then the closed ones that were made
    /// last.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn board(&self) -> Result<Vec<BoardLine>, VaultError> {
        let mut lines = self.board_of(&CaseScope::Open)?;
        lines.extend(self.board_of(&CaseScope::Closed(MOST_CLOSED))?);
        Ok(lines)
    }

    /// The line of one dossier; none for a sort that does not pass through the phases.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn board_line(&self, id: EntityId) -> Result<Option<BoardLine>, VaultError> {
        self.case(id)?;
        let mut lines = self.board_of(&CaseScope::One(id.to_string()))?;
        Ok(lines.pop())
    }

    /// The dossiers of the board that are not closed.
    pub(crate) fn open_board(&self) -> Result<Vec<BoardLine>, VaultError> {
        self.board_of(&CaseScope::Open)
    }

    fn board_of(&self, scope: &CaseScope) -> Result<Vec<BoardLine>, VaultError> {
        let today = self.today();
        let own = |sort: &str| self.house().checklist().iter().any(|row| row.is_for(sort));
        let mut lines = Vec::new();
        for case in self.cases(scope)? {
            if ON_BOARD.contains(&case.facts.sort.as_str()) || own(&case.facts.sort) {
                let list = self.held_against(&case.facts);
                lines.push(line(case, &list, today)?);
            }
        }
        lines.sort_by(|a, b| {
            let key = |line: &BoardLine| (line.phase, line.days_to_deed.is_none(), line.days_to_deed);
            key(a).cmp(&key(b))
        });
        Ok(lines)
    }
}

fn line(case: Case, list: &Checklist<'_>, today: Date) -> Result<BoardLine, VaultError> {
    let progress = case.progress;
    let over = matches!(progress.phase, Phase::Closed);
    let count = |status: Status| {
        let counted = list
            .rows
            .iter()
            .filter(|row| row.counts() && row.status == status);
        if over { 0 } else { counted.count() }
    };
    let expiring = list.rows.iter().filter(|row| {
        row.status == Status::Expired || (row.lapse.is_some() && row.status == Status::Received)
    });
    let came_in = list.rows.iter().filter(|row| row.came_in && !row.is_open());
    Ok(BoardLine {
        id: case.id()?,
        phase: progress.phase,
        in_charge: case.in_charge(),
        deed: progress.deed,
        days_to_deed: progress.deed.filter(|_| !over).map(|deed| deed.days_from(today)),
        ready: list.ready(badge(&progress)),
        blocking: list.blocking().filter(|_| !over).map(piece_line),
        missing: count(Status::Missing),
        asked: count(Status::Asked),
        expiring: if over {
            Vec::new()
        } else {
            expiring.map(piece_line).collect()
        },
        came_in: if over {
            Vec::new()
        } else {
            came_in.map(piece_line).collect()
        },
        questions: if over { 0 } else { list.questions.len() },
        offer_waits: progress.offer_waits,
        waits_since: list
            .rows
            .iter()
            .filter(|row| row.status == Status::Asked && !over)
            .filter_map(|row| row.note.last())
            .min(),
        dossier: case.row.dossier,
    })
}

pub(super) fn piece_line(state: &RowState<'_>) -> PieceLine {
    PieceLine {
        row: state.row.code.to_string(),
        label: state.row.label.clone(),
        asked: state.note.last(),
        lapse: state.lapse,
        late: state.late,
    }
}
