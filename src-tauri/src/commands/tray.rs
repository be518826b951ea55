//! The filing tray: drop, paste or choose, look at the proposals, file, undo.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use coffre_core::document::{Change, Filed, NewDocument, Outcome, Silent, Source, SourceError};
use coffre_core::terms::{CompartmentId, DocId, EntityId};
use coffre_core::vault::{Vault, VaultError, field};

use super::document::{check_field, part_code, seen};
use super::{Answer, Here, id};
use crate::dialogs::Purpose;
use crate::error::{Code, CommandError};
use crate::events::{AppEvent, WorkKind};
use crate::proposal::{self, Proposal};
use crate::shell::Shell;
use crate::tray::{Item, Said, Stage, Undo};
use crate::view::{
    AfterFiling, Card, CardChange, CardState, Chip, Coded, DocumentRow, FieldName, FiledCard, Place, Tray,
    TrayDone,
};
use crate::work::{self, Work};

/// Bytes that can be pasted at once.
const MOST_PASTED: usize = 64 * 1024 * 1024;
/// Sources that are sealed together; the session is free between two such groups.
const TOGETHER: usize = 8;
/// Where documents go that nobody has said anything about.
const UNSORTED: &str = "ventes";

/// The tray.
pub fn tray_show(shell: &Here) -> Answer<Tray> {
    shell.look(|vault| Ok(tray_view(vault, shell)))
}

fn tray_view(vault: &Vault, shell: &Shell) -> Tray {
    let tray = shell.tray();
    let cards: Vec<Card> = tray.items.iter().map(|item| card(vault, item)).collect();
    let count = |wanted: &CardState| u32::try_from(cards.iter().filter(|card| card.state == *wanted).count());
    Tray {
        ready: count(&CardState::Ready).unwrap_or(u32::MAX),
        to_check: count(&CardState::ToCheck).unwrap_or(u32::MAX),
        last: tray.undo.as_ref().map(|undo| undo.done.clone()),
        cards,
    }
}

fn card(vault: &Vault, item: &Item) -> Card {
    let proposed = proposal::of(vault, item);
    let missing = missing(vault, &item.said, &proposed);
    let state = match &item.stage {
        Stage::Filing => CardState::Filing,
        Stage::Refused(code) => CardState::Refused { code: code.clone() },
        Stage::Held(doc) => match vault.document_view(*doc) {
            Ok(view) => CardState::Duplicate {
                of: Box::new(DocumentRow::of(vault, &view.row)),
            },
            Err(_) => CardState::ToCheck,
        },
        Stage::Waiting if missing.is_empty() => CardState::Ready,
        Stage::Waiting => CardState::ToCheck,
    };
    let said = |value: &Option<String>, label: Option<String>| {
        value.as_ref().map(|value| Chip {
            value: value.clone(),
            label,
            sure: true,
            because: None,
        })
    };
    let kind_label = |code: &str| Some(Coded::kind(vault, code).label.fr);
    let entity = |id: &Option<String>| id.as_deref().and_then(|id| entity_name(vault, id));
    let place = place(
        vault,
        &item.said,
        proposed.kind.as_ref().map(|chip| chip.value.as_str()),
    );
    Card {
        id: item.id.clone(),
        name: item.name.clone(),
        size: item.size,
        file_type: item.file_type.clone(),
        state,
        title: said(&item.said.title, None),
        kind: said(&item.said.kind, item.said.kind.as_deref().and_then(kind_label)).or(proposed.kind),
        dossier: said(&item.said.dossier, entity(&item.said.dossier)).or(proposed.dossier),
        party: said(&item.said.party, entity(&item.said.party)),
        part: said(&item.said.part, None),
        date: said(&item.said.date, None).or(proposed.date),
        valid: said(&item.said.valid, None),
        place: place.ok().map(|c| Place::of(vault, c)),
        missing,
        token: None,
    }
}

fn entity_name(vault: &Vault, id: &str) -> Option<String> {
    let values = vault.entity_state(EntityId::parse(id).ok()?).ok()?.1.values();
    values
        .get(field::TITLE)
        .or_else(|| values.get(field::NAME))
        .cloned()
}

/// What has to be chosen before a card can be filed.
fn missing(vault: &Vault, said: &Said, proposed: &Proposal) -> Vec<String> {
    let sure = |chip: &Option<Chip>| {
        chip.as_ref()
            .filter(|chip| chip.sure)
            .map(|chip| chip.value.clone())
    };
    let kind = said.kind.clone().or_else(|| sure(&proposed.kind));
    let dossier = said.dossier.clone().or_else(|| sure(&proposed.dossier));
    let needs_dossier = kind
        .as_deref()
        .and_then(|code| vault.house().kinds().get(code))
        .is_none_or(coffre_core::terms::Kind::needs_dossier);
    let mut missing = Vec::new();
    if kind.is_none() {
        missing.push("kind".to_owned());
    }
    if dossier.is_none() && needs_dossier {
        missing.push("dossier".to_owned());
    }
    missing
}

