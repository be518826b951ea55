//! A schedule and the kinds, made ready once so that a document is decided without a search or an allocation.

use coffre_understand::kind::Kind;
use coffre_understand::schedule::{Case, Nature, Rule, RuleVersion, Scope, Target};
use coffre_understand::{Code, Event, Label, Part, Period, Schedule};
use jiff::civil::Date;

use super::facts::{EventSet, View};

/// A kind within one [`Rules`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindId(pub(super) u16);

/// A case of a rule within one [`Rules`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseId(pub(super) u16);

/// The rules in force and the kinds that they keep.
#[derive(Clone, Debug)]
pub struct Rules {
    pub(super) cases: Vec<ReadyCase>,
    pub(super) kinds: Vec<ReadyKind>,
}

/// A case with what its rule says about it.
#[derive(Clone, Debug)]
pub(super) struct ReadyCase {
    pub(super) rule: Rule,
    pub(super) case: Case,
    pub(super) duty: Option<u16>,
    pub(super) versions: Vec<ReadyVersion>,
}

#[derive(Clone, Debug)]
pub(super) struct ReadyVersion {
    pub(super) stated: RuleVersion,
    clocks: Vec<ReadyClock>,
}

#[derive(Clone, Copy, Debug)]
struct ReadyClock {
    start: Event,
    period: Period,
    with: EventSet,
    unless: EventSet,
}

#[derive(Clone, Debug)]
pub(super) struct ReadyKind {
    code: String,
    pub(super) uses: Vec<ReadyUse>,
    /// Whether the part of a person decides which rules apply.
    pub(super) asks_part: bool,
    /// Whether it names a rule that the schedule does not have.
    pub(super) misses_rule: bool,
}

#[derive(Clone, Debug)]
pub(super) struct ReadyUse {
    pub(super) case: CaseId,
    parts: Vec<Part>,
    with: EventSet,
    without: EventSet,
}

/// A clock that runs in one context, or the event that it waits for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Run {
    Ends {
        version: u16,
        anchor: Event,
        since: Date,
        end: Date,
    },
    Waits {
        version: u16,
        event: Event,
    },
}

impl Rules {
    /// Makes a schedule and kinds ready. A kind that names a rule or case which the schedule does not have keeps its
    /// documents as *unknown deadline*.
    ///
    /// # Panics
    /// Over 65,535 cases or kinds.
    pub fn new<'a>(schedule: &Schedule, kinds: impl IntoIterator<Item = &'a Kind>) -> Self {
        let mut cases = Vec::new();
        let mut duties: Vec<String> = Vec::new();
        for rule in schedule.rules() {
            let duty = rule.duty().map(|duty| place_of(&mut duties, duty));
            for case in rule.cases() {
                let versions = case.versions.iter().map(ReadyVersion::new).collect();
                cases.push(ReadyCase {
                    rule: rule.clone(),
                    case: case.clone(),
                    duty,
                    versions,
                });
            }
        }
        assert!(
            u16::try_from(cases.len()).is_ok(),
            "a schedule has a few dozen cases"
        );
        let kinds: Vec<ReadyKind> = kinds
            .into_iter()
            .map(|kind| ReadyKind::new(kind, &cases))
            .collect();
        assert!(
            u16::try_from(kinds.len()).is_ok(),
            "a house has a few hundred kinds"
        );
        Self { cases, kinds }
    }

    /// The rules and kinds that ship.
    pub fn shipped() -> Self {
        Self::new(Schedule::shipped(), coffre_understand::shipped_kinds())
    }

    /// The id of a kind.
    pub fn kind(&self, code: &str) -> Option<KindId> {
        let place = self.kinds.iter().position(|kind| kind.code == code)?;
        u16::try_from(place).ok().map(KindId)
    }

    /// The id of a case.
    pub fn case(&self, rule: &str, case: &str) -> Option<CaseId> {
        let fits = |ready: &ReadyCase| ready.rule.code() == rule && ready.case.code.as_str() == case;
        u16::try_from(self.cases.iter().position(fits)?).ok().map(CaseId)
    }

    /// The rule of a case and the case's code; none for an id of other rules.
    pub fn rule_of(&self, case: CaseId) -> Option<(&Rule, &Code)> {
        self.cases
            .get(usize::from(case.0))
            .map(|ready| (&ready.rule, &ready.case.code))
    }

    /// How many versions that concern everything have begun by a day. Only these make an outcome depend on the day: as
    /// long as their number stays, so do all outcomes.
    pub fn begun(&self, today: Date) -> usize {
        let versions = self.cases.iter().flat_map(|case| &case.versions);
        let begun = versions.filter(|version| {
            let since = version.stated.since;
            version.stated.scope == Scope::Everything && since.is_some_and(|since| since <= today)
        });
        begun.count()
    }

    pub(super) fn question(&self, case: CaseId) -> Option<&Label> {
        self.cases.get(usize::from(case.0))?.rule.question()
    }

    pub(super) fn ready(&self, case: CaseId) -> &ReadyCase {
        &self.cases[usize::from(case.0)]
    }
}

