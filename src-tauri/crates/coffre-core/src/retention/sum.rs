//! Putting the rules of one document together: minima, maxima, the choice between them, the conflict.

use coffre_understand::Event;
use coffre_understand::schedule::Nature;
use jiff::civil::Date;

use super::holdings::Document;
use super::outcome::{Deadline, NoDeadline, Outcome, Question};
use super::rules::{CaseId, Rules, Run};
use super::verdict::Hit;

/// The most clocks of a maximum that one document may have; over it, the rest is asked about.
const CLOCKS: usize = 16;

/// What several dossiers say about one maximum: the latest end counts, and none while one of them waits.
#[derive(Clone, Copy, Debug)]
struct Maximum {
    clock: Clock,
    end: Date,
    since: Date,
    waits: bool,
}

/// What makes two maxima one: the same case, or the same duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock {
    Case(CaseId),
    Duty(u16),
}

/// The rules of one document, put together.
#[derive(Default)]
pub(super) struct Sum {
    minimum: Option<Date>,
    choice: Option<Date>,
    maxima: [Option<Maximum>; CLOCKS],
    removal: Option<Maximum>,
    question: Option<Question>,
    informs: bool,
    reference: bool,
}

impl Sum {
    pub(super) fn unknown(&mut self, question: Question) {
        // The most basic question stands first: without a kind or part no event can be asked for.
        self.question = Some(match self.question {
            Some(Question::Event { .. }) | None => question,
            Some(first) => first,
        });
    }

    pub(super) fn add(&mut self, rules: &Rules, document: &Document, hit: Hit) {
        let ready = rules.ready(hit.case);
        let (version, end) = match hit.run {
            Run::Ends {
                version, since, end, ..
            } => (version, Some((since, end))),
            Run::Waits { version, .. } => (version, None),
        };
        if !ready.is_about_the_copy() {
            self.removal = Some(later(self.removal, Clock::Case(hit.case), end));
            return;
        }
        let nature = ready.nature(version);
        if nature == Nature::Information {
            self.informs = true;
            return;
        }
        if nature == Nature::Choice && document.reference && ready.rule.references().is_some() {
            self.reference = true;
            return;
        }
        if let Run::Waits { event, .. } = hit.run
            && self.question.is_none()
        {
            self.question = Some(Question::Event {
                event,
                case: hit.case,
            });
        }
        let day = end.map(|(_, day)| day);
        match nature {
            Nature::Minimum => self.minimum = self.minimum.max(day),
            Nature::Choice => self.choice = self.choice.max(day),
            Nature::Maximum => self.maximum(clock_of(hit.case, ready.duty), hit, end),
            Nature::MinimumThenErase => {
                self.minimum = self.minimum.max(day);
                self.maximum(clock_of(hit.case, ready.duty), hit, end);
            }
            Nature::Information => {}
        }
    }

    fn maximum(&mut self, clock: Clock, hit: Hit, end: Option<(Date, Date)>) {
        let free = self
            .maxima
            .iter_mut()
            .find(|place| place.is_none_or(|known| known.clock == clock));
        match free {
            Some(place) => *place = Some(later(*place, clock, end)),
            None => self.unknown(Question::Event {
                event: event_of(hit.run),
                case: hit.case,
            }),
        }
    }

    /// The earliest maximum of which no dossier waits.
    fn earliest(&self) -> Option<Maximum> {
        self.maxima
            .iter()
            .flatten()
            .filter(|known| !known.waits)
            .min_by_key(|known| known.end)
            .copied()
    }

    pub(super) fn outcome(&self, document: &Document) -> Outcome {
        let maximum = self.earliest();
        let erase_by = maximum.map(|known| known.end);
        let deadline = self.deadline(document, erase_by);
        let disposable_from = match deadline {
            // Only a maximum: it may go as soon as the event has passed.
            Deadline::On(_) if self.minimum.is_none() && self.choice.is_none() => {
                maximum.map(|known| known.since)
            }
            Deadline::On(last) => last.tomorrow().ok(),
            _ => None,
        };
        let remove_by = self.removal.filter(|known| !known.waits).map(|known| known.end);
        Outcome {
            deadline,
            disposable_from,
            keep_until: self.minimum,
            erase_by,
            remove_by,
        }
    }

    fn deadline(&self, document: &Document, erase_by: Option<Date>) -> Deadline {
        if document.held {
            return Deadline::Held;
        }
        if let Some(question) = self.question {
            return Deadline::Unknown(question);
        }
        match (self.minimum, erase_by) {
            (Some(keep_until), Some(erase_by)) if keep_until > erase_by => {
                Deadline::Conflict { keep_until, erase_by }
            }
            // The choice lies between the bounds; without one the minimum ends it, or the maximum alone.
            (minimum, maximum) => match self
                .choice
                .max(minimum)
                .map(|day| maximum.map_or(day, |last| day.min(last)))
            {
                Some(day) => Deadline::On(day),
                None => match maximum {
                    Some(day) => Deadline::On(day),
                    None => Deadline::None(self.no_deadline()),
                },
            },
        }
    }

    fn no_deadline(&self) -> NoDeadline {
        match (self.reference, self.informs) {
            (true, _) => NoDeadline::Reference,
            (false, true) => NoDeadline::Information,
            (false, false) => NoDeadline::NoRule,
        }
    }
}

fn clock_of(case: CaseId, duty: Option<u16>) -> Clock {
    duty.map_or(Clock::Case(case), Clock::Duty)
}

fn event_of(run: Run) -> Event {
    match run {
        Run::Ends { anchor, .. } => anchor,
        Run::Waits { event, .. } => event,
    }
}

/// One more dossier's word on a maximum.
fn later(known: Option<Maximum>, clock: Clock, end: Option<(Date, Date)>) -> Maximum {
    let before = known.unwrap_or(Maximum {
        clock,
        end: Date::MIN,
        since: Date::MIN,
        waits: false,
    });
    match end {
        None => Maximum {
            waits: true,
            ..before
        },
        Some((since, end)) => Maximum {
            since: before.since.max(since),
            end: before.end.max(end),
            ..before
        },
    }
}