/// The compartment of a card: what was chosen, as far as the kind allows it, else what the kind proposes.
fn place(vault: &Vault, said: &Said, proposed_kind: Option<&str>) -> Answer<CompartmentId> {
    let kind = said.kind.as_deref().or(proposed_kind);
    let kind = kind.and_then(|code| vault.house().kinds().get(code));
    let proposed = kind
        .map(|kind| vault.find_compartment(kind.compartment()))
        .transpose()?;
    let chosen = said
        .place
        .as_ref()
        .map(|place| id!(CompartmentId, place))
        .transpose()?;
    match (proposed, chosen) {
        (Some(proposed), Some(chosen)) if !vault.may_choose(proposed, chosen) => Err(CommandError::new(
            Code::LaxerPlace,
            "the kind asks for a stricter folder than the one that was chosen",
        )),
        (_, Some(chosen)) => Ok(chosen),
        (Some(proposed), None) => Ok(proposed),
        (None, None) => Ok(vault.find_compartment(UNSORTED)?),
    }
}

/// Opens a dialog and puts the chosen files into the tray.
pub fn tray_pick(shell: &Here) -> Answer<Tray> {
    shell.look(|_| Ok(()))?;
    let paths = shell.dialogs.files(Purpose::File).unwrap_or_default();
    put(shell, |tray| tray.add_files(&paths))
}

/// Puts files that were dropped into the tray.
pub fn tray_take(shell: &Here, drop: String) -> Answer<Tray> {
    shell.look(|_| Ok(()))?;
    let paths = shell.tray().take(&drop).ok_or(VaultError::NotFound)?;
    put(shell, |tray| tray.add_files(&paths))
}

/// Puts pasted bytes (Base64) into the tray.
pub fn tray_paste(shell: &Here, name: String, bytes: String) -> Answer<Tray> {
    let bytes = BASE64_STANDARD
        .decode(bytes)
        .map_err(|_| CommandError::value("bytes"))?;
    if bytes.is_empty() || bytes.len() > MOST_PASTED || name.trim().is_empty() {
        return Err(CommandError::value("bytes"));
    }
    put(shell, |tray| tray.add_bytes(name.trim(), bytes))
}

fn put(shell: &Here, add: impl FnOnce(&mut crate::tray::TrayDesk)) -> Answer<Tray> {
    let view = shell.open(|open| {
        add(&mut shell.tray());
        shell.tray().keep(&mut open.vault)?;
        Ok(tray_view(&open.vault, shell))
    })?;
    shell.tell(AppEvent::Tray);
    Ok(view)
}

/// Changes cards.
pub fn tray_change(shell: &Here, cards: Vec<String>, changes: Vec<CardChange>) -> Answer<Tray> {
    shell.open(|open| {
        for change in &changes {
            check(&open.vault, change)?;
        }
        let mut tray = shell.tray();
        for card in &cards {
            let item = tray.item_mut(card).ok_or(VaultError::NotFound)?;
            for change in &changes {
                item.said.change(change.clone());
            }
            // What was refused or held may be filed with what was said now.
            if item.stage != Stage::Filing {
                item.stage = Stage::Waiting;
            }
        }
        tray.keep(&mut open.vault)?;
        drop(tray);
        Ok(tray_view(&open.vault, shell))
    })
}

fn check(vault: &Vault, change: &CardChange) -> Answer<()> {
    match change {
        CardChange::Title(value) => check_field(vault, FieldName::Title, value.as_deref()),
        CardChange::Kind(value) => check_field(vault, FieldName::Kind, value.as_deref()),
        CardChange::Date(value) => check_field(vault, FieldName::Date, value.as_deref()),
        CardChange::Valid(value) => check_field(vault, FieldName::Valid, value.as_deref()),
        CardChange::Part(Some(part)) => part_code(part).map(|_| ()),
        CardChange::Dossier(Some(id)) | CardChange::Party(Some(id)) => seen(vault, id).map(|_| ()),
        CardChange::Place(Some(place)) => {
            let place = id!(CompartmentId, place)?;
            vault.authority().compartment(place).ok_or(VaultError::NotFound)?;
            Ok(())
        }
        CardChange::Part(None)
        | CardChange::Dossier(None)
        | CardChange::Party(None)
        | CardChange::Place(None)
        | CardChange::Again(_) => Ok(()),
    }
}

/// Takes cards out of the tray; their sources stay where they are.
pub fn tray_remove(shell: &Here, cards: Vec<String>) -> Answer<Tray> {
    put(shell, |tray| tray.items.retain(|item| !cards.contains(&item.id)))
}

