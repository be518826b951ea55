//! The reasons of a decision, in words that a person checks against the paper.

use coffre_understand::schedule::{Nature, Review, Target};
use coffre_understand::{Code, Event, Label, Period};
use jiff::civil::Date;

use super::holdings::Holdings;
use super::outcome::Outcome;
use super::rules::{Rules, Run};
use super::verdict::Hit;

/// A decision with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is decided.
    pub outcome: Outcome,
    /// One reason for each rule that applies, in each dossier of the document.
    pub reasons: Vec<Reason>,
}

/// Why one rule says what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Code of the rule.
    pub rule: String,
    /// Code of its case.
    pub case: Code,
    /// The version that applies.
    pub version: u16,
    /// What its period means.
    pub nature: Nature,
    /// Whether it is about the copy or about what is published.
    pub target: Target,
    /// The event that starts its clock, or that is missing.
    pub event: Event,
    /// The date of that event; none when it is missing.
    pub anchor: Option<Date>,
    /// The last day of the period; none when the event is missing.
    pub date: Option<Date>,
    /// Whether the rule or the version's transition is still to be checked by the agency's lawyer.
    pub unchecked: bool,
    /// The reason as a sentence.
    pub text: Label,
}

impl Rules {
    /// Decides one document with the reasons; none for a place that does not exist.
    pub fn decide(&self, holdings: &Holdings, place: u32, today: Date) -> Option<Decision> {
        let outcome = self.outcome(holdings, place, today)?;
        let document = holdings.document(place)?;
        let mut reasons = Vec::new();
        if let Some(kind) = document.kind.and_then(|kind| self.kinds.get(usize::from(kind.0))) {
            let contexts = holdings.contexts(place);
            self.hits(holdings, document, contexts, kind, today, &mut |hit| {
                let reason = self.reason(hit);
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            });
        }
        Some(Decision { outcome, reasons })
    }

    fn reason(&self, hit: Hit) -> Reason {
        let ready = self.ready(hit.case);
        let (place, event, anchor, date) = match hit.run {
            Run::Ends {
                version,
                anchor,
                since,
                end,
            } => (version, anchor, Some(since), Some(end)),
            Run::Waits { version, event } => (version, event, None, None),
        };
        let version = &ready.versions[usize::from(place)].stated;
        let clock = version
            .clocks
            .iter()
            .find(|clock| clock.start == event)
            .unwrap_or(&version.clocks[0]);
        let rule = ready.rule.code();
        let text = match (anchor, date) {
            (Some(anchor), Some(date)) => ended(rule, version.nature, clock.period, event, anchor, date),
            _ => waiting(rule, event),
        };
        Reason {
            rule: rule.to_owned(),
            case: ready.case.code.clone(),
            version: version.version,
            nature: version.nature,
            target: ready.case.target,
            event,
            anchor,
            date,
            unchecked: ready.rule.review() == Review::Lawyer || !version.transition_checked,
            text,
        }
    }
}

/// "R05 : 10 ans après l’acte (14/03/2016), minimum légal, jusqu’au 14/03/2026 inclus".
fn ended(rule: &str, nature: Nature, period: Period, event: Event, anchor: Date, end: Date) -> Label {
    let [fr, nl, en] = nature_words(nature);
    let (anchor, end) = (day(anchor), day(end));
    let after = event.after();
    let [period_fr, period_nl, period_en] = period_words(period);
    label(
        &format!(
            "{rule} : {period_fr} {} ({anchor}), {fr}, jusqu’au {end} inclus",
            after.fr()
        ),
        &format!(
            "{rule}: {period_nl} {} ({anchor}), {nl}, tot en met {end}",
            after.nl()
        ),
        &format!(
            "{rule}: {period_en} {} ({anchor}), {en}, to {end} inclusive",
            after.en()
        ),
    )
}

fn waiting(rule: &str, event: Event) -> Label {
    let name = event.label();
    label(
        &format!("{rule} : date inconnue ({})", name.fr()),
        &format!("{rule}: onbekende datum ({})", name.nl()),
        &format!("{rule}: unknown date ({})", name.en()),
    )
}

fn label(fr: &str, nl: &str, en: &str) -> Label {
    Label::new(fr, nl, en).expect("a reason is a short sentence in each language")
}

const fn nature_words(nature: Nature) -> [&'static str; 3] {
    match nature {
        Nature::Minimum => ["minimum légal", "wettelijk minimum", "legal minimum"],
        Nature::Maximum => ["maximum", "maximum", "maximum"],
        Nature::MinimumThenErase => [
            "minimum légal puis effacement",
            "wettelijk minimum, daarna wissen",
            "legal minimum, then erased",
        ],
        Nature::Choice => [
            "choix de l’agence",
            "keuze van het kantoor",
            "the agency’s choice",
        ],
        Nature::Information => ["pour information", "ter informatie", "for information"],
    }
}

/// A civil date as it is written in Belgium.
fn day(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

fn period_words(period: Period) -> [String; 3] {
    let (years, months, days) = period.parts();
    let words = [
        (years, ["an", "ans"], ["jaar", "jaar"], ["year", "years"]),
        (
            months,
            ["mois", "mois"],
            ["maand", "maanden"],
            ["month", "months"],
        ),
        (days, ["jour", "jours"], ["dag", "dagen"], ["day", "days"]),
    ];
    let mut texts = [const { Vec::new() }; 3];
    for (count, fr, nl, en) in words {
        let form = usize::from(count > 1);
        if count > 0 {
            for (text, unit) in texts.iter_mut().zip([fr, nl, en]) {
                text.push(format!("{count} {}", unit[form]));
            }
        }
    }
    texts.map(|parts| {
        if parts.is_empty() {
            "0".to_owned()
        } else {
            parts.join(" ")
        }
    })
}
