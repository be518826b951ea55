//! `kinds set`: another form of a kind, or a new one.

use std::io;

use coffre_core::terms::{Category, Confidentiality, Kind, KindEdit, Label, RuleUse};
use coffre_core::vault::Vault;
use serde::Serialize;

use crate::args::KindSetArgs;
use crate::command::effect::EffectLines;
use crate::command::values;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Set {
    kind: String,
    made: bool,
    effect: EffectLines,
}

impl Answer for Set {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let what = if self.made { "made" } else { "changed" };
        page.line(&format!("{} {what}", self.kind))
    }
}

/// Changes a kind once its effect was shown.
pub(super) fn run(args: &KindSetArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let kind = form(args, &session.vault)?;
    let made = !session.vault.house().kinds().contains_key(kind.code());
    let effect = EffectLines::of(&session.vault, &session.vault.preview_kind(&kind)?);
    effect.confirm(args.yes, "Change the kind so?", session)?;
    session.vault.change_kind(&kind)?;
    session.context.output.answer(&Set {
        kind: kind.code().to_owned(),
        made,
        effect,
    })?;
    Ok(Exit::Done)
}

/// The kind as it will be; what was not said stays.
fn form(args: &KindSetArgs, vault: &Vault) -> Result<Kind, CommandError> {
    let known = vault.house().kinds().get(&args.code);
    let old = known.map(KindEdit::of);
    let old = old.as_ref();
    let missing = |what| CommandError::Blank(what);
    let labels = [&args.label, &args.label_nl, &args.label_en];
    let purposes = [&args.purpose, &args.purpose_nl, &args.purpose_en];
    let category = args.category.as_deref().map(category).transpose()?;
    let level = args.level.as_deref().map(level).transpose()?;
    let compartment = args.compartment.as_deref().map(values::code).transpose()?;
    let needs_dossier = args.needs_dossier.as_deref().map(|word| word == "yes");
    let rules = args.rules.iter().map(|typed| rule_use(typed, known));
    let rules: Vec<RuleUse> = rules.collect::<Result<_, _>>()?;
    let edit = KindEdit {
        label: label(labels, old.map(|kind| &kind.label), "--label")?,
        purpose: label(purposes, old.map(|kind| &kind.purpose), "--purpose")?,
        category: category
            .or(old.map(|kind| kind.category))
            .ok_or_else(|| missing("--category"))?,
        level: level
            .or(old.map(|kind| kind.level))
            .ok_or_else(|| missing("--level"))?,
        compartment: compartment
            .or_else(|| old.map(|kind| kind.compartment.clone()))
            .ok_or_else(|| missing("--in"))?,
        needs_dossier: needs_dossier
            .or(old.map(|kind| kind.needs_dossier))
            .unwrap_or(true),
        rules: if rules.is_empty() && !args.no_rules {
            old.map(|kind| kind.rules.clone()).unwrap_or_default()
        } else {
            rules
        },
    };
    Ok(match known {
        Some(kind) => kind.clone().edited(edit),
        None => edit.into_kind(values::code(&args.code)?),
    })
}

/// A text in three languages: what was said, else what it was, else the French.
fn label(said: [&Option<String>; 3], old: Option<&Label>, what: &'static str) -> Result<Label, CommandError> {
    let [fr, nl, en] = said;
    let french = fr
        .as_deref()
        .or(old.map(Label::fr))
        .ok_or(CommandError::Blank(what))?;
    let nl = nl.as_deref().or(old.map(Label::nl)).unwrap_or(french);
    let en = en.as_deref().or(old.map(Label::en)).unwrap_or(french);
    Ok(Label::new(french, nl, en)?)
}

fn category(typed: &str) -> Result<Category, CommandError> {
    let codes = Category::ALL.iter().map(|one| one.code());
    Category::from_code(typed).ok_or_else(|| values::unknown("category", typed, codes))
}

fn level(typed: &str) -> Result<Confidentiality, CommandError> {
    let codes = Confidentiality::ALL.iter().map(|one| one.code());
    Confidentiality::from_code(typed).ok_or_else(|| values::unknown("level", typed, codes))
}

/// A rule with its case. What the kind asks besides stays for the rules that stay.
fn rule_use(typed: &str, known: Option<&Kind>) -> Result<RuleUse, CommandError> {
    let (rule, case) = typed.split_once('/').ok_or(CommandError::RuleShape)?;
    let same = |old: &&RuleUse| old.rule.as_str() == rule && old.case.as_str() == case;
    if let Some(old) = known.and_then(|kind| kind.rules().iter().find(same)) {
        return Ok(old.clone());
    }
    Ok(RuleUse {
        rule: values::code(rule)?,
        case: values::code(case)?,
        parts: Vec::new(),
        with: Vec::new(),
        without: Vec::new(),
    })
}
