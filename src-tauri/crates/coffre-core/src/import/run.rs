//! Taking files over, a few at a time.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use coffre_format::DocId;

use super::error::ImportError;
use super::ledger::{Entry, Ledger};
use super::outcome::{Line, Progress, Sum, TakenAs};
use super::plan::Plan;
use super::tree::{Folder, Original, Tree};
use crate::document::{Outcome, Silent, Source};
use crate::intake::{Card, Choice, Knowledge, Left, Reader, Said, UnlessHeld, lay_out, look_at_all};
use crate::vault::{Language, Vault, VaultError};

/// Files that are read and then filed together.
const TOGETHER: usize = 64;
/// Files after which dossiers, lessons and looks are taken out of the indexes anew.
const FRESH: usize = 2048;

/// A file that is to be taken.
struct Todo<'t> {
    folder: &'t Folder,
    file: &'t Original,
    said: Said,
}

/// The ledgers of the folders that are at hand.
type Ledgers<'t> = BTreeMap<&'t str, Ledger>;

impl Vault {
    /// Takes over what is new in a tree. `hear` is told of each group of files once it is durable and noted, and pauses the run
    /// by answering false; the next run goes on from there. Of what it was told nothing is kept here.
    ///
    /// # Errors
    /// Failures of the folder or the local databases; what was taken before stays taken.
    pub fn run_import<R: Reader + Send>(
        &mut self,
        tree: &Tree,
        plan: &Plan,
        language: Language,
        readers: &mut [R],
        hear: &mut dyn FnMut(&Self, Progress, Vec<Line>) -> bool,
    ) -> Result<Sum, ImportError> {
        let mut sum = Sum::default();
        let todo = self.to_do(tree, plan, &mut sum)?;
        let mut progress = Progress {
            all: todo.len() as u64,
            all_bytes: todo.iter().map(|one| one.file.size).sum(),
            ..Progress::default()
        };
        let mut knowledge: Option<Knowledge> = None;
        let mut ledgers: Ledgers<'_> = BTreeMap::new();
        for (place, group) in todo.chunks(TOGETHER).enumerate() {
            if knowledge.is_none() || place % (FRESH / TOGETHER) == 0 {
                knowledge = Some(self.knowledge(language)?);
            }
            let Some(known) = &knowledge else { continue };
            let lines = self.take_group(tree, group, known, readers, &mut ledgers)?;
            for line in lines.iter().filter(|line| line.inside.is_none()) {
                *sum.now.entry(line.taken).or_default() += 1;
            }
            progress.done += group.len() as u64;
            progress.bytes += group.iter().map(|one| one.file.size).sum::<u64>();
            if !hear(self, progress, lines) && progress.done < progress.all {
                sum.paused = true;
                break;
            }
        }
        Ok(sum)
    }

