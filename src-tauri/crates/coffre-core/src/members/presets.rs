//! Roles and compartments after setup: further ones, other names, and compartments that are closed.
//!
//! What setup makes out of the presets is data of the house like any other: these acts state the same things one by one.
//! A role that nobody has can be retired: it is offered and granted no more (FORMAT.md 5.8).

use std::collections::BTreeMap;

use coffre_format::act::{Act, Compartment, DropCompartment, Role};
use coffre_format::op::Definition;
use coffre_format::rank::{Level, Rank, Right, Use};
use coffre_format::{CompartmentId, PersonId, RoleId};
use coffre_index::Listing;
use coffre_understand::{Code, Label};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError, name_value};

/// Letters of a code that is made of a name.
const MOST: usize = 40;

/// A compartment to be. Directors manage it from the start; roles are given rights afterwards.
#[derive(Clone, Debug)]
pub struct NewCompartment {
    /// What it is called.
    pub label: Label,
    /// A stable code, to which kinds refer; without one it is made of the French name.
    pub code: Option<Code>,
    /// The lowest rank whose roles may read it.
    pub floor: Rank,
    /// Whether only step-up keys open it.
    pub stepup: bool,
}

/// A role to be. Its rank is for ever.
#[derive(Clone, Debug)]
pub struct NewRole {
    /// What it is called.
    pub label: Label,
    /// A stable code; without one it is made of the French name.
    pub code: Option<Code>,
    /// Its rank: agent or manager.
    pub rank: Rank,
    /// Its rights.
    pub rights: BTreeMap<CompartmentId, Right>,
}

/// What a changed right of a role does to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RightChange {
    /// The person.
    pub person: PersonId,
    /// The right without the change.
    pub before: Right,
    /// The right with it.
    pub after: Right,
}

impl Vault {
    /// Makes a compartment with its first key. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`]; [`VaultError::Value`] for a code that the house has already; as [`Vault::commit`].
    pub fn make_compartment(&mut self, new: &NewCompartment) -> Result<CompartmentId, VaultError> {
        self.directs()?;
        let code = self.new_code(new.code.as_ref(), &new.label)?;
        let c = CompartmentId::make(&mut *self.random);
        let mut draft = Draft::new();
        draft.act(Act::Compartment(Compartment {
            c,
            floor: new.floor,
            stepup: new.stepup,
            r#use: Use::Files,
        }));
        let name = name_value("compartment", Some(code.as_str()), &new.label.all());
        self.define(&mut draft, Definition::Name, &c.to_string(), Some(name))?;
        self.commit(Level::High, draft)?;
        // Its readers are known when it stands. Where this is cut short, the next step-up makes the key.
        self.settle()?;
        Ok(c)
    }

    /// Makes a role, which nobody has yet; it reads the names of the house and writes to the log whatever it is given.
    /// Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for the rank of directors and for a right above a floor; [`VaultError::Value`] for a
    /// code that the house has already; as [`Vault::commit`].
    pub fn make_role(&mut self, new: &NewRole) -> Result<RoleId, VaultError> {
        self.directs()?;
        let code = self.new_code(new.code.as_ref(), &new.label)?;
        if new.rank >= Rank::Director {
            return Err(VaultError::NotAllowed);
        }
        for (c, right) in &new.rights {
            self.fits_floor(new.rank, *c, *right)?;
        }
        let role = RoleId::make(&mut *self.random);
        let mut rights = new.rights.clone();
        // Names stand in the house, and who reads anything has to say so in the log.
        for (usage, least) in [(Use::House, Right::Read), (Use::Audit, Right::File)] {
            let right = rights.entry(self.compartment_of_use(usage)?).or_insert(least);
            *right = (*right).max(least);
        }
        let mut draft = Draft::new();
        draft.act(Act::Role(Role {
            role,
            rank: new.rank,
            rights: rights
                .into_iter()
                .filter(|(_, right)| *right > Right::None)
                .collect(),
        }));
        let name = name_value("role", Some(code.as_str()), &new.label.all());
        self.define(&mut draft, Definition::Name, &role.to_string(), Some(name))?;
        self.commit(Level::High, draft)?;
        Ok(role)
    }

    /// Gives a compartment another name; its code stays.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for who does not manage the house, [`VaultError::NotFound`]; as [`Vault::commit`].
    pub fn rename_compartment(&mut self, c: CompartmentId, label: &Label) -> Result<(), VaultError> {
        self.authority.compartment(c).ok_or(VaultError::NotFound)?;
        self.rename("compartment", &c.to_string(), label)
    }

    /// Gives a role another name; its code stays.
    ///
    /// # Errors
    /// As [`Vault::rename_compartment`].
    pub fn rename_role(&mut self, role: RoleId, label: &Label) -> Result<(), VaultError> {
        self.authority.role(role).ok_or(VaultError::NotFound)?;
        self.rename("role", &role.to_string(), label)
    }

