//! Filing what lies in the tray: a long work, a few cards at a time, so that the session is free between them.

use std::collections::BTreeMap;

use coffre_core::document::{Filed, Outcome, Silent, Source};
use coffre_core::intake::{Card, Choice, Knowledge, look_at};
use coffre_core::terms::DocId;
use coffre_core::vault::{Language, Vault, VaultError};

use super::card;
use crate::commands::deadline::title;
use crate::commands::{Answer, Here};
use crate::error::{Code, CommandError, source};
use crate::events::{AppEvent, WorkKind};
use crate::session::Open;
use crate::shell::Shell;
use crate::tray::{Item, Stage, Undo, is_from_phone};
use crate::view::{AfterFiling, Coded, DocumentRow, FiledCard, TrayDone};
use crate::work::{self, Work};

/// Sources that are sealed together; the session is free between two such groups.
const TOGETHER: usize = 8;

/// Files cards. Returns the number of the work; `filed` tells what it did.
pub fn tray_file(shell: &Here, cards: Vec<String>) -> Answer<u32> {
    work::one_at_a_time(shell)?;
    let items = shell.look(|_| {
        let mut tray = shell.tray();
        let mut items = Vec::new();
        for card in &cards {
            let item = tray.item_mut(card).ok_or(VaultError::NotFound)?;
            if item.stage == Stage::Filing {
                continue;
            }
            item.stage = Stage::Filing;
            items.push(item.clone());
        }
        Ok(items)
    })?;
    // They are being filed until the end, when what is left of them is told: nothing of the tray changes between.
    shell.tell(AppEvent::Tray);
    let here = shell.clone();
    Ok(work::begin(shell, WorkKind::Filing, move |work| {
        file(&here, items, work)
    }))
}

fn file(shell: &Here, items: Vec<Item>, work: &Work<'_>) -> Result<AppEvent, CommandError> {
    let all = items.len();
    let mut ended = Ended::default();
    let mut knowledge: Option<Knowledge> = None;
    work.tell(0, all);
    for group in groups(&items) {
        if work.is_stopped() {
            ended.stopped = true;
            break;
        }
        let filed = shell.open(|open| crate::aside::on_all_cores(|| file_group(open, group, &mut knowledge)));
        match filed {
            Ok(outcomes) => {
                for (item, outcome) in group.iter().zip(outcomes) {
                    ended.take(item, outcome);
                }
                work.tell(ended.seen, all);
            }
            Err(error) => {
                put_back(shell, &ended, &items, Some(error.code));
                return Err(error);
            }
        }
    }
    put_back(shell, &ended, &items, None);
    let done = finish(shell, ended)?;
    shell.tell(AppEvent::Changed);
    Ok(AppEvent::Filed {
        work: work.number,
        result: done,
    })
}

/// Cuts the cards into groups; what came inside a card stays with it, since it is linked to it.
fn groups(items: &[Item]) -> Vec<&[Item]> {
    let (mut groups, mut start) = (Vec::new(), 0);
    for place in 1..=items.len() {
        let ends = items
            .get(place)
            .is_none_or(|next| next.inside.is_none() && place - start >= TOGETHER);
        if ends && place > start {
            groups.push(&items[start..place]);
            start = place;
        }
    }
    groups
}

/// What became of the cards so far.
#[derive(Default)]
struct Ended {
    seen: usize,
    filed: Vec<(Item, Filed, Choice)>,
    held: Vec<(String, Option<DocId>)>,
    refused: Vec<(String, Code)>,
    stopped: bool,
}

impl Ended {
    fn take(&mut self, item: &Item, outcome: Answer<(Outcome, Choice)>) {
        self.seen += 1;
        match outcome {
            Ok((Outcome::Filed(filed), choice)) => self.filed.push((item.clone(), filed, choice)),
            Ok((Outcome::Held(doc), _)) => self.held.push((item.id.clone(), Some(doc))),
            Ok((Outcome::Twice, _)) => self.held.push((item.id.clone(), None)),
            Ok((Outcome::Refused(error), _)) => self.refused.push((item.id.clone(), source(&error))),
            Ok((Outcome::Stopped, _)) => self.stopped = true,
            Err(error) => self.refused.push((item.id.clone(), error.code)),
        }
    }
}

