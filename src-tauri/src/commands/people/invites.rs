//! Inviting somebody and letting him in: seven words by telephone, then two that are heard.

use coffre_core::members;
use coffre_core::terms::{InviteId, PersonId, Rank};
use coffre_core::vault::{Vault, VaultError};

use super::{DIRECTOR, find_role, proposal};
use crate::commands::session::second_factor;
use crate::commands::{Answer, Here, id};
use crate::error::{Code, CommandError};
use crate::view::{Admission, Admitted, Invitation, PersonName};

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

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_word_is_compared_as_it_is_heard() {
        assert_eq!(plain("Élève"), plain("eleve"));
        assert_ne!(plain("élever"), plain("eleve"));
    }
}
