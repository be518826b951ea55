//! What waits today, for each of the three people. It is counted in what this seat's keys open, and in nothing else.

use coffre_format::{CompartmentId, PersonId};
use coffre_index::{DocumentRow, Listing};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::dossier::{BoardLine, PieceLine};
use crate::due::OpenQuestion;
use crate::members::{Admission, Deputy};
use crate::upkeep::Health;
use crate::vault::{Vault, VaultError};

/// Documents and questions that are shown at once.
const MOST_SHOWN: u32 = 20;
/// Days ahead in which an end of retention is worth a word.
const SOON: i64 = 30;
/// Days after which somebody who was asked is reminded.
const PATIENCE: i64 = 10;

/// The agent's day.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentToday {
    /// Documents to file: without a kind or without a dossier.
    pub to_file: u64,
    /// The newest of them.
    pub newest: Vec<DocumentRow>,
    /// Documents that two people changed at once.
    pub contested: u64,
    /// Dossiers in this person's charge that miss something; all, where nobody is in charge of any.
    pub mine: Vec<BoardLine>,
    /// Dossiers with an offer that waits for an answer.
    pub offers: Vec<BoardLine>,
}

/// The office manager's day.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeToday {
    /// Dossiers whose deed is to come, the nearest first.
    pub by_deed: Vec<BoardLine>,
    /// Asked pieces that came in.
    pub came_in: Vec<(BoardLine, PieceLine)>,
    /// Pieces that expired, or do not reach the compromis or the deed.
    pub expiring: Vec<(BoardLine, PieceLine)>,
    /// Dossiers where somebody was asked long ago, with the day.
    pub to_remind: Vec<(BoardLine, Date)>,
}

/// The director's day.
#[derive(Clone, Debug)]
pub struct DirectorToday {
    /// Documents whose deadline waits for an answer.
    pub unknown_deadlines: u64,
    /// The questions that settle most of them.
    pub questions: Vec<OpenQuestion>,
    /// Documents that are due.
    pub due: u64,
    /// Documents that will be due within a month.
    pub due_soon: u64,
    /// Documents whose rules contradict each other.
    pub conflicts: u64,
    /// People who answered an invite of this seat and wait.
    pub joining: Vec<Admission>,
    /// Deputies whose time is over.
    pub deputies_due: Vec<Deputy>,
    /// Compartments whose keys wait to be renewed.
    pub to_renew: Vec<CompartmentId>,
    /// How the vault is doing.
    pub health: Health,
}

impl Vault {
    /// What waits for an agent.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn agent_today(&self) -> Result<AgentToday, VaultError> {
        let board = self.open_board()?;
        let me = self.person();
        let mine: Vec<BoardLine> = board
            .iter()
            .filter(|line| belongs(line, &board, me) && misses(line))
            .cloned()
            .collect();
        let offers = board.into_iter().filter(|line| line.offer_waits.is_some());
        Ok(AgentToday {
            to_file: self.count(&Listing::Inbox)?,
            newest: self.list(&Listing::Inbox, MOST_SHOWN, 0)?,
            contested: self.count(&Listing::Concurrent)?,
            offers: offers.collect(),
            mine,
        })
    }

    /// What waits for an office manager.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn office_today(&self) -> Result<OfficeToday, VaultError> {
        let board = self.open_board()?;
        let today = self.today();
        let pairs = |pieces: &dyn Fn(&BoardLine) -> Vec<PieceLine>| {
            let mut pairs = Vec::new();
            for line in &board {
                pairs.extend(pieces(line).into_iter().map(|piece| (line.clone(), piece)));
            }
            pairs
        };
        let came_in = pairs(&|line| line.came_in.clone());
        let mut expiring = pairs(&|line| line.expiring.clone());
        expiring.sort_by_key(|(_, piece)| piece.lapse.map(|lapse| lapse.on));
        let late = today.saturating_sub(PATIENCE.days());
        let mut to_remind: Vec<(BoardLine, Date)> = board
            .iter()
            .filter_map(|line| Some((line.clone(), line.waits_since?)))
            .filter(|(_, asked)| *asked <= late)
            .collect();
        to_remind.sort_by_key(|(_, asked)| *asked);
        let mut by_deed: Vec<BoardLine> = board
            .into_iter()
            .filter(|line| line.days_to_deed.is_some())
            .collect();
        by_deed.sort_by_key(|line| line.days_to_deed);
        Ok(OfficeToday {
            by_deed,
            came_in,
            expiring,
            to_remind,
        })
    }

    /// What waits for a director.
    ///
    /// # Errors
    /// Failures of the folder or of the local databases.
    pub fn director_today(&mut self) -> Result<DirectorToday, VaultError> {
        let joining = match self.admissions() {
            Ok(joining) => joining,
            // The clash was kept when it was found, and that invite is closed.
            Err(VaultError::InviteClash) => self.admissions()?,
            Err(error) => return Err(error),
        };
        let today = self.today();
        let mut questions = self.questions()?;
        questions.truncate(MOST_SHOWN as usize);
        let tomorrow = today.tomorrow().unwrap_or(today);
        let soon = Listing::DueBetween(tomorrow, today.saturating_add(SOON.days()));
        Ok(DirectorToday {
            unknown_deadlines: self.count(&Listing::UnknownDeadline)?,
            questions,
            due: self.count(&Listing::DueUntil(today))?,
            due_soon: self.count(&soon)?,
            conflicts: self.count(&Listing::ConflictingDeadline)?,
            joining,
            deputies_due: self
                .deputies()
                .into_iter()
                .filter(|one| one.is_over(today))
                .collect(),
            to_renew: self.authority.needs_rotation(),
            health: self.health()?,
        })
    }
}

/// Whether a dossier is a person's to look after; where nobody is in charge of any dossier, everybody's.
fn belongs(line: &BoardLine, board: &[BoardLine], person: PersonId) -> bool {
    match line.in_charge {
        Some(in_charge) => in_charge == person,
        None => board.iter().all(|one| one.in_charge.is_none()),
    }
}

fn misses(line: &BoardLine) -> bool {
    line.blocking.is_some() || line.questions > 0
}
