//! People and roles: invite, admit, change, remove, who can open what.

use coffre_core::members;
use coffre_core::terms::{CompartmentId, InviteId, Level, PersonId, Rank, RoleId, SeatId};
use coffre_core::vault::{Language, RootDraft, Vault, VaultError};
use coffre_core::who;

use super::session::second_factor;
use super::{Answer, Here, id};
use crate::error::{Code, CommandError};
use crate::view::{
    Admission, Admitted, CouldRead, Ground, Invitation, Leaver, MatrixRole, Member, MemberSeat, Opener,
    PersonName, Place, RankWord, RightWord, RoleName, RolesMatrix, RootProposal, SecondFactor, WhoCanOpen,
    Words,
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

/// Invites a new person with a role, by id or code; `director` proposes a further director. Needs step-up.
pub fn people_invite(shell: &Here, name: String, role: String) -> Answer<Invitation> {
    if name.trim().is_empty() {
        return Err(CommandError::value("name"));
    }
    let work = shell.around().work;
    shell.change(|vault| {
        let invited = if role == DIRECTOR {
            vault.invite_director(name.trim(), work)?
        } else {
            let role = find_role(vault, &role)?;
            vault.invite(name.trim(), role, work)?
        };
        Ok(invitation(vault, &invited))
    })
}

/// Invites a person who is known: a new computer, or a forgotten passphrase. Needs step-up.
pub fn people_invite_again(shell: &Here, person: String) -> Answer<Invitation> {
    let person = id!(PersonId, person)?;
    let work = shell.around().work;
    shell.change(|vault| {
        let info = vault.authority().person(person).ok_or(VaultError::NotFound)?;
        let invited = if info.rank == Rank::Director && person != vault.person() {
            vault.invite_as_director(person, work)?
        } else {
            vault.invite_again(person, work)?
        };
        Ok(invitation(vault, &invited))
    })
}

fn invitation(vault: &Vault, invited: &members::Invited) -> Invitation {
    Invitation {
        id: invited.id.to_string(),
        person: PersonName::of(vault, invited.person),
        // EXPOSE: shown once to the inviter, who says the words on the phone; they open this invite's mailbox only.
        words: invited
            .words
            .expose()
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect(),
        expires: invited.expires.clone(),
    }
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

/// Invites of this computer that nobody was admitted for.
pub fn people_invites(shell: &Here) -> Answer<Vec<Invitation>> {
    shell.look(|vault| {
        let open = vault.open_invites()?;
        Ok(open
            .into_iter()
            .map(|invite| Invitation {
                id: invite.id.to_string(),
                person: PersonName::of(vault, invite.person),
                words: Vec::new(),
                expires: invite.expires,
            })
            .collect())
    })
}

/// Closes an invite; its words open nothing any more.
pub fn people_close_invite(shell: &Here, invite: String) -> Answer<()> {
    let invite = id!(InviteId, invite)?;
    shell.change(|vault| Ok(vault.close_invite(invite)?))
}

/// Invites of this computer that were answered. The two words are not told: the person types what he hears.
pub fn people_pending(shell: &Here) -> Answer<Vec<Admission>> {
    shell.open(|open| {
        open.vault.pull()?;
        let answered = open.vault.admissions()?;
        Ok(answered.iter().map(|one| admission(&open.vault, one)).collect())
    })
}

/// An answered invite.
pub(crate) fn admission(vault: &Vault, one: &members::Admission) -> Admission {
    Admission {
        invite: one.invite.to_string(),
        person: PersonName::of(vault, one.person),
        computer: one.computer.clone(),
        second_factor: second_factor(one.protection),
    }
}

/// Lets somebody in, if the two words that were heard are those of his computer. Needs step-up.
pub fn people_admit(shell: &Here, invite: String, heard: String) -> Answer<Admitted> {
    let invite = id!(InviteId, invite)?;
    shell.change(|vault| {
        let answered = vault.admissions()?;
        let asked = answered
            .iter()
            .find(|one| one.invite == invite)
            .ok_or(VaultError::NoRequest)?;
        let said: Vec<String> = heard.split_whitespace().map(plain).collect();
        if !said.iter().eq(asked
            .check
            .iter()
            .map(|word| plain(word))
            .collect::<Vec<_>>()
            .iter())
        {
            return Err(CommandError::new(
                Code::OtherWords,
                "the two words differ from those of the request; do not admit, ask who knew the invite",
            ));
        }
        let admitted = vault.admit(invite)?;
        Ok(Admitted {
            person: PersonName::of(vault, admitted.person),
            computer: admitted.computer,
            root: admitted.root.as_ref().map(proposal),
        })
    })
}

/// A proposal, as the act that made it tells it.
pub(crate) fn proposal(draft: &RootDraft) -> RootProposal {
    RootProposal {
        version: draft.version,
        accepted: draft.accepted,
    }
}

/// A French word without case and accents, as it is typed from hearing.
fn plain(word: &str) -> String {
    let bare = |c: char| match c {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        other => other,
    };
    word.to_lowercase().chars().map(bare).collect()
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

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_word_is_compared_as_it_is_heard() {
        assert_eq!(plain("Élève"), plain("eleve"));
        assert_ne!(plain("élever"), plain("eleve"));
    }
}
