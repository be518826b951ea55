//! What a change would do to deadlines: shown before it is made, and a question where it does anything.

use coffre_core::retention::{Deadline, Effect};
use coffre_core::terms::DocId;
use coffre_core::vault::Vault;
use serde::Serialize;

use crate::error::CommandError;
use crate::session::Session;
use crate::view;

/// Documents that are told one by one.
const MOST: usize = 10;

/// One document whose deadline changes.
#[derive(Serialize)]
struct Moved {
    document: String,
    title: String,
    before: String,
    after: String,
}

/// An effect in numbers and in the first documents.
#[derive(Serialize)]
pub(crate) struct EffectLines {
    unchanged: usize,
    changed: usize,
    later: usize,
    earlier: usize,
    settled: usize,
    unsettled: usize,
    conflicts: usize,
    /// Documents that may be disposed of at once and could not before.
    disposable: usize,
    /// Documents that could be disposed of and may not any more.
    spared: usize,
    documents: Vec<Moved>,
}

impl EffectLines {
    /// Names the documents.
    pub(crate) fn of(vault: &Vault, (effect, ids): &(Effect, Vec<DocId>)) -> Self {
        let moved = effect.moves.iter().take(MOST).filter_map(|one| {
            let doc = ids.get(one.document as usize)?;
            Some(Moved {
                document: doc.to_string(),
                title: vault.document_row(*doc).ok()?.title,
                before: word(one.before.deadline),
                after: word(one.after.deadline),
            })
        });
        Self {
            unchanged: effect.unchanged,
            changed: effect.moves.len(),
            later: effect.later,
            earlier: effect.earlier,
            settled: effect.settled,
            unsettled: effect.unsettled,
            conflicts: effect.conflicts,
            disposable: effect.disposable.len(),
            spared: effect.spared.len(),
            documents: moved.collect(),
        }
    }

    fn text(&self) -> String {
        let parts = [
            (self.later, "kept longer"),
            (self.earlier, "kept less long"),
            (self.settled, "come to know their deadline"),
            (self.unsettled, "come to ask for it"),
            (self.conflicts, "in conflict"),
            (self.disposable, "disposable at once"),
            (self.spared, "not disposable any more"),
        ];
        let parts = parts.iter().filter(|(number, _)| *number > 0);
        let parts: Vec<String> = parts.map(|(number, what)| format!("{number} {what}")).collect();
        let changed = view::count(self.changed as u64, "document");
        let mut lines = vec![format!(
            "This changes the deadline of {changed}: {}.",
            parts.join(", ")
        )];
        for one in &self.documents {
            let (id, title) = (view::short(&one.document), &one.title);
            lines.push(format!("  {id}  {} -> {}  {title}", one.before, one.after));
        }
        if self.changed > self.documents.len() {
            lines.push(format!("  and {} more", self.changed - self.documents.len()));
        }
        lines.join("\n")
    }

    /// Shows what would change, and asks where nobody said yes beforehand and something does.
    pub(crate) fn confirm(
        &self,
        yes: bool,
        question: &str,
        session: &Session<'_>,
    ) -> Result<(), CommandError> {
        if self.changed == 0 {
            return Ok(());
        }
        session.context.output.note(&self.text());
        session.context.prompt.confirm(yes, question)
    }
}

fn word(deadline: Deadline) -> String {
    match deadline {
        Deadline::On(date) => date.to_string(),
        Deadline::Unknown(_) => "unknown".to_owned(),
        Deadline::Conflict { .. } => "conflict".to_owned(),
        Deadline::None(_) => "no end".to_owned(),
        Deadline::Held => "held".to_owned(),
    }
}
