//! Members of the house and their roles.

use coffre_format::act::{Act, DropGrant, DropRole, Grant, RightEdit};
use coffre_format::rank::{Level, Rank, Right};
use coffre_format::{CompartmentId, GrantId, PersonId, RoleId, SeatId};

use crate::authority::RoleInfo;
use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError};

/// A person of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The person.
    pub person: PersonId,
    /// His name, if this seat may read it.
    pub name: Option<String>,
    /// His rank.
    pub rank: Rank,
    /// His roles.
    pub roles: Vec<(GrantId, RoleId)>,
    /// His seats that are not removed.
    pub seats: Vec<SeatId>,
    /// Whether he was removed.
    pub removed: bool,
}

impl Vault {
    /// Everybody who is or was part of the house.
    pub fn members(&self) -> Vec<Member> {
        let seats: Vec<_> = self.authority.seats().collect();
        let member = |p: &crate::authority::PersonInfo| Member {
            person: p.person,
            name: self.house.person_name(p.person),
            rank: p.rank,
            roles: p.roles.clone(),
            seats: seats
                .iter()
                .filter(|s| s.person == p.person && s.removed.is_none())
                .map(|s| s.seat)
                .collect(),
            removed: p.removed.is_some(),
        };
        self.authority.persons().iter().map(member).collect()
    }

    /// Gives a person another role instead of those he has. What he must not read any more gets new keys in the same
    /// entry; what he newly reads is handed over. Needs the step-up keys.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`], [`VaultError::NotFound`]; as [`Vault::commit`].
    pub fn change_role(&mut self, person: PersonId, role: RoleId) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        let info = self
            .authority
            .person(person)
            .filter(|p| p.removed.is_none())
            .ok_or(VaultError::NotFound)?;
        let old = info.roles.clone();
        let rank = self.grantable(role)?.rank;
        if info.rank.max(rank) >= self.rank()? {
            return Err(VaultError::NotAllowed);
        }
        if old.iter().any(|(_, r)| *r == role) && old.len() == 1 {
            return self.settle();
        }
        let mut draft = Draft::new();
        draft.act(Act::Grant(Grant {
            grant: GrantId::make(&mut *self.random),
            person,
            role,
        }));
        for (grant, _) in old {
            draft.act(Act::DropGrant(DropGrant { grant }));
        }
        self.rekey(&mut draft)?;
        self.commit(Level::High, draft).map(|_| ())
    }

    /// Changes one right of a role. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for a right above the floor; as [`Vault::commit`].
    pub fn change_right(&mut self, role: RoleId, c: CompartmentId, right: Right) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        let rank = self.authority.role(role).ok_or(VaultError::NotFound)?.rank;
        if self.rank()? < Rank::Director {
            return Err(VaultError::NotAllowed);
        }
        self.fits_floor(rank, c, right)?;
        let mut draft = Draft::new();
        draft.act(Act::RightEdit(RightEdit { role, c, right }));
        self.rekey(&mut draft)?;
        self.commit(Level::High, draft).map(|_| ())
    }

    /// Retires a role that nobody has: it is granted no more. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`]; [`VaultError::NotFound`]; [`VaultError::Value`] while somebody has it; as
    /// [`Vault::commit`].
    pub fn retire_role(&mut self, role: RoleId) -> Result<(), VaultError> {
        self.directs()?;
        let info = self.authority.role(role).ok_or(VaultError::NotFound)?;
        if info.retired {
            return Ok(());
        }
        if !self.holders_of(role).is_empty() {
            return Err(VaultError::Value(
                "somebody has this role; give everybody who has it another one first",
            ));
        }
        let mut draft = Draft::new();
        draft.act(Act::DropRole(DropRole { role }));
        self.commit(Level::High, draft).map(|_| ())
    }

    /// The roles that are given to people, or that somebody has all the same.
    pub fn roles_in_use(&self) -> Vec<RoleInfo> {
        let roles = self.authority.roles().into_iter();
        roles
            .filter(|role| !role.retired || !self.holders_of(role.role).is_empty())
            .collect()
    }

    /// A role that may be given to somebody.
    pub(super) fn grantable(&self, role: RoleId) -> Result<RoleInfo, VaultError> {
        let info = self.authority.role(role).ok_or(VaultError::NotFound)?;
        if info.retired {
            return Err(VaultError::Value("this role was retired; give another one"));
        }
        Ok(info)
    }

    pub(super) fn holders_of(&self, role: RoleId) -> Vec<PersonId> {
        let persons = self.authority.persons();
        let holders = persons
            .iter()
            .filter(|p| p.removed.is_none() && p.roles.iter().any(|(_, r)| *r == role));
        holders.map(|p| p.person).collect()
    }

    /// The seats of a person that are not removed.
    pub(crate) fn seats_of(&self, person: PersonId) -> Vec<SeatId> {
        self.authority
            .seats()
            .filter(|s| s.person == person && s.removed.is_none())
            .map(|s| s.seat)
            .collect()
    }

    /// Compartments that a person reads now.
    pub(crate) fn compartments_read(&self, person: PersonId) -> Vec<CompartmentId> {
        let compartments = self.authority.compartments();
        let reads = compartments
            .iter()
            .filter(|c| !c.dropped && self.authority.right(person, c.c) >= Right::Read);
        reads.map(|c| c.c).collect()
    }
}
