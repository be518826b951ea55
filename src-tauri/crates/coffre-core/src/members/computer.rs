//! What computers are called. Each says its own name among the definitions of the house, as a setting of its person: all
//! staff read it, and the folder sees nothing of it.

use coffre_format::op::Definition;
use coffre_format::rank::Level;
use coffre_format::{PersonId, SeatId};
use serde_json::{Map, Value};

use crate::vault::{Draft, Vault, VaultError};

/// The longest name that is told, in signs.
const LONGEST: usize = 64;

impl Vault {
    /// Says what this computer is called, where that is not said yet or it was called otherwise.
    ///
    /// # Errors
    /// As [`Vault::commit`]; [`VaultError::NotFound`] before this computer knows the house.
    pub fn name_computer(&mut self, name: &str) -> Result<(), VaultError> {
        let name: String = name.trim().chars().take(LONGEST).collect();
        if name.is_empty() || self.computer_name(self.seat()) == Some(name.as_str()) {
            return Ok(());
        }
        let key = key(self.person(), self.seat());
        let value = Map::from_iter([("value".to_owned(), Value::from(name))]);
        let mut draft = Draft::new();
        self.define(&mut draft, Definition::Setting, &key, Some(value))?;
        self.commit(Level::Day, draft).map(|_| ())
    }

    /// What the computer of an everyday seat is called; none where it never said so.
    pub fn computer_name(&self, seat: SeatId) -> Option<&str> {
        let person = self.authority.seat(seat)?.person;
        self.house.setting(&key(person, seat))
    }
}

/// The key of the name; it begins as the settings of a person do.
fn key(person: PersonId, seat: SeatId) -> String {
    format!("{person}.computer.{seat}")
}

#[cfg(test)]
mod tests {
    use crate::vault::tests::world::World;

    #[test]
    fn a_computer_says_its_name_to_everybody_and_says_it_once() {
        let mut world = World::new();
        let (mut director, ..) = world.create();
        let (mut agent, _) = world.join(&mut director, "Bob", "agent");
        let seat = agent.seat();
        assert_eq!(director.computer_name(seat), None, "nothing was said yet");
        agent.name_computer(" PC-ACCUEIL ").expect("it says so");
        director.pull().expect("news");
        assert_eq!(director.computer_name(seat), Some("PC-ACCUEIL"));
        agent.name_computer("PC-ACCUEIL").expect("it is said already");
        assert_eq!(director.pull().expect("news").entries, 0, "nothing more is said");
        agent.name_computer("PC-BOB").expect("it is called otherwise");
        director.pull().expect("news");
        assert_eq!(director.computer_name(seat), Some("PC-BOB"));
    }

    #[test]
    fn nobody_names_the_computer_of_a_colleague() {
        let mut world = World::new();
        let (mut director, ..) = world.create();
        let (mut bob, _) = world.join(&mut director, "Bob", "agent");
        let (mut cleo, _) = world.join(&mut director, "Cléo", "agent");
        bob.name_computer("PC-BOB").expect("it says so");
        cleo.pull().expect("news");
        let (person, seat) = (bob.person(), bob.seat());
        let key = super::key(person, seat);
        let value = serde_json::Map::from_iter([("value".to_owned(), "PC-AUTRE".into())]);
        let mut draft = super::Draft::new();
        cleo.define(&mut draft, super::Definition::Setting, &key, Some(value))
            .expect("it can be said");
        cleo.commit(super::Level::Day, draft).expect("it is said");
        director.pull().expect("news");
        assert_eq!(director.computer_name(seat), Some("PC-BOB"), "and counts nowhere");
    }
}