/// Files cards. Returns the number of the work; `filed` tells what it did.
pub fn tray_file(shell: &Here, cards: Vec<String>) -> Answer<u32> {
    work::one_at_a_time(shell)?;
    let items = shell.look(|vault| {
        let mut tray = shell.tray();
        let mut items = Vec::new();
        for card in &cards {
            let item = tray.item_mut(card).ok_or(VaultError::NotFound)?;
            if item.stage == Stage::Filing {
                continue;
            }
            accept(vault, item);
            item.stage = Stage::Filing;
            items.push(item.clone());
        }
        Ok(items)
    })?;
    let here = shell.clone();
    Ok(work::begin(shell, WorkKind::Filing, move |work| {
        file(&here, items, work)
    }))
}

/// Takes a proposal over as if the person had said it: filing accepts what the card shows.
fn accept(vault: &Vault, item: &mut Item) {
    let proposed = proposal::of(vault, item);
    let value = |chip: Option<Chip>| chip.map(|chip| chip.value);
    let said = &mut item.said;
    said.kind = said.kind.take().or_else(|| value(proposed.kind));
    said.dossier = said.dossier.take().or_else(|| value(proposed.dossier));
    said.date = said.date.take().or_else(|| value(proposed.date));
}

fn file(shell: &Here, items: Vec<Item>, work: &Work<'_>) -> Result<AppEvent, CommandError> {
    let all = items.len();
    let mut ended = Ended::default();
    work.tell(0, all);
    for group in items.chunks(TOGETHER) {
        if work.is_stopped() {
            ended.stopped = true;
            break;
        }
        let filed = shell.open(|open| file_group(&mut open.vault, group));
        match filed {
            Ok(outcomes) => {
                for (item, outcome) in group.iter().zip(outcomes) {
                    ended.take(item, outcome);
                }
                work.tell(ended.seen, all);
                shell.tell(AppEvent::Tray);
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

/// What became of the cards so far.
#[derive(Default)]
struct Ended {
    seen: usize,
    filed: Vec<(Item, Filed)>,
    held: Vec<(String, Option<DocId>)>,
    refused: Vec<(String, String)>,
    stopped: bool,
}

impl Ended {
    fn take(&mut self, item: &Item, outcome: Result<Outcome, CommandError>) {
        self.seen += 1;
        match outcome {
            Ok(Outcome::Filed(filed)) => self.filed.push((item.clone(), filed)),
            Ok(Outcome::Held(doc)) => self.held.push((item.id.clone(), Some(doc))),
            Ok(Outcome::Twice) => self.held.push((item.id.clone(), None)),
            Ok(Outcome::Refused(error)) => self
                .refused
                .push((item.id.clone(), source_code(&error).to_owned())),
            Ok(Outcome::Stopped) => self.stopped = true,
            Err(error) => self.refused.push((item.id.clone(), code_word(error.code))),
        }
    }
}

/// The word of a code, as the page knows it.
fn code_word(code: Code) -> String {
    let word = serde_json::to_value(code).ok();
    word.and_then(|word| word.as_str().map(ToOwned::to_owned))
        .unwrap_or_default()
}

fn source_code(error: &SourceError) -> &'static str {
    match error {
        SourceError::Gone => "gone",
        SourceError::Permission => "permission",
        SourceError::NotAFile => "not-a-file",
        SourceError::Empty => "empty",
        SourceError::Changed => "source-changed",
        SourceError::Name => "name",
        _ => "local-file",
    }
}

fn file_group(vault: &mut Vault, group: &[Item]) -> Answer<Vec<Result<Outcome, CommandError>>> {
    let new: Vec<Answer<NewDocument>> = group.iter().map(|item| new_document(vault, item)).collect();
    let good: Vec<NewDocument> = new.iter().flatten().cloned().collect();
    let mut outcomes = vault.file(&good, &Silent)?.into_iter();
    Ok(new
        .into_iter()
        .map(|one| one.map(|_| outcomes.next().unwrap_or(Outcome::Stopped)))
        .collect())
}

fn new_document(vault: &Vault, item: &Item) -> Answer<NewDocument> {
    let said = &item.said;
    let c = place(vault, said, None)?;
    let mut fields = BTreeMap::new();
    let mut set = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value.clone());
        }
    };
    set(field::TITLE, &said.title);
    set(field::KIND, &said.kind);
    set(field::DATE, &said.date);
    set(field::VALID, &said.valid);
    set(field::PART, &said.part);
    let mut links = Vec::new();
    if let Some(dossier) = &said.dossier {
        links.push((seen(vault, dossier)?, field::DOSSIER.to_owned()));
    }
    if let Some(party) = &said.party {
        let part = said.part.clone().unwrap_or_else(|| "other".to_owned());
        links.push((seen(vault, party)?, part));
    }
    Ok(NewDocument {
        source: item.source.clone(),
        name: item.name.clone(),
        c,
        fields,
        links,
        tags: Vec::new(),
        text: None,
        version_of: None,
        again: said.again,
    })
}

