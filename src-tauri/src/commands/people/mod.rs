//! People and roles: who is there, change, remove, who can open what.

mod invites;

use coffre_core::members;
use coffre_core::terms::{CompartmentId, Level, PersonId, Rank, RoleId, SeatId};
use coffre_core::vault::{Language, RootDraft, Vault, VaultError};
use coffre_core::who;

pub(crate) use invites::admission;
pub use invites::{
    people_admit, people_close_invite, people_invite, people_invite_again, people_invites, people_pending,
};

use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::view::{
    CouldRead, Ground, Leaver, MatrixRole, Member, MemberSeat, Opener, PersonName, Place, RankWord,
    RightWord, RoleName, RolesMatrix, RootProposal, SecondFactor, WhoCanOpen, Words,
};

/// The word for who is listed by the root and has no role.
const DIRECTOR: &str = "director";

/// Everybody who is or was part of the house.
pub fn people_list(shell: &Here) -> Answer<Vec<Member>> {
    shell.look(|vault| {
        let lacking = vault.without_second_factor();
        Ok(vault
            .members()
            .iter()
            .map(|one| member(vault, one, &lacking))
            .collect())
    })
}

fn member(vault: &Vault, member: &members::Member, lacking: &[SeatId]) -> Member {
    Member {
        person: PersonName::of(vault, member.person),
        rank: member.rank.into(),
        roles: member
            .roles
            .iter()
            .map(|(_, role)| role_name(vault, *role))
            .collect(),
        seats: member
            .seats
            .iter()
            .filter_map(|seat| seat_view(vault, *seat, lacking))
            .collect(),
        removed: member.removed,
        passphrase_asked: vault
            .new_passphrase_asked(member.person)
            .map(|day| day.to_string()),
        me: member.person == vault.person(),
    }
}

fn seat_view(vault: &Vault, seat: SeatId, lacking: &[SeatId]) -> Option<MemberSeat> {
    let info = vault.authority().seat(seat)?;
    Some(MemberSeat {
        seat: seat.to_string(),
        computer: info
            .certified_by
            .map_or_else(|| "first".to_owned(), |note| note.to_string()),
        name: vault.computer_name(seat).map(ToOwned::to_owned),
        high: info.level == Level::High,
        second_factor: if lacking.contains(&seat) {
            SecondFactor::PassphraseOnly
        } else {
            SecondFactor::Keyring
        },
        last_heard: vault.last_heard(seat).map(ToOwned::to_owned),
        frozen: info.frozen,
        this: seat == vault.seat() || vault.profile().high == Some(seat),
    })
}

/// A role by its id.
pub(crate) fn role_name(vault: &Vault, role: RoleId) -> RoleName {
    let id = role.to_string();
    RoleName {
        code: vault.house().code_of(&id).map(ToOwned::to_owned),
        label: Words::of(|language: Language| {
            let name = vault.house().role_name(role, language);
            name.unwrap_or_else(|| id.chars().take(8).collect())
        }),
        rank: vault
            .authority()
            .role(role)
            .map_or(RankWord::Agent, |info| info.rank.into()),
        id,
    }
}

/// Roles by compartments.
pub fn people_roles(shell: &Here) -> Answer<RolesMatrix> {
    shell.look(|vault| {
        let compartments: Vec<_> = vault
            .authority()
            .compartments()
            .into_iter()
            .filter(|c| !c.dropped)
            .collect();
        let members = vault.members();
        let roles = vault.roles_in_use().into_iter().map(|role| MatrixRole {
            rights: compartments
                .iter()
                .map(|c| {
                    role.rights
                        .get(&c.c)
                        .map_or(RightWord::None, |right| (*right).into())
                })
                .collect(),
            people: count(
                members
                    .iter()
                    .filter(|one| !one.removed && one.roles.iter().any(|(_, of)| *of == role.role)),
            ),
            retired: role.retired,
            role: role_name(vault, role.role),
        });
        Ok(RolesMatrix {
            roles: roles.collect(),
            places: compartments.iter().map(|c| Place::of(vault, c.c)).collect(),
            floors: compartments.iter().map(|c| c.floor.into()).collect(),
            may_change: vault.rank()? == Rank::Director,
        })
    })
}

fn count(all: impl Iterator) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

