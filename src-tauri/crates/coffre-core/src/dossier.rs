//! Dossiers and parties: records of their own, to which documents link (design 3.4).

mod board;
mod case;
mod check;
mod contact;
mod page;
mod person;
pub mod phase;
mod request;
mod template;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use coffre_format::op::{Fact, Link, Make, Op, Set, Unfact, Unlink, What};
use coffre_format::{CompartmentId, EntityId, FactId, LinkId};

use crate::merge::EntityState;
use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError};

pub use board::{BoardLine, PieceLine};
pub use case::{CLOSED, NO, YES};
pub use check::{Checked, Outgoing};
pub use contact::CONTACT;
pub use page::{Communication, Counted, DossierPage, KindGroup};
pub use request::REQUEST;
pub use template::{Opening, TEMPLATE};

/// A dossier or party to be.
#[derive(Clone, Debug)]
pub struct NewEntity {
    /// Which of the two.
    pub what: What,
    /// The compartment of the record.
    pub c: CompartmentId,
    /// First values of fields.
    pub fields: BTreeMap<String, String>,
    /// Links to dossiers, of a party, each with the part that it plays there.
    pub links: Vec<(EntityId, String)>,
}

/// A change to a dossier or party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntityChange {
    /// Sets a field, or takes its value away.
    Field {
        /// Its name.
        name: String,
        /// Its value.
        value: Option<String>,
    },
    /// States a dated fact; the clock of a retention rule may start.
    Fact {
        /// Code of the event.
        event: String,
        /// Civil date `YYYY-MM-DD`.
        date: String,
        /// Reason or detail.
        note: String,
    },
    /// Takes the facts of one event back.
    Unfact(String),
    /// Gives a party a part in a dossier.
    Join {
        /// The dossier.
        dossier: EntityId,
        /// The part.
        part: String,
    },
    /// Takes a party out of a dossier, with every part that it plays there.
    Leave(EntityId),
}

impl Vault {
    /// Makes dossiers and parties, in the order given.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub fn make_entities(&mut self, new: &[NewEntity]) -> Result<Vec<EntityId>, VaultError> {
        let mut draft = Draft::new();
        let mut ids = Vec::new();
        let mut level = coffre_format::rank::Level::Day;
        for one in new {
            level = level.max(self.level_for(one.c));
            let id = EntityId::make(&mut *self.random);
            draft.op(
                one.c,
                Op::Make(Make {
                    what: one.what,
                    id,
                    fields: one.fields.clone(),
                }),
            );
            for (to, part) in &one.links {
                let link = LinkId::make(&mut *self.random);
                draft.op(
                    one.c,
                    Op::Link(Link {
                        id: link,
                        from: id,
                        to: *to,
                        r#as: part.clone(),
                    }),
                );
            }
            ids.push(id);
        }
        if !draft.is_empty() {
            self.commit(level, draft)?;
        }
        Ok(ids)
    }

    /// Changes a dossier or party.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen; as [`Vault::commit`].
    pub fn change_entity(&mut self, id: EntityId, changes: &[EntityChange]) -> Result<(), VaultError> {
        let (c, state) = self.entity_state(id)?;
        let mut draft = Draft::new();
        for change in changes {
            match change {
                EntityChange::Field { name, value } => {
                    draft.op(
                        c,
                        Op::Set(Set {
                            id,
                            field: name.clone(),
                            value: value.clone(),
                        }),
                    );
                }
                EntityChange::Fact { event, date, note } => {
                    let fact = FactId::make(&mut *self.random);
                    let (event, date, note) = (event.clone(), date.clone(), note.clone());
                    draft.op(
                        c,
                        Op::Fact(Fact {
                            id: fact,
                            of: id,
                            event,
                            date,
                            note,
                        }),
                    );
                }
                EntityChange::Unfact(event) => {
                    let facts = state.facts.iter().filter(|(_, fact)| fact.event == *event);
                    let ids: Vec<FactId> = facts.map(|(id, _)| *id).collect();
                    if !ids.is_empty() {
                        draft.op(c, Op::Unfact(Unfact { ids }));
                    }
                }
                EntityChange::Leave(dossier) => {
                    let links = state.links.iter().filter(|(_, link)| link.to == *dossier);
                    let ids: Vec<LinkId> = links.map(|(id, _)| *id).collect();
                    if !ids.is_empty() {
                        draft.op(c, Op::Unlink(Unlink { ids }));
                    }
                }
                EntityChange::Join { dossier, part } => {
                    let link = LinkId::make(&mut *self.random);
                    draft.op(
                        c,
                        Op::Link(Link {
                            id: link,
                            from: id,
                            to: *dossier,
                            r#as: part.clone(),
                        }),
                    );
                }
            }
        }
        let level = self.level_for(c);
        if draft.is_empty() {
            Ok(())
        } else {
            self.commit(level, draft).map(|_| ())
        }
    }

    /// The merged state of a dossier or party, and its compartment.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn entity_state(&self, id: EntityId) -> Result<(CompartmentId, EntityState), VaultError> {
        self.fold_entity_now(id)?.ok_or(VaultError::NotFound)
    }
}
