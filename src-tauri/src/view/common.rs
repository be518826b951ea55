//! What several views share.

use coffre_core::terms::{CompartmentId, EntityId, Kind, PersonId, Right};
use coffre_core::vault::{Language, Vault, VaultError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text in the three languages of the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Words {
    /// French.
    pub fr: String,
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Words {
    /// One text for all languages.
    pub fn same(text: &str) -> Self {
        Self::of(|_| text.to_owned())
    }

    /// Asks for the text of each language.
    pub fn of(text: impl Fn(Language) -> String) -> Self {
        Self {
            fr: text(Language::Fr),
            nl: text(Language::Nl),
            en: text(Language::En),
        }
    }
}

macro_rules! words_from_label {
    ($label:expr) => {{
        let label = $label;
        $crate::view::Words {
            fr: label.fr().to_owned(),
            nl: label.nl().to_owned(),
            en: label.en().to_owned(),
        }
    }};
}
pub(crate) use words_from_label;

/// A code of the house with its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Coded {
    /// Stable code.
    pub code: String,
    /// What it is called.
    pub label: Words,
}

impl Coded {
    /// A kind by its code; a code that the house does not know is its own label.
    pub fn kind(vault: &Vault, code: &str) -> Self {
        let label = vault.house().kinds().get(code).map(Kind::label);
        Self {
            code: code.to_owned(),
            label: label.map_or_else(|| Words::same(code), |label| words_from_label!(label)),
        }
    }
}

/// Another computer that has something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AlsoOn {
    /// Whose it is.
    pub person: PersonName,
    /// Whether it is this person's own other computer.
    pub mine: bool,
    /// What it is called; none where it never said so.
    pub computer: Option<String>,
    /// When it showed that it has it, as it says.
    pub at: String,
}

impl AlsoOn {
    /// The other computers that have all of a document, dossier or party, the first that had it first.
    pub fn of(vault: &Vault, id: EntityId) -> Result<Vec<Self>, VaultError> {
        let known = vault.also_on(id)?.into_iter().map(|one| Self {
            person: PersonName::of(vault, one.person),
            mine: one.person == vault.person(),
            computer: vault.computer_name(one.seat).map(ToOwned::to_owned),
            at: one.at,
        });
        Ok(known.collect())
    }
}

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonName {
    /// Id.
    pub id: String,
    /// Name; none where this person may not read it.
    pub name: Option<String>,
}

impl PersonName {
    /// The name of a member of staff.
    pub fn of(vault: &Vault, person: PersonId) -> Self {
        Self {
            id: person.to_string(),
            name: vault.house().person_name(person),
        }
    }

    /// The same, for an id that a row holds as text.
    pub fn parse(vault: &Vault, id: &str) -> Self {
        let name = PersonId::parse(id)
            .ok()
            .and_then(|id| vault.house().person_name(id));
        Self {
            id: id.to_owned(),
            name,
        }
    }
}

/// What a person may do in a compartment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RightWord {
    /// Nothing.
    None,
    /// Deposit without reading.
    File,
    /// Read and file.
    Read,
    /// Everything.
    Manage,
}

impl From<Right> for RightWord {
    fn from(right: Right) -> Self {
        match right {
            Right::None => Self::None,
            Right::File => Self::File,
            Right::Read => Self::Read,
            Right::Manage => Self::Manage,
        }
    }
}

impl From<RightWord> for Right {
    fn from(word: RightWord) -> Self {
        match word {
            RightWord::None => Self::None,
            RightWord::File => Self::File,
            RightWord::Read => Self::Read,
            RightWord::Manage => Self::Manage,
        }
    }
}

/// A compartment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Id.
    pub id: String,
    /// Code of the preset that made it: `ventes`, `direction` …
    pub code: Option<String>,
    /// Name.
    pub label: Words,
    /// Whether it is sealed: open only during step-up.
    pub step_up: bool,
}

impl Place {
    /// A compartment by its id.
    pub fn of(vault: &Vault, c: CompartmentId) -> Self {
        let id = c.to_string();
        let short: String = id.chars().take(8).collect();
        let info = vault.authority().compartment(c);
        Self {
            code: vault.house().code_of(&id).map(ToOwned::to_owned),
            label: Words::of(|language| {
                let name = vault.house().compartment_name(c, language);
                name.unwrap_or_else(|| short.clone())
            }),
            step_up: info.is_some_and(|info| info.stepup),
            id,
        }
    }

    /// The same, for an id that a row holds as text.
    pub fn parse(vault: &Vault, id: &str) -> Self {
        match CompartmentId::parse(id) {
            Ok(c) => Self::of(vault, c),
            Err(_) => Self {
                id: id.to_owned(),
                code: None,
                label: Words::same(id),
                step_up: false,
            },
        }
    }
}