pub(crate) fn find_role(vault: &Vault, typed: &str) -> Answer<RoleId> {
    let id = vault.house().id_of(typed).unwrap_or(typed);
    let role = id!(RoleId, id)?;
    Ok(vault
        .authority()
        .role(role)
        .map(|info| info.role)
        .ok_or(VaultError::NotFound)?)
}

/// A proposal, as the act that made it tells it.
pub(crate) fn proposal(draft: &RootDraft) -> RootProposal {
    RootProposal {
        version: draft.version,
        accepted: draft.accepted,
    }
}

/// Gives a person another role instead of those he has. Needs step-up.
pub fn people_change_role(shell: &Here, person: String, role: String) -> Answer<()> {
    let person = id!(PersonId, person)?;
    shell.change(|vault| {
        let role = find_role(vault, &role)?;
        Ok(vault.change_role(person, role)?)
    })
}

/// Changes one right of a role. Needs a director's step-up.
pub fn people_change_right(shell: &Here, role: String, place: String, right: RightWord) -> Answer<()> {
    let place = id!(CompartmentId, place)?;
    shell.change(|vault| {
        let role = find_role(vault, &role)?;
        Ok(vault.change_right(role, place, right.into())?)
    })
}

/// What a person could read today, before he is removed.
pub fn people_could_read(shell: &Here, person: String) -> Answer<Vec<CouldRead>> {
    let person = id!(PersonId, person)?;
    shell.look(|vault| {
        let known = vault.authority().person(person).is_some();
        let list = if known {
            vault.could_read(person)?
        } else {
            return Err(VaultError::NotFound.into());
        };
        Ok(could_read(vault, &list))
    })
}

fn could_read(vault: &Vault, list: &[members::CouldRead]) -> Vec<CouldRead> {
    let one = |one: &members::CouldRead| CouldRead {
        place: Place::of(vault, one.c),
        right: one.right.into(),
        documents: one.documents,
    };
    list.iter().map(one).collect()
}

/// Removes a person; what he must not read any more has new keys. Needs step-up.
pub fn people_remove(shell: &Here, person: String) -> Answer<Leaver> {
    let person = id!(PersonId, person)?;
    shell.change(|vault| {
        let left = vault.remove_person(person)?;
        let places = |list: &[CompartmentId]| list.iter().map(|c| Place::of(vault, *c)).collect();
        Ok(Leaver {
            person: PersonName::of(vault, left.person),
            seats: count(left.seats.iter()),
            could_read: could_read(vault, &left.could_read),
            renewed: places(&left.renewed),
            to_renew: places(&left.to_renew),
        })
    })
}

/// Removes one computer of a person: lost, stolen or replaced. Needs step-up.
pub fn people_remove_seats(shell: &Here, seats: Vec<String>) -> Answer<()> {
    let seats = seats
        .iter()
        .map(|seat| id!(SeatId, seat))
        .collect::<Answer<Vec<_>>>()?;
    if seats.is_empty() {
        return Err(CommandError::value("seats"));
    }
    shell.change(|vault| Ok(vault.remove_seats(&seats)?))
}

/// Proposes to remove a director. Needs another director's step-up.
pub fn people_remove_director(shell: &Here, person: String) -> Answer<RootProposal> {
    let person = id!(PersonId, person)?;
    shell.change(|vault| Ok(proposal(&vault.remove_director(person)?)))
}

/// Who can open a folder, and by which signed grant.
pub fn people_who(shell: &Here, place: String) -> Answer<WhoCanOpen> {
    shell.look(|vault| {
        let c = vault.find_compartment(&place)?;
        let one = |opener: who::Opener| Opener {
            person: PersonName::of(vault, opener.person),
            rank: opener.rank.into(),
            right: opener.right.into(),
            grounds: opener
                .grants
                .iter()
                .map(|ground| ground_view(vault, ground))
                .collect(),
            root: opener.root.map(|(version, _)| version),
            seats: count(opener.seats.iter()),
        };
        Ok(WhoCanOpen {
            place: Place::of(vault, c),
            people: vault.who(c).into_iter().map(one).collect(),
        })
    })
}

fn ground_view(vault: &Vault, ground: &who::Ground) -> Ground {
    Ground {
        role: role_name(vault, ground.role),
        signed_by: ground.by_person.map(|person| PersonName::of(vault, person)),
        entry: ground.note.to_string().chars().take(8).collect(),
    }
}