/// A card of the core for each item that can be had and filed; what was not read is looked at by its name.
fn file_group(
    open: &mut Open,
    group: &[Item],
    knowledge: &mut Option<Knowledge>,
) -> Answer<Vec<Answer<(Outcome, Choice)>>> {
    let (vault, language) = (&mut open.vault, open.settings.language.into());
    let mut ready: Vec<Answer<(Card, Choice)>> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut good = 0;
    for item in group {
        let one = with_card(vault, language, item, knowledge).and_then(|item| {
            if card::is_warned(vault, &item) {
                return Err(CommandError::new(
                    Code::LookFirst,
                    "a person has to look at this first (rule R09)",
                ));
            }
            let choice = card::choice(vault, &item)?;
            let inside = item
                .inside
                .as_deref()
                .and_then(|outer| places.get(outer).copied());
            let card = item.card().ok_or_else(|| CommandError::value("card"))?;
            Ok((
                Card {
                    inside,
                    ..card.clone()
                },
                choice,
            ))
        });
        if one.is_ok() {
            places.insert(&item.id, good);
            good += 1;
        }
        ready.push(one);
    }
    let cards: Vec<(&Card, Option<Choice>)> = ready
        .iter()
        .flatten()
        .map(|(card, choice)| (card, Some(choice.clone())))
        .collect();
    let mut filed = vault.file_cards(&cards, &Silent)?.into_iter().flatten();
    Ok(ready
        .into_iter()
        .map(|one| {
            let (_, choice) = one?;
            let outcome = filed.next().map_or(Outcome::Stopped, |filed| filed.outcome);
            Ok((outcome, choice))
        })
        .collect())
}

fn with_card(
    vault: &Vault,
    language: Language,
    item: &Item,
    knowledge: &mut Option<Knowledge>,
) -> Answer<Item> {
    if item.card().is_some() {
        return Ok(item.clone());
    }
    if knowledge.is_none() {
        *knowledge = Some(vault.knowledge(language)?);
    }
    let known = knowledge.as_ref().ok_or_else(|| CommandError::value("card"))?;
    let looked = look_at(&item.source, &item.name, known, &mut crate::reading::unread());
    let cards = looked.map_err(|error| CommandError::from(&error))?;
    let first = cards
        .into_iter()
        .next()
        .ok_or_else(|| CommandError::value("card"))?;
    Ok(item.clone().with(first))
}

/// Cards that were filed leave the tray, the others say why they stay.
fn put_back(shell: &Shell, ended: &Ended, items: &[Item], failed: Option<Code>) {
    let mut tray = shell.tray();
    let filed = |id: &str| ended.filed.iter().any(|(item, ..)| item.id == id);
    tray.items.retain(|item| !filed(&item.id));
    for item in items {
        let Some(card) = tray.item_mut(&item.id) else {
            continue;
        };
        let held = ended.held.iter().find(|(id, _)| *id == item.id);
        let refused = ended.refused.iter().find(|(id, _)| *id == item.id);
        card.stage = match (held, refused, failed) {
            (Some((_, Some(doc))), ..) => Stage::Held(*doc),
            (_, Some((_, code)), _) => Stage::Refused(*code),
            (None, None, Some(code)) => Stage::Refused(code),
            _ => Stage::Waiting,
        };
    }
}

fn finish(shell: &Shell, ended: Ended) -> Answer<TrayDone> {
    shell.open(|open| {
        let vault = &mut open.vault;
        let mut done = TrayDone {
            batch: crate::edge::unguessable(),
            filed: Vec::new(),
            held: u32::try_from(ended.held.len()).unwrap_or(u32::MAX),
            refused: u32::try_from(ended.refused.len()).unwrap_or(u32::MAX),
            stopped: ended.stopped,
            binned: 0,
            to_delete: Vec::new(),
        };
        for (item, filed, choice) in &ended.filed {
            // A depositor does not see what he filed: there is nothing to show of it.
            if let Ok(view) = vault.document_view(filed.doc) {
                done.filed.push(FiledCard {
                    card: item.id.clone(),
                    document: DocumentRow::of(vault, &view.row),
                    dossier: choice.dossier.map(|id| id.to_string()),
                    dossier_title: choice.dossier.and_then(|id| title(vault, id)),
                    kind: choice.kind.as_deref().map(|code| Coded::kind(vault, code)),
                });
            }
            if let (Source::Path(path), AfterFiling::Bin) = (&item.source, open.settings.after_filing) {
                // Only what still is what was sealed and read back.
                done.binned += u32::from(item.is_unchanged() && (shell.around().bin)(path));
            }
            // The phone keeps its own copy, whatever became of the one on this computer.
            if item.inside.is_none() && is_from_phone(&item.name, item.card()) {
                done.to_delete.push(item.name.clone());
            }
        }
        let mut tray = shell.tray();
        tray.undo = (!ended.filed.is_empty()).then(|| Undo {
            done: done.clone(),
            documents: ended.filed.iter().map(|(_, filed, _)| filed.doc).collect(),
            items: ended.filed.into_iter().map(|(item, ..)| item).collect(),
        });
        tray.keep(vault)?;
        Ok(done)
    })
}
