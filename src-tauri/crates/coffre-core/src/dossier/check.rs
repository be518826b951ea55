//! The checklist of a dossier: where each piece stands, who was asked and when.

use coffre_format::EntityId;
use coffre_understand::checklist::{AnnexLine, Checklist, Facts, Note, Supplier, annex, evaluate};
use coffre_understand::letter::{About, Letter, Tone, letter};
use jiff::civil::Date;

use super::EntityChange;
use super::case::Case;
use super::phase::Progress;
use crate::vault::{Vault, VaultError, field};

/// The checklist of a dossier and what it was held against.
#[derive(Clone, Debug)]
pub struct Checked<'v> {
    /// How far the sale has come.
    pub progress: Progress,
    /// The facts.
    pub facts: Facts,
    /// The rows.
    pub list: Checklist<'v>,
}

impl<'v> Checked<'v> {
    /// The attestations that the annex of the mandate lists.
    pub fn annex(&self) -> Vec<AnnexLine<'v>> {
        annex(&self.list)
    }
}

/// A letter to somebody who owes pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Who.
    pub supplier: Supplier,
    /// His name, where it is known.
    pub name: String,
    /// His e-mail, where it is known.
    pub email: String,
    /// Codes of the rows that it asks for.
    pub rows: Vec<String>,
    /// Whether everything in it was asked before.
    pub tone: Tone,
    /// When it was last asked for.
    pub last_asked: Option<Date>,
    /// The letter.
    pub letter: Letter,
}

impl Vault {
    /// The checklist of a dossier, held against what this seat can see.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn checklist(&self, id: EntityId) -> Result<Checked<'_>, VaultError> {
        Ok(self.check_case(self.case(id)?))
    }

    pub(super) fn check_case(&self, case: Case) -> Checked<'_> {
        let list = self.held_against(&case.facts);
        Checked {
            progress: case.progress,
            facts: case.facts,
            list,
        }
    }

    pub(crate) fn held_against(&self, facts: &Facts) -> Checklist<'_> {
        let house = self.house();
        evaluate(
            house.checklist(),
            facts,
            &|kind| house.validity_of(kind),
            self.today(),
        )
    }

    /// Keeps that rows were asked for on a day; what was asked before is a reminder. `of` names another addressee than
    /// the usual one.
    ///
    /// # Errors
    /// [`VaultError::Value`] for a row that the dossier does not know; as [`Vault::commit`].
    pub fn mark_asked(
        &mut self,
        id: EntityId,
        rows: &[String],
        of: Option<Supplier>,
        day: Date,
    ) -> Result<(), VaultError> {
        self.change_notes(id, rows, |note| note.asked_on(day, of))
    }

    /// Takes back that rows were asked for on a day.
    ///
    /// # Errors
    /// As [`Vault::mark_asked`].
    pub fn mark_not_asked(&mut self, id: EntityId, rows: &[String], day: Date) -> Result<(), VaultError> {
        self.change_notes(id, rows, |note| note.not_asked_on(day))
    }

    /// Keeps why a row does not apply, or with no reason that it does.
    ///
    /// # Errors
    /// As [`Vault::mark_asked`].
    pub fn mark_not_applicable(
        &mut self,
        id: EntityId,
        row: &str,
        reason: Option<&str>,
    ) -> Result<(), VaultError> {
        let reason = reason.map(str::trim);
        if reason == Some("") {
            return Err(VaultError::Value(
                "say why it does not apply; a row without reason stays open",
            ));
        }
        self.change_notes(id, &[row.to_owned()], |note| Note {
            not_applicable: reason.map(str::to_owned),
            ..note
        })
    }

    fn change_notes(
        &mut self,
        id: EntityId,
        rows: &[String],
        change: impl Fn(Note) -> Note,
    ) -> Result<(), VaultError> {
        let known = |code: &String| {
            let rows = self.house().checklist().iter();
            rows.map(|row| row.code.as_str()).any(|row| row == code)
        };
        if !rows.iter().all(known) {
            return Err(VaultError::Value("the checklist has no row of this code"));
        }
        let facts = self.case(id)?.facts;
        let changes: Vec<EntityChange> = rows
            .iter()
            .map(|row| {
                let old = facts.notes.get(row).cloned().unwrap_or_default();
                let new = change(old);
                EntityChange::Field {
                    name: format!("{}{row}", field::CHECK),
                    value: (new != Note::default()).then(|| new.text()),
                }
            })
            .collect();
        self.change_entity(id, &changes)
    }

    /// One letter to each who owes something, with all that he owes, in `fr`, `nl` or `en`.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn letters(&self, id: EntityId, language: &str) -> Result<Vec<Outgoing>, VaultError> {
        let case = self.case(id)?;
        let dossier = case.row.dossier.clone();
        let fields = case.row.fields.clone();
        let contacts = self.contacts(id, &fields)?;
        let people = self.dossier_view(id)?.parties;
        let names = |person: &str| {
            let found = people
                .iter()
                .find(|one| one.party.id == person || one.party.merged_into.as_deref() == Some(person));
            found.map(|one| one.party.name.clone())
        };
        let sender = self.house().person_name(self.person()).unwrap_or_default();
        let agency = self.house().setting("agency").unwrap_or_default().to_owned();
        let checked = self.check_case(case);
        let mut letters = Vec::new();
        for (supplier, _) in checked.list.owing() {
            let owed = checked.list.owed_by(supplier);
            let tone = if owed.iter().all(|row| row.note.asked.is_some()) {
                Tone::Remind
            } else {
                Tone::Ask
            };
            let (name, email) = contacts.of(supplier);
            let about = About {
                property: if dossier.property.is_empty() {
                    &dossier.title
                } else {
                    &dossier.property
                },
                reference: &dossier.reference,
                addressee: &name,
                sender: &sender,
                agency: &agency,
                names: &names,
            };
            letters.push(Outgoing {
                supplier,
                rows: owed.iter().map(|row| row.row.code.to_string()).collect(),
                tone,
                last_asked: owed.iter().filter_map(|row| row.note.last()).max(),
                letter: letter(supplier, &owed, &checked.facts, &about, tone, language),
                name,
                email,
            });
        }
        Ok(letters)
    }
}
