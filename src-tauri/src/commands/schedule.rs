//! Kinds of document and the schedule of retention, edited with their effect shown first.

use coffre_core::retention;
use coffre_core::terms::{
    Category, Code as Word, Confidentiality, DocId, Kind, KindEdit, Label, Period, PeriodEdit, Rule, RuleUse,
    RuleVersion, Scope,
};
use coffre_core::vault::{Vault, VaultError};

use super::document::event;
use super::{Answer, Here};
use crate::error::CommandError;
use crate::view::{
    ClockView, DeadlineView, DocumentRow, Effect, EffectMove, KindChange, KindChoices, KindView, Kinds,
    PeriodChange, Place, RuleCaseView, RuleVersionView, RuleView, TypedWords, UsedRule, words_from_label,
};

/// Moved documents that a preview tells.
const MOVES: usize = 50;

/// The kinds of the house, and what may be chosen for one.
pub fn kind_list(shell: &Here) -> Answer<Kinds> {
    shell.look(|vault| {
        let places = vault.authority().compartments().into_iter();
        let places = places.filter(|c| !c.dropped).map(|c| Place::of(vault, c.c));
        Ok(Kinds {
            kinds: vault.house().kinds().values().map(kind_view).collect(),
            choices: KindChoices {
                categories: Category::ALL.iter().map(|one| one.code().to_owned()).collect(),
                levels: Confidentiality::ALL
                    .iter()
                    .map(|one| one.code().to_owned())
                    .collect(),
                places: places.collect(),
            },
        })
    })
}

fn kind_view(kind: &Kind) -> KindView {
    // A rule that keeps a kind under several conditions, such as one for each part of its person, is told once.
    let mut rules: Vec<UsedRule> = Vec::new();
    for one in kind.rules() {
        let used = UsedRule {
            rule: one.rule.to_string(),
            case: one.case.to_string(),
        };
        if !rules.contains(&used) {
            rules.push(used);
        }
    }
    KindView {
        code: kind.code().to_owned(),
        label: words_from_label!(kind.label()),
        purpose: words_from_label!(kind.purpose()),
        category: kind.category().code().to_owned(),
        level: kind.level().code().to_owned(),
        compartment: kind.compartment().to_owned(),
        needs_dossier: kind.needs_dossier(),
        rules,
    }
}

/// What another form of a kind would do.
pub fn kind_preview(shell: &Here, kind: KindChange) -> Answer<Effect> {
    shell.look(|vault| {
        let (effect, ids) = vault.preview_kind(&kind_of(vault, kind)?)?;
        Ok(effect_view(vault, &effect, &ids))
    })
}

/// Defines another form of a kind, or a new one. Documents stay where they are; their deadlines are worked out anew.
pub fn kind_change(shell: &Here, kind: KindChange) -> Answer<()> {
    shell.change(|vault| {
        let kind = kind_of(vault, kind)?;
        Ok(vault.change_kind(&kind)?)
    })
}

fn kind_of(vault: &Vault, change: KindChange) -> Answer<Kind> {
    let code = word("code", &change.code)?;
    let known = vault.house().kinds().get(&change.code);
    let mut rules = Vec::new();
    for one in &change.rules {
        // What a rule asks besides its case stays for the rules that stay, under every condition that it has.
        let same = |old: &&RuleUse| old.rule.as_str() == one.rule && old.case.as_str() == one.case;
        let before = rules.len();
        rules.extend(known.into_iter().flat_map(Kind::rules).filter(same).cloned());
        if rules.len() == before {
            rules.push(RuleUse {
                rule: word("rule", &one.rule)?,
                case: word("case", &one.case)?,
                parts: Vec::new(),
                with: Vec::new(),
                without: Vec::new(),
            });
        }
    }
    let edit = KindEdit {
        label: label("label", &change.label)?,
        purpose: label("purpose", &change.purpose)?,
        category: Category::from_code(&change.category).ok_or_else(|| CommandError::value("category"))?,
        level: Confidentiality::from_code(&change.level).ok_or_else(|| CommandError::value("level"))?,
        compartment: word("compartment", &change.compartment)?,
        needs_dossier: change.needs_dossier,
        rules,
    };
    Ok(match known {
        Some(kind) => kind.clone().edited(edit),
        None => edit.into_kind(code),
    })
}

fn word(field: &str, typed: &str) -> Answer<Word> {
    Word::parse(typed).map_err(|_| CommandError::value(field))
}