/// Cards that were filed leave the tray, the others say why they stay.
fn put_back(shell: &Shell, ended: &Ended, items: &[Item], failed: Option<Code>) {
    let mut tray = shell.tray();
    let filed = |id: &str| ended.filed.iter().any(|(item, _)| item.id == id);
    tray.items.retain(|item| !filed(&item.id));
    for item in items {
        let Some(card) = tray.item_mut(&item.id) else {
            continue;
        };
        let held = ended.held.iter().find(|(id, _)| *id == item.id);
        let refused = ended.refused.iter().find(|(id, _)| *id == item.id);
        card.stage = match (held, refused, failed) {
            (Some((_, Some(doc))), ..) => Stage::Held(*doc),
            (_, Some((_, code)), _) => Stage::Refused(code.clone()),
            (None, None, Some(code)) => Stage::Refused(code_word(code)),
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
        for (item, filed) in &ended.filed {
            // A depositor does not see what he filed: there is nothing to show of it.
            if let Ok(view) = vault.document_view(filed.doc) {
                done.filed.push(FiledCard {
                    card: item.id.clone(),
                    document: DocumentRow::of(vault, &view.row),
                    dossier: item.said.dossier.clone(),
                    kind: item.said.kind.as_deref().map(|code| Coded::kind(vault, code)),
                });
            }
            match (&item.source, open.settings.after_filing) {
                (Source::Path(path), AfterFiling::Bin) if trash::delete(path).is_ok() => done.binned += 1,
                (Source::Path(_), _) => done.to_delete.push(item.name.clone()),
                (Source::Bytes(_), _) => {}
            }
        }
        let mut tray = shell.tray();
        tray.undo = (!ended.filed.is_empty()).then(|| Undo {
            done: done.clone(),
            documents: ended.filed.iter().map(|(_, filed)| filed.doc).collect(),
            items: ended.filed.into_iter().map(|(item, _)| item).collect(),
        });
        tray.keep(vault)?;
        Ok(done)
    })
}

/// Takes the last filing back: its documents go to the vault's bin, its cards lie in the tray again.
pub fn tray_undo(shell: &Here, batch: String) -> Answer<Tray> {
    let view = shell.open(|open| {
        let mut tray = shell.tray();
        let undo = tray
            .undo
            .take_if(|undo| undo.done.batch == batch)
            .ok_or(VaultError::NotFound)?;
        let seen: Vec<DocId> = undo
            .documents
            .iter()
            .copied()
            .filter(|doc| open.vault.document_view(*doc).is_ok())
            .collect();
        open.vault.change(&seen, &[Change::binned(true)])?;
        for mut item in undo.items {
            item.stage = Stage::Waiting;
            tray.items.push(item);
        }
        tray.keep(&mut open.vault)?;
        drop(tray);
        Ok(tray_view(&open.vault, shell))
    })?;
    shell.tell(AppEvent::Changed);
    Ok(view)
}

/// Files one dropped file as the new version of a document.
pub fn document_new_version(shell: &Here, id: String, drop: String) -> Answer<()> {
    shell.look(|_| Ok(()))?;
    let paths = shell.tray().take(&drop).ok_or(VaultError::NotFound)?;
    version_of(shell, &id, &paths)
}

/// Opens a dialog and files the chosen file as the new version of a document. False when the person gave up.
pub fn document_pick_version(shell: &Here, id: String) -> Answer<bool> {
    shell.look(|_| Ok(()))?;
    match shell.dialogs.files(Purpose::NewVersion) {
        Some(paths) => version_of(shell, &id, &paths).map(|()| true),
        None => Ok(false),
    }
}

fn version_of(shell: &Here, id: &str, paths: &[std::path::PathBuf]) -> Answer<()> {
    let doc = id!(DocId, id)?;
    let [path] = paths else {
        return Err(CommandError::value("files"));
    };
    shell.change(|vault| {
        let (c, _) = vault.document_state(doc)?;
        let new = NewDocument {
            source: Source::Path(path.clone()),
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            c,
            fields: BTreeMap::new(),
            links: Vec::new(),
            tags: Vec::new(),
            text: None,
            version_of: Some(doc),
            again: false,
        };
        match vault.file(&[new], &Silent)?.pop() {
            Some(Outcome::Filed(_)) => Ok(()),
            Some(Outcome::Refused(error)) => {
                Err(CommandError::new(Code::LocalFile, &error.to_string())
                    .with("source", source_code(&error)))
            }
            _ => Err(CommandError::value("same")),
        }
    })
}

/// Stops a long work; what it has done stays done.
pub fn work_stop(shell: &Here, work: u32) -> Answer<()> {
    shell.works.stop(work);
    Ok(())
}
