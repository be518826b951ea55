//! Putting the rules of one document together.

use coffre_understand::schedule::Nature;
use jiff::civil::Date;

use super::holdings::{Context, Document, Holdings};
use super::outcome::{Deadline, NoDeadline, Outcome, Question};
use super::rules::{CaseId, ReadyKind, Rules, Run};

/// A rule that applies to a document in one of its contexts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) case: CaseId,
    pub(super) run: Run,
}

impl Rules {
    /// Decides one document; none for a place that does not exist.
    pub fn outcome(&self, holdings: &Holdings, place: u32, today: Date) -> Option<Outcome> {
        let document = holdings.document(place)?;
        Some(self.outcome_of(holdings, document, holdings.contexts(place), today))
    }

    /// Decides every document, in the order of their places.
    pub fn outcomes(&self, holdings: &Holdings, today: Date) -> Vec<Outcome> {
        let places = 0..u32::try_from(holdings.len()).expect("places are 32 bits");
        places
            .filter_map(|place| self.outcome(holdings, place, today))
            .collect()
    }

    fn outcome_of(
        &self,
        holdings: &Holdings,
        document: &Document,
        contexts: &[Context],
        today: Date,
    ) -> Outcome {
        let mut sum = Sum::default();
        match document.kind.and_then(|kind| self.kinds.get(usize::from(kind.0))) {
            None => sum.unknown(Question::Kind),
            Some(kind) => {
                let mut any = false;
                self.hits(holdings, document, contexts, kind, today, &mut |hit| {
                    any = true;
                    sum.add(self, document, hit);
                });
                match self.open_question(holdings, document, contexts, kind) {
                    Some(question) => sum.unknown(question),
                    None if !any && !kind.uses.is_empty() => sum.unknown(Question::Rule),
                    None => {}
                }
            }
        }
        sum.outcome(document)
    }

    /// Calls `each` with every rule that applies, context by context.
    pub(super) fn hits(
        &self,
        holdings: &Holdings,
        document: &Document,
        contexts: &[Context],
        kind: &ReadyKind,
        today: Date,
        each: &mut dyn FnMut(Hit),
    ) {
        for context in or_alone(contexts) {
            let view = holdings.view(document, context);
            for used in kind.uses.iter().filter(|used| used.applies(context.part, &view)) {
                let run = self.ready(used.case).run(&view, document.taken, today);
                each(Hit { case: used.case, run });
            }
        }
    }

    /// The question that stands before any event: a rule or a part that is not known.
    fn open_question(
        &self,
        holdings: &Holdings,
        document: &Document,
        contexts: &[Context],
        kind: &ReadyKind,
    ) -> Option<Question> {
        if kind.misses_rule {
            return Some(Question::Rule);
        }
        if !kind.asks_part {
            return None;
        }
        let applies = |context: &Context| {
            let view = holdings.view(document, context);
            kind.uses.iter().any(|used| used.applies(context.part, &view))
        };
        let contexts = or_alone(contexts);
        let unsaid = contexts
            .iter()
            .any(|context| context.part.is_none() && !applies(context));
        (unsaid || !contexts.iter().any(applies)).then_some(Question::Part)
    }
}

/// A document of no dossier is judged by what it says itself.
fn or_alone(contexts: &[Context]) -> &[Context] {
    const ALONE: &[Context] = &[Context {
        part: None,
        person: None,
        dossier: None,
    }];
    if contexts.is_empty() { ALONE } else { contexts }
}

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

#[derive(Default)]
struct Sum {
    minimum: Option<Date>,
    choice: Option<Date>,
    maxima: [Option<Maximum>; CLOCKS],
    removal: Option<Maximum>,
    question: Option<Question>,
    informs: bool,
    reference: bool,
}

impl Sum {
    fn unknown(&mut self, question: Question) {
        // The most basic question stands first: without a kind or part no event can be asked for.
        self.question = Some(match self.question {
            Some(Question::Event { .. }) | None => question,
            Some(first) => first,
        });
    }

    fn add(&mut self, rules: &Rules, document: &Document, hit: Hit) {
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

    fn outcome(&self, document: &Document) -> Outcome {
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

fn event_of(run: Run) -> coffre_understand::Event {
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