fn place_of(duties: &mut Vec<String>, duty: &str) -> u16 {
    let place = duties.iter().position(|known| known == duty).unwrap_or_else(|| {
        duties.push(duty.to_owned());
        duties.len() - 1
    });
    u16::try_from(place).expect("fewer duties than rules")
}

impl ReadyKind {
    fn new(kind: &Kind, cases: &[ReadyCase]) -> Self {
        let mut ready = Self {
            code: kind.code().to_owned(),
            uses: Vec::new(),
            asks_part: kind.rules().iter().any(|used| !used.parts.is_empty()),
            misses_rule: false,
        };
        for used in kind.rules() {
            let fits =
                |case: &ReadyCase| case.rule.code() == used.rule.as_str() && case.case.code == used.case;
            match cases
                .iter()
                .position(fits)
                .and_then(|place| u16::try_from(place).ok())
            {
                Some(place) => ready.uses.push(ReadyUse {
                    case: CaseId(place),
                    parts: used.parts.clone(),
                    with: EventSet::of(&used.with),
                    without: EventSet::of(&used.without),
                }),
                None => ready.misses_rule = true,
            }
        }
        ready
    }
}

impl ReadyUse {
    pub(super) fn applies(&self, part: Option<Part>, view: &View<'_>) -> bool {
        let of_part = self.parts.is_empty() || part.is_some_and(|part| self.parts.contains(&part));
        of_part && holds(self.with, self.without, view)
    }
}

/// Whether one of `with` is known, where there is one, and none of `without`.
fn holds(with: EventSet, without: EventSet, view: &View<'_>) -> bool {
    (with.is_empty() || view.known().meets(with)) && !view.known().meets(without)
}

impl ReadyVersion {
    fn new(version: &RuleVersion) -> Self {
        let clocks = version.clocks.iter().map(|clock| ReadyClock {
            start: clock.start,
            period: clock.period,
            with: EventSet::of(&clock.with),
            unless: EventSet::of(&clock.unless),
        });
        Self {
            clocks: clocks.collect(),
            stated: version.clone(),
        }
    }

    /// The first clock whose conditions hold and whose event is known, with the day of that event.
    fn clock(&self, view: &View<'_>) -> Option<(ReadyClock, Date)> {
        let running = self
            .clocks
            .iter()
            .filter(|clock| holds(clock.with, clock.unless, view));
        running
            .into_iter()
            .find_map(|clock| Some((*clock, view.date(clock.start)?)))
    }

    /// The event that is asked for when no clock runs.
    fn asks(&self, view: &View<'_>) -> Event {
        let possible = self
            .clocks
            .iter()
            .find(|clock| holds(clock.with, clock.unless, view));
        possible.unwrap_or(&self.clocks[0]).start
    }

    fn applies(&self, start: Option<Date>, taken: Date, today: Date) -> bool {
        let Some(since) = self.stated.since else {
            return true;
        };
        match self.stated.scope {
            Scope::Events => start.is_some_and(|start| start >= since),
            Scope::NewCopies => taken >= since,
            Scope::Everything => today >= since,
        }
    }
}

impl ReadyCase {
    /// The latest version that applies, and what its clock says.
    pub(super) fn run(&self, view: &View<'_>, taken: Date, today: Date) -> Run {
        let chosen = self
            .versions
            .iter()
            .enumerate()
            .rev()
            .find_map(|(place, version)| {
                let clock = version.clock(view);
                let start = clock.map(|(_, start)| start);
                version
                    .applies(start, taken, today)
                    .then_some((place, version, clock))
            });
        let (place, version, clock) = chosen.expect("the first version of a case applies always");
        let place = u16::try_from(place).expect("a case has a few versions");
        match clock {
            Some((clock, start)) => Run::Ends {
                version: place,
                anchor: clock.start,
                since: start,
                end: clock.period.end(start, version.stated.rounding),
            },
            None => Run::Waits {
                version: place,
                event: version.asks(view),
            },
        }
    }

    pub(super) fn nature(&self, version: u16) -> Nature {
        self.versions[usize::from(version)].stated.nature
    }

    pub(super) fn is_about_the_copy(&self) -> bool {
        self.case.target == Target::Copy
    }
}
