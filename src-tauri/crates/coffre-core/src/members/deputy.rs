//! A deputy for the holidays: a second role until a day. The day ends nothing by itself, since keys that were handed
//! over stay where they are; it makes the end due, and ending takes the role and renews the keys in one entry.

use coffre_format::act::{Act, DropGrant, Grant};
use coffre_format::op::Definition;
use coffre_format::rank::{Level, Rank};
use coffre_format::{GrantId, PersonId, RoleId};
use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError};

/// Begins the key of the setting that keeps the end of a deputy's grant.
const DEPUTY: &str = "deputy.";

/// A role that somebody has until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputy {
    /// The grant.
    pub grant: GrantId,
    /// Who has it.
    pub person: PersonId,
    /// The role.
    pub role: RoleId,
    /// Last day.
    pub until: Date,
}

impl Deputy {
    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        today > self.until
    }
}

impl Vault {
    /// Gives a person a second role until a day. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for a person or role of no lower rank; [`VaultError::Value`] for a day that has passed
    /// or a role that he has; as [`Vault::commit`].
    pub fn appoint_deputy(
        &mut self,
        person: PersonId,
        role: RoleId,
        until: Date,
    ) -> Result<GrantId, VaultError> {
        self.seat_keys(Level::High)?;
        let info = self
            .authority
            .person(person)
            .filter(|one| one.removed.is_none())
            .ok_or(VaultError::NotFound)?;
        let rank = self.grantable(role)?.rank;
        if self.rank()? < Rank::Director || info.rank.max(rank) >= Rank::Director {
            return Err(VaultError::NotAllowed);
        }
        if until < self.today() {
            return Err(VaultError::Value(
                "the last day of a deputy has passed; name a later one",
            ));
        }
        if info.roles.iter().any(|(_, known)| *known == role) {
            return Err(VaultError::Value("this person has that role already"));
        }
        let grant = GrantId::make(&mut *self.random);
        let mut draft = Draft::new();
        draft.act(Act::Grant(Grant { grant, person, role }));
        let mut value = Map::new();
        value.insert("until".to_owned(), Value::from(until.to_string()));
        let key = format!("{DEPUTY}{grant}");
        self.define(&mut draft, Definition::Setting, &key, Some(value))?;
        self.rekey(&mut draft)?;
        self.commit(Level::High, draft)?;
        Ok(grant)
    }

    /// The deputies whose grant stands, the first to end first.
    pub fn deputies(&self) -> Vec<Deputy> {
        let mut deputies = Vec::new();
        for person in self
            .authority
            .persons()
            .iter()
            .filter(|one| one.removed.is_none())
        {
            for grant in self.authority.grants(person.person) {
                let key = format!("{DEPUTY}{}", grant.grant);
                let value = self.house.get(Definition::Setting, &key);
                let until = value.and_then(|value| value.get("until")?.as_str()?.parse().ok());
                deputies.extend(until.map(|until| Deputy {
                    grant: grant.grant,
                    person: person.person,
                    role: grant.role,
                    until,
                }));
            }
        }
        deputies.sort_by_key(|one| (one.until, one.grant));
        deputies
    }

    /// Ends a deputy's role, due or not: the grant goes, and what he must not read any more gets new keys in the same
    /// entry. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what is no deputy's grant; as [`Vault::commit`].
    pub fn end_deputy(&mut self, grant: GrantId) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        if self.deputies().iter().all(|one| one.grant != grant) {
            return Err(VaultError::NotFound);
        }
        if self.rank()? < Rank::Director {
            return Err(VaultError::NotAllowed);
        }
        let mut draft = Draft::new();
        draft.act(Act::DropGrant(DropGrant { grant }));
        let key = format!("{DEPUTY}{grant}");
        self.define(&mut draft, Definition::Setting, &key, None)?;
        self.rekey(&mut draft)?;
        self.commit(Level::High, draft)?;
        Ok(())
    }
}