pub(super) fn label(field: &str, typed: &TypedWords) -> Answer<Label> {
    let [fr, nl, en] = [&typed.fr, &typed.nl, &typed.en].map(|text| text.trim());
    // A language that was left empty reads the French.
    let or = |text: &str| {
        if text.is_empty() {
            fr.to_owned()
        } else {
            text.to_owned()
        }
    };
    Label::new(fr, &or(nl), &or(en)).map_err(|_| CommandError::value(field))
}

/// The rules of retention, in the order of their codes.
pub fn rule_list(shell: &Here) -> Answer<Vec<RuleView>> {
    shell.look(|vault| Ok(vault.house().schedule().rules().map(rule_view).collect()))
}

fn rule_view(rule: &Rule) -> RuleView {
    let case = |case: &coffre_core::terms::Case| RuleCaseView {
        code: case.code.to_string(),
        label: words_from_label!(&case.label),
        versions: case.versions.iter().map(version_view).collect(),
    };
    RuleView {
        code: rule.code().to_owned(),
        label: words_from_label!(rule.label()),
        cases: rule.cases().iter().map(case).collect(),
        reviewed: rule.review() == coffre_core::terms::Review::Reviewed,
        note: rule.note().map(ToOwned::to_owned),
    }
}

fn version_view(version: &RuleVersion) -> RuleVersionView {
    let clock = |clock: &coffre_core::terms::RuleClock| {
        let (years, months, days) = clock.period.parts();
        ClockView {
            start: event(clock.start.code()),
            years,
            months,
            days,
        }
    };
    RuleVersionView {
        version: version.version,
        since: version.since.map(|day| day.to_string()),
        scope: version.scope.code().to_owned(),
        nature: version.nature.code().to_owned(),
        clocks: version.clocks.iter().map(clock).collect(),
        end: version.end.code().to_owned(),
        basis: version.basis.clone(),
        source: version.source.clone(),
        confidence: version.confidence.code().to_owned(),
    }
}

/// What another period would do.
pub fn rule_preview(shell: &Here, change: PeriodChange) -> Answer<Effect> {
    shell.look(|vault| {
        let (effect, ids) = vault.preview_rule(&rule_of(vault, change)?)?;
        Ok(effect_view(vault, &effect, &ids))
    })
}

/// Defines another period as a version of its own; deadlines are worked out anew.
pub fn rule_change(shell: &Here, change: PeriodChange) -> Answer<()> {
    shell.change(|vault| {
        let rule = rule_of(vault, change)?;
        Ok(vault.change_rule(&rule)?)
    })
}

fn rule_of(vault: &Vault, change: PeriodChange) -> Answer<Rule> {
    let schedule = vault.house().schedule();
    let rule = schedule.rule(&change.rule).ok_or(VaultError::NotFound)?;
    if change.basis.trim().is_empty() {
        return Err(CommandError::value("basis"));
    }
    let period = format!("P{}Y{}M{}D", change.years, change.months, change.days);
    let edit = PeriodEdit {
        case: word("case", &change.case)?,
        period: Period::parse(&period).map_err(|_| CommandError::value("period"))?,
        since: change.since.parse().map_err(|_| CommandError::value("since"))?,
        scope: Scope::from_code(&change.scope).ok_or_else(|| CommandError::value("scope"))?,
        basis: change.basis.trim().to_owned(),
    };
    rule.with_period(edit).map_err(|_| CommandError::value("since"))
}

/// What a change would do, in numbers and in the first documents.
pub(crate) fn effect_view(vault: &Vault, effect: &retention::Effect, ids: &[DocId]) -> Effect {
    let first = effect.moves.iter().take(MOVES).filter_map(|one| {
        let view = vault.document_view(*ids.get(one.document as usize)?).ok()?;
        Some(EffectMove {
            document: DocumentRow::of(vault, &view.row),
            after: deadline(&one.after.deadline),
        })
    });
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Effect {
        unchanged: number(effect.unchanged),
        changed: number(effect.moves.len()),
        later: number(effect.later),
        earlier: number(effect.earlier),
        settled: number(effect.settled),
        unsettled: number(effect.unsettled),
        conflicts: number(effect.conflicts),
        disposable: number(effect.disposable.len()),
        spared: number(effect.spared.len()),
        moves: first.collect(),
    }
}

fn deadline(deadline: &retention::Deadline) -> DeadlineView {
    match deadline {
        retention::Deadline::On(day) => DeadlineView::On {
            date: day.to_string(),
        },
        retention::Deadline::Unknown(_) => DeadlineView::Unknown,
        retention::Deadline::Conflict { .. } => DeadlineView::Conflict,
        retention::Deadline::None(_) | retention::Deadline::Held => DeadlineView::Never,
    }
}
