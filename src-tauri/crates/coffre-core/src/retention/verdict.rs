//! Which rules apply to a document, and the questions that stand before them.

use jiff::civil::Date;

use super::holdings::{Context, Document, Holdings};
use super::outcome::{Outcome, Question};
use super::rules::{CaseId, ReadyKind, Rules, Run};
use super::sum::Sum;

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
