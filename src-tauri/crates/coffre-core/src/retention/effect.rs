//! The effect of a changed event or rule, before it is made.

use jiff::civil::Date;
use thiserror::Error;

use super::holdings::Holdings;
use super::outcome::{Deadline, Outcome};
use super::rules::Rules;

/// A document whose outcome changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Its place.
    pub document: u32,
    /// What is decided without the change.
    pub before: Outcome,
    /// What is decided with it.
    pub after: Outcome,
}

/// What a change does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Documents whose outcome stays.
    pub unchanged: usize,
    /// Documents whose outcome changes, in the order of their places.
    pub moves: Vec<Move>,
    /// How many of them are kept longer.
    pub later: usize,
    /// How many of them are kept less long.
    pub earlier: usize,
    /// How many had an unknown deadline and have a known one.
    pub settled: usize,
    /// How many had a known deadline and have an unknown one.
    pub unsettled: usize,
    /// How many come into conflict.
    pub conflicts: usize,
    /// The places of those that may be disposed of at once and could not before.
    pub disposable: Vec<u32>,
    /// The places of those that could be disposed of and may not any more.
    pub spared: Vec<u32>,
}

/// Why no effect can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EffectError {
    /// The two sides do not hold the same documents.
    #[error("the two sides of a preview hold different documents; change facts or rules only")]
    Documents,
}

/// Tells what becomes of each document when the rules and facts of `before` are replaced by those of `after`.
/// Both hold the same documents in the same places.
///
/// # Errors
/// [`EffectError::Documents`].
pub fn preview(
    before: (&Rules, &Holdings),
    after: (&Rules, &Holdings),
    today: Date,
) -> Result<Effect, EffectError> {
    if before.1.len() != after.1.len() {
        return Err(EffectError::Documents);
    }
    let (old, new) = (
        before.0.outcomes(before.1, today),
        after.0.outcomes(after.1, today),
    );
    let mut effect = Effect::default();
    for (document, (before, after)) in (0u32..).zip(old.into_iter().zip(new)) {
        if before == after {
            effect.unchanged += 1;
        } else {
            effect.add(
                Move {
                    document,
                    before,
                    after,
                },
                today,
            );
        }
    }
    Ok(effect)
}

impl Effect {
    /// Takes in the effect on further documents, whose places come after the first `places`.
    pub fn join(&mut self, other: Self, places: u32) {
        self.unchanged += other.unchanged;
        self.later += other.later;
        self.earlier += other.earlier;
        self.settled += other.settled;
        self.unsettled += other.unsettled;
        self.conflicts += other.conflicts;
        let moved = |one: Move| Move {
            document: one.document + places,
            ..one
        };
        self.moves.extend(other.moves.into_iter().map(moved));
        self.disposable
            .extend(other.disposable.into_iter().map(|place| place + places));
        self.spared
            .extend(other.spared.into_iter().map(|place| place + places));
    }

    fn add(&mut self, one: Move, today: Date) {
        let Move {
            document,
            before,
            after,
        } = one;
        match (before.deadline, after.deadline) {
            (Deadline::On(old), Deadline::On(new)) if new > old => self.later += 1,
            (Deadline::On(old), Deadline::On(new)) if new < old => self.earlier += 1,
            (Deadline::Unknown(_), Deadline::Unknown(_)) => {}
            (Deadline::Unknown(_), _) => self.settled += 1,
            (_, Deadline::Unknown(_)) => self.unsettled += 1,
            _ => {}
        }
        let conflict = |outcome: &Outcome| matches!(outcome.deadline, Deadline::Conflict { .. });
        self.conflicts += usize::from(conflict(&after) && !conflict(&before));
        match (before.is_disposable(today), after.is_disposable(today)) {
            (false, true) => self.disposable.push(document),
            (true, false) => self.spared.push(document),
            _ => {}
        }
        self.moves.push(one);
    }
}