    /// Closes a compartment without documents and dossiers: nothing is written to it any more. Needs the step-up keys of a
    /// director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for the compartments of the house and of the log; [`VaultError::Value`] while something
    /// lies in it or a kind is filed there; as [`Vault::commit`].
    pub fn close_compartment(&mut self, c: CompartmentId) -> Result<(), VaultError> {
        self.directs()?;
        let info = self.authority.compartment(c).ok_or(VaultError::NotFound)?;
        if info.usage != Use::Files || info.dropped {
            return Err(VaultError::NotAllowed);
        }
        if !self.is_empty(c)? {
            return Err(VaultError::Value(
                "documents or dossiers lie in this compartment, perhaps in its bin; move them first",
            ));
        }
        let code = self.house().code_of(&c.to_string()).unwrap_or_default();
        if self
            .house()
            .kinds()
            .values()
            .any(|kind| kind.compartment() == code)
        {
            return Err(VaultError::Value(
                "a kind of document is filed in this compartment; give that kind another one first",
            ));
        }
        let mut draft = Draft::new();
        draft.act(Act::DropCompartment(DropCompartment { c }));
        self.commit(Level::High, draft).map(|_| ())
    }

    /// Whose right a changed right of a role would change, before it is changed.
    ///
    /// # Errors
    /// [`VaultError::NotFound`]; [`VaultError::NotAllowed`] for a right above the floor.
    pub fn preview_right(
        &self,
        role: RoleId,
        c: CompartmentId,
        right: Right,
    ) -> Result<Vec<RightChange>, VaultError> {
        let rank = self.authority.role(role).ok_or(VaultError::NotFound)?.rank;
        self.fits_floor(rank, c, right)?;
        let of_role = |one: RoleId| match self.authority.role(one) {
            _ if one == role => right,
            Some(info) => info.rights.get(&c).copied().unwrap_or(Right::None),
            None => Right::None,
        };
        let mut changes = Vec::new();
        for person in self.holders_of(role) {
            let info = self.authority.person(person).ok_or(VaultError::NotFound)?;
            let before = self.authority.right(person, c);
            let after = if info.rank == Rank::Director {
                before
            } else {
                let rights = info.roles.iter().map(|(_, one)| of_role(*one));
                rights.max().unwrap_or(Right::None)
            };
            if before != after {
                changes.push(RightChange {
                    person,
                    before,
                    after,
                });
            }
        }
        Ok(changes)
    }

    /// Refuses a right that the floor of the compartment would make void.
    pub(super) fn fits_floor(&self, rank: Rank, c: CompartmentId, right: Right) -> Result<(), VaultError> {
        let info = self.authority.compartment(c).ok_or(VaultError::NotFound)?;
        if info.dropped || (right > Right::File && rank < info.floor) {
            return Err(VaultError::NotAllowed);
        }
        Ok(())
    }

    pub(super) fn directs(&self) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        match self.rank()? {
            Rank::Director => Ok(()),
            Rank::Agent | Rank::Manager => Err(VaultError::NotAllowed),
        }
    }

    /// The code that was chosen, or one made of the name, if the house has no such code yet.
    fn new_code(&self, chosen: Option<&Code>, label: &Label) -> Result<Code, VaultError> {
        let made = || {
            Code::parse(&spelled(label.fr()))
                .map_err(|_| VaultError::Value("no code can be made of this name; give a name with letters"))
        };
        let code = chosen.map_or_else(made, |code| Ok(code.clone()))?;
        let taken = |value: &serde_json::Map<String, serde_json::Value>| {
            let known = value.get("code").and_then(serde_json::Value::as_str);
            known.is_some_and(|known| known.eq_ignore_ascii_case(code.as_str()))
        };
        if self.house().of(Definition::Name).any(|(_, value)| taken(value)) {
            return Err(VaultError::Value(
                "the house has a role or compartment of this name or code already; choose another",
            ));
        }
        Ok(code)
    }

    fn rename(&mut self, of: &str, id: &str, label: &Label) -> Result<(), VaultError> {
        self.manages_house()?;
        let name = name_value(of, self.house().code_of(id), &label.all());
        let mut draft = Draft::new();
        self.define(&mut draft, Definition::Name, id, Some(name))?;
        self.commit(Level::Day, draft).map(|_| ())
    }

    fn is_empty(&self, c: CompartmentId) -> Result<bool, VaultError> {
        let index = self.index_of(c).ok_or(VaultError::StepUp)?;
        let read = index.read();
        let id = c.to_string();
        let binned = read.list(&Listing::Binned, u32::MAX, 0)?;
        let records = read.newest_ops(&id, "make", 1)?;
        Ok(read.count(&Listing::Compartment(id.clone()))? == 0
            && binned.iter().all(|row| row.compartment != id)
            && records.is_empty())
    }
}

/// The letters and digits of a name without accents, as codes are spelled.
fn spelled(name: &str) -> String {
    let plain = name.nfd().filter(|c| !is_combining_mark(*c));
    let spelled: String = plain
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let words = spelled.split('-').filter(|word| !word.is_empty());
    let mut code = words.collect::<Vec<_>>().join("-");
    code.truncate(MOST);
    code.trim_end_matches('-').to_owned()
}