    /// The files that no earlier run was through with, or that changed since.
    fn to_do<'t>(&self, tree: &'t Tree, plan: &Plan, sum: &mut Sum) -> Result<Vec<Todo<'t>>, VaultError> {
        let mut todo = Vec::new();
        for folder in &tree.folders {
            let Some(said) = plan.said(&folder.path) else {
                sum.skipped += folder.files.len() as u64;
                continue;
            };
            let ledger = self.ledger(&tree.root, &folder.path)?;
            for file in &folder.files {
                let entry = ledger.get(&file.name);
                let done = entry
                    .filter(|entry| entry.is_of(file))
                    .is_some_and(|entry| match entry.taken {
                        TakenAs::Filed | TakenAs::Version | TakenAs::Held => true,
                        // Whoever has looked says what it is.
                        TakenAs::Left => said.kind.is_none(),
                        TakenAs::Refused => false,
                    });
                if done {
                    sum.before += 1;
                    continue;
                }
                let said = match entry.and_then(Entry::own) {
                    Some(doc) => self.as_version(doc, &said),
                    None => said.clone(),
                };
                todo.push(Todo { folder, file, said });
            }
        }
        Ok(todo)
    }

    /// A file that changed since an earlier run is a new version of what it became then, if that is still seen.
    fn as_version(&self, doc: DocId, said: &Said) -> Said {
        match self.document_state(doc) {
            Ok((c, _)) => Said {
                named: Some(c),
                version_of: Some(doc),
                ..said.clone()
            },
            Err(_) => said.clone(),
        }
    }

    fn take_group<'t, R: Reader + Send>(
        &mut self,
        tree: &Tree,
        group: &[Todo<'t>],
        knowledge: &Knowledge,
        readers: &mut [R],
        ledgers: &mut Ledgers<'t>,
    ) -> Result<Vec<Line>, VaultError> {
        let sources: Vec<(Source, String)> = group
            .iter()
            .map(|one| (Source::Path(one.file.path.clone()), one.file.name.clone()))
            .collect();
        let mut readers: Vec<UnlessHeld<'_, R>> = readers
            .iter_mut()
            .map(|reader| UnlessHeld::new(reader, knowledge))
            .collect();
        let looked = look_at_all(&sources, knowledge, &mut readers, &|_| true);
        let mut lines = Vec::new();
        let (mut groups, mut origins) = (Vec::new(), Vec::new());
        for (one, looked) in group.iter().zip(looked) {
            match looked {
                Some(Ok(cards)) => {
                    origins.extend(cards.iter().map(|_| one));
                    groups.push(cards);
                }
                Some(Err(error)) => lines.push(one.refused(error.to_string())),
                None => {}
            }
        }
        let cards = lay_out(groups);
        let choices = self.choose_all(&cards, &|place| origins[place].said.clone());
        let chosen: Vec<(&Card, Option<Choice>)> = cards
            .iter()
            .zip(&choices)
            .map(|(card, choice)| (card, choice.as_ref().ok().cloned()))
            .collect();
        let filed = self.file_cards(&chosen, &Silent)?;
        fail::fail_point!("core::import_filed");
        for (((card, choice), origin), filed) in cards.iter().zip(&choices).zip(&origins).zip(filed) {
            lines.push(origin.line(card, choice, filed.map(|filed| filed.outcome)));
        }
        self.note(tree, group, &lines, ledgers)?;
        Ok(lines)
    }

    /// Notes what became of the files themselves; what came inside them goes with them.
    fn note<'t>(
        &mut self,
        tree: &Tree,
        group: &[Todo<'t>],
        lines: &[Line],
        ledgers: &mut Ledgers<'t>,
    ) -> Result<(), VaultError> {
        for one in group {
            let (folder, name) = (one.folder.path.as_str(), one.file.name.as_str());
            let own = |line: &&Line| line.inside.is_none() && line.folder == folder && line.name == name;
            let Some(line) = lines.iter().find(own) else {
                continue;
            };
            let ledger = match ledgers.entry(folder) {
                Slot::Occupied(known) => known.into_mut(),
                Slot::Vacant(free) => free.insert(self.ledger(&tree.root, folder)?),
            };
            ledger.put(
                name,
                Entry::of(one.file, line.taken, line.doc, line.reason.clone()),
            );
        }
        for (folder, ledger) in ledgers.iter_mut() {
            self.keep_ledger(&tree.root, folder, ledger)?;
            fail::fail_point!("core::import_noted");
        }
        // Files come folder by folder: only the last folder has more of them.
        let last = group.last().map(|one| one.folder.path.as_str());
        ledgers.retain(|folder, _| Some(*folder) == last);
        Ok(())
    }
}

impl Todo<'_> {
    fn refused(&self, reason: String) -> Line {
        Line {
            folder: self.folder.path.clone(),
            name: self.file.name.clone(),
            inside: None,
            taken: TakenAs::Refused,
            doc: None,
            kind: None,
            dossier: None,
            waits: false,
            recognised: 0,
            near: None,
            reason: Some(reason),
        }
    }

    fn line(&self, card: &Card, choice: &Result<Choice, Left>, outcome: Option<Outcome>) -> Line {
        let choice_made = choice.as_ref().ok();
        let version = choice_made.is_some_and(|choice| choice.version_of.is_some());
        let (taken, doc, reason) = match (choice, outcome) {
            (Err(left), _) => (TakenAs::Left, None, Some(left.to_string())),
            (Ok(_), Some(Outcome::Filed(filed))) => {
                let taken = if version { TakenAs::Version } else { TakenAs::Filed };
                (
                    taken,
                    Some(filed.doc),
                    card.failure.map(|failure| failure.to_string()),
                )
            }
            (Ok(_), Some(Outcome::Held(doc))) => (TakenAs::Held, Some(doc), None),
            (Ok(_), Some(Outcome::Twice)) => (TakenAs::Held, None, None),
            (Ok(_), Some(Outcome::Refused(error))) => (TakenAs::Refused, None, Some(error.to_string())),
            (Ok(_), Some(Outcome::Stopped) | None) => {
                (TakenAs::Refused, None, Some("it was not reached".to_owned()))
            }
        };
        Line {
            inside: card.inside.map(|_| card.name.clone()),
            taken,
            doc,
            kind: choice_made.and_then(|choice| choice.kind.clone()),
            dossier: choice_made.and_then(|choice| choice.dossier),
            waits: card.by.is_none() && taken != TakenAs::Held,
            recognised: if card.is_recognised() { card.size } else { 0 },
            near: card.near(),
            reason,
            ..self.refused(String::new())
        }
    }
}
