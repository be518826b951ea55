//! `rule`: the schedule of retention; another period for a case.

use std::io;

use coffre_core::terms::{Period, PeriodEdit, Rule, Scope};
use coffre_core::vault::VaultError;
use serde::Serialize;

use super::effect::EffectLines;
use super::{date, values};
use crate::args::{RuleVerb, ScopeWord};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Clock {
    start: &'static str,
    period: String,
}

#[derive(Serialize)]
struct Line {
    rule: String,
    case: String,
    version: u16,
    since: Option<String>,
    scope: &'static str,
    nature: &'static str,
    clocks: Vec<Clock>,
    basis: String,
    label: String,
}

#[derive(Serialize)]
struct Lines {
    rules: Vec<Line>,
}

impl Answer for Lines {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |line: &Line| {
            let clocks = line
                .clocks
                .iter()
                .map(|one| format!("{} after {}", one.period, one.start));
            [
                format!("{}/{}", line.rule, line.case),
                line.since.clone().unwrap_or_default(),
                line.nature.to_owned(),
                clocks.collect::<Vec<_>>().join(", "),
                line.label.clone(),
            ]
        };
        page.table(&self.rules.iter().map(row).collect::<Vec<_>>())?;
        page.line("The schedule is a proposal, to be reviewed by your lawyer.")
    }
}

#[derive(Serialize)]
struct Set {
    rule: String,
    case: String,
    effect: EffectLines,
}

impl Answer for Set {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{}/{} has a new version", self.rule, self.case))
    }
}

/// Shows or changes rules.
pub(crate) fn run(verb: &RuleVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let RuleVerb::Set {
        rule,
        case,
        period,
        since,
        scope,
        basis,
        yes,
    } = verb
    else {
        return list(session);
    };
    if basis.trim().is_empty() {
        return Err(CommandError::Blank("--basis"));
    }
    let schedule = session.vault.house().schedule();
    let rule = schedule.rule(rule).ok_or(VaultError::NotFound)?;
    let since = match since {
        Some(typed) => date::parse(typed)?
            .parse()
            .map_err(|_| CommandError::BadDate(typed.clone()))?,
        None => session.vault.today(),
    };
    let case = match (case, rule.cases()) {
        (Some(case), _) => values::code(case)?,
        (None, [only]) => only.code.clone(),
        (None, several) => {
            let codes = several.iter().map(|one| one.code.as_str());
            return Err(values::unknown("case", "", codes));
        }
    };
    let edit = PeriodEdit {
        case: case.clone(),
        period: Period::parse(period)?,
        since,
        scope: self::scope(*scope),
        basis: basis.trim().to_owned(),
    };
    let changed = rule.with_period(edit)?;
    let effect = EffectLines::of(&session.vault, &session.vault.preview_rule(&changed)?);
    effect.confirm(*yes, "Change the rule so?", session)?;
    session.vault.change_rule(&changed)?;
    session.context.output.answer(&Set {
        rule: changed.code().to_owned(),
        case: case.to_string(),
        effect,
    })?;
    Ok(Exit::Done)
}

fn list(session: &Session<'_>) -> Result<Exit, CommandError> {
    let language = session.context.language.code();
    let lines = |rule: &Rule| -> Vec<Line> {
        let of_case = |case: &coffre_core::terms::Case| -> Vec<Line> {
            let line = |version: &coffre_core::terms::RuleVersion| Line {
                rule: rule.code().to_owned(),
                case: case.code.to_string(),
                version: version.version,
                since: version.since.map(|day| day.to_string()),
                scope: version.scope.code(),
                nature: version.nature.code(),
                clocks: version
                    .clocks
                    .iter()
                    .map(|clock| Clock {
                        start: clock.start.code(),
                        period: clock.period.to_string(),
                    })
                    .collect(),
                basis: version.basis.clone(),
                label: rule.label().in_language(language).to_owned(),
            };
            case.versions.iter().map(line).collect()
        };
        rule.cases().iter().flat_map(of_case).collect()
    };
    let schedule = session.vault.house().schedule();
    session.context.output.answer(&Lines {
        rules: schedule.rules().flat_map(lines).collect(),
    })?;
    Ok(Exit::Done)
}

const fn scope(word: ScopeWord) -> Scope {
    match word {
        ScopeWord::Events => Scope::Events,
        ScopeWord::NewCopies => Scope::NewCopies,
        ScopeWord::Everything => Scope::Everything,
    }
}
