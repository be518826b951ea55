//! What is due, what waits for an answer, and what a change of an event or a rule would do.

use std::collections::BTreeMap;

use coffre_format::op::Definition;
use coffre_format::{DocId, EntityId};
use coffre_index::{DocumentRow, IndexRead, Listing};
use coffre_understand::kind::ProposedDay;
use coffre_understand::{Event, Label, Rule, Schedule};
use jiff::civil::Date;

use crate::retention::{Decision, Effect, Question, Rules, preview};
use crate::vault::{Gathered, Vault, VaultError, gather, gather_list};

/// A question whose answer settles deadlines.
#[derive(Clone, Debug)]
pub struct OpenQuestion {
    /// The dossier that it is about; none for documents without one.
    pub dossier: Option<EntityId>,
    /// What is asked.
    pub question: Question,
    /// The event that is missing, where it is one.
    pub event: Option<Event>,
    /// The question in words, where it is about an event.
    pub wording: Option<Label>,
    /// How many documents wait for the answer.
    pub waiting: u64,
}

/// An event that the arrival of a document makes likely; one yes confirms it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedEvent {
    /// The dossier that it would be about.
    pub dossier: EntityId,
    /// The event.
    pub event: Event,
    /// The day.
    pub date: Date,
}

impl Vault {
    /// Why a document is kept until when.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn explain(&self, doc: DocId) -> Result<Decision, VaultError> {
        let rules = self.house().rules();
        let today = self.clock.now().today();
        for index in self.indexes() {
            let gathered = gather(&index.read(), rules, [doc.to_string()])?;
            if let Some(decision) = rules.decide(&gathered.holdings, 0, today) {
                return Ok(decision);
            }
        }
        Err(VaultError::NotFound)
    }

    /// Documents whose retention ends on or before a day, soonest first.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn due(&self, until: Date) -> Result<Vec<DocumentRow>, VaultError> {
        let mut rows = Vec::new();
        for index in self.indexes() {
            rows.extend(index.read().list(&Listing::DueUntil(until), u32::MAX, 0)?);
        }
        Ok(rows)
    }

    /// The questions that wait, those that settle most documents first.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn questions(&self) -> Result<Vec<OpenQuestion>, VaultError> {
        let rules = self.house().rules();
        let mut open: BTreeMap<(Option<EntityId>, Question), u64> = BTreeMap::new();
        for index in self.indexes() {
            for row in index.read().questions()? {
                // Documents whose deadline was worked out under rules that are gone wait for a rule.
                let question = Question::from_code(&row.asks, rules).unwrap_or(Question::Rule);
                let dossier = row.dossier.map(|id| EntityId::parse(&id)).transpose()?;
                *open.entry((dossier, question)).or_default() += row.waiting;
            }
        }
        let open = open.into_iter();
        let mut questions: Vec<OpenQuestion> = open
            .map(|((dossier, question), waiting)| OpenQuestion {
                dossier,
                question,
                event: match question {
                    Question::Event { event, .. } => Some(event),
                    Question::Kind | Question::Part | Question::Rule => None,
                },
                wording: question.wording(rules).cloned(),
                waiting,
            })
            .collect();
        questions.sort_by_key(|q| std::cmp::Reverse(q.waiting));
        Ok(questions)
    }

    /// The documents that wait for the answer to a question, oldest first, at most `limit`.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn waiting_for(&self, open: &OpenQuestion, limit: u32) -> Result<Vec<DocId>, VaultError> {
        let asks = open.question.code(self.house().rules());
        let dossier = open.dossier.map(|id| id.to_string());
        let mut documents = Vec::new();
        for index in self.indexes() {
            for id in index.read().waiting_for(dossier.as_deref(), &asks, limit)? {
                documents.push(DocId::parse(&id)?);
            }
        }
        documents.truncate(limit as usize);
        Ok(documents)
    }

    /// The events that a document makes likely and that its dossiers do not know yet.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn proposed_events(&self, doc: DocId) -> Result<Vec<ProposedEvent>, VaultError> {
        let (row, _) = self.version_row(doc, None)?;
        let (Some(kind), Some(date)) = (
            row.kind.and_then(|code| self.house().kinds().get(&code)),
            row.doc_date,
        ) else {
            return Ok(Vec::new());
        };
        let mut proposed = Vec::new();
        for index in self.indexes() {
            let read = index.read();
            for dossier in read.dossiers_of_document(&doc.to_string())? {
                let known = read.facts_about(&dossier)?;
                for proposal in kind.proposes() {
                    let day = match proposal.day {
                        ProposedDay::DocumentDate => date,
                        ProposedDay::YearEnd => Date::new(date.year(), 12, 31).unwrap_or(date),
                        ProposedDay::Later => proposal.period.map_or(date, |period| period.after(date)),
                    };
                    if known.iter().all(|fact| fact.kind != proposal.event.code()) {
                        let dossier = EntityId::parse(&dossier)?;
                        proposed.push(ProposedEvent {
                            dossier,
                            event: proposal.event,
                            date: day,
                        });
                    }
                }
            }
        }
        Ok(proposed)
    }

    /// What stating an event of a dossier would do, before it is stated. Documents of step-up compartments are seen while
    /// the step-up keys are open.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn preview_event(
        &self,
        dossier: EntityId,
        event: Event,
        date: Option<Date>,
    ) -> Result<(Effect, Vec<DocId>), VaultError> {
        let rules = self.house().rules();
        self.preview_everywhere(|read| {
            let before = gather_list(read, rules, &Listing::Dossier(dossier.to_string()))?;
            let mut after = before.holdings.clone();
            let facts = before.facts.get(&dossier.to_string());
            if let Some(facts) = facts.and_then(|id| after.facts_mut(*id)) {
                facts.take_back(event);
                if let Some(date) = date {
                    facts.state(event, date);
                }
            }
            self.effect(&before, (rules, &before.holdings), (rules, &after))
        })
    }

    /// What another version of a rule would do, before it is defined. Documents of step-up compartments are seen while the
    /// step-up keys are open.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn preview_rule(&self, rule: &Rule) -> Result<(Effect, Vec<DocId>), VaultError> {
        let rules = self.house().rules();
        let known = self.house().schedule();
        let others = known.rules().filter(|one| one.code() != rule.code()).cloned();
        let schedule = Schedule::from_rules(others.chain([rule.clone()]));
        let changed = Rules::new(&schedule, self.house().kinds().values());
        self.preview_everywhere(|read| {
            let gathered = gather_list(read, rules, &Listing::Recent)?;
            let (before, after) = (&gathered.holdings, &gathered.holdings);
            self.effect(&gathered, (rules, before), (&changed, after))
        })
    }

    /// The effect of a change on the documents of every open index.
    pub(crate) fn preview_everywhere(
        &self,
        effect: impl Fn(&IndexRead<'_>) -> Result<(Effect, Vec<DocId>), VaultError>,
    ) -> Result<(Effect, Vec<DocId>), VaultError> {
        let (mut sum, mut ids) = (Effect::default(), Vec::new());
        for index in self.indexes() {
            let (here, of_index) = effect(&index.read())?;
            sum.join(here, u32::try_from(ids.len()).unwrap_or(u32::MAX));
            ids.extend(of_index);
        }
        Ok((sum, ids))
    }

    /// Defines another version of a rule; deadlines are worked out anew.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for who does not manage the house; as [`Vault::commit`].
    pub fn change_rule(&mut self, rule: &Rule) -> Result<(), VaultError> {
        self.manages_house()?;
        let mut draft = crate::vault::Draft::new();
        let value = coffre_format::json::to_map(rule);
        self.define(&mut draft, Definition::Rule, rule.code(), Some(value))?;
        self.commit(coffre_format::rank::Level::Day, draft)?;
        self.work_out_deadlines()
    }

    fn effect(
        &self,
        gathered: &Gathered,
        before: (&Rules, &crate::retention::Holdings),
        after: (&Rules, &crate::retention::Holdings),
    ) -> Result<(Effect, Vec<DocId>), VaultError> {
        let same = VaultError::Value("the documents changed while the effect was worked out; try again");
        let effect = preview(before, after, self.clock.now().today()).map_err(|_| same)?;
        let ids = gathered
            .ids
            .iter()
            .map(|id| Ok(DocId::parse(id)?))
            .collect::<Result<_, VaultError>>()?;
        Ok((effect, ids))
    }
}
