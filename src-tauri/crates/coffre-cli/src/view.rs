//! What people see of documents, people and compartments: names for ids, labels for codes.

use coffre_core::terms::{CompartmentId, Deadline, DocumentRow, EntityId, PersonId, Rank, Right};
use coffre_core::vault::{Language, Vault};
use serde::Serialize;

use crate::error::CommandError;

/// Letters of an id that lists show; enough to type back.
pub(crate) const SHORT: usize = 8;

/// A code with its label.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Labelled {
    /// Stable code, or the id where there is none.
    pub(crate) code: String,
    /// What it is called.
    pub(crate) label: String,
}

/// A document in a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DocumentLine {
    /// Id.
    pub(crate) id: String,
    /// Title.
    pub(crate) title: String,
    /// Name of the file.
    pub(crate) file_name: String,
    /// Type by content.
    pub(crate) file_type: String,
    /// Kind.
    pub(crate) kind: Option<Labelled>,
    /// Category of the data in it.
    pub(crate) category: Option<String>,
    /// Confidentiality.
    pub(crate) level: Option<String>,
    /// Compartment.
    pub(crate) compartment: Labelled,
    /// Date that it bears.
    pub(crate) date: Option<String>,
    /// Last day of its validity; not the end of its retention.
    pub(crate) valid_until: Option<String>,
    /// End of its retention, `unknown` or `conflict`.
    pub(crate) deadline: String,
    /// Bytes.
    pub(crate) size: u64,
    /// SHA-256 of its bytes.
    pub(crate) sha256: String,
    /// When it was filed.
    pub(crate) filed_at: String,
    /// Who filed it.
    pub(crate) filed_by: String,
    /// Whether it is in the bin.
    pub(crate) binned: bool,
    /// Whether two people changed it at once.
    pub(crate) concurrent: bool,
}

/// The beginning of an id.
pub(crate) fn short(id: &str) -> String {
    id.chars().take(SHORT).collect()
}

/// The name of a person, or the beginning of his id.
pub(crate) fn person(vault: &Vault, person: PersonId) -> String {
    vault
        .house()
        .person_name(person)
        .unwrap_or_else(|| short(&person.to_string()))
}

/// A compartment.
pub(crate) fn compartment(vault: &Vault, c: CompartmentId, language: Language) -> Labelled {
    let id = c.to_string();
    let code = vault
        .house()
        .code_of(&id)
        .map_or_else(|| short(&id), ToOwned::to_owned);
    Labelled {
        label: vault
            .house()
            .compartment_name(c, language)
            .unwrap_or_else(|| code.clone()),
        code,
    }
}

/// A kind by its code.
pub(crate) fn kind(vault: &Vault, code: &str, language: Language) -> Labelled {
    let label = vault
        .house()
        .kinds()
        .get(code)
        .map(|kind| kind.label().in_language(language.code()));
    Labelled {
        label: label.unwrap_or(code).to_owned(),
        code: code.to_owned(),
    }
}

/// A document of the index.
pub(crate) fn document(vault: &Vault, row: &DocumentRow, language: Language) -> DocumentLine {
    let c = CompartmentId::parse(&row.compartment).ok();
    let unnamed = || Labelled {
        code: row.compartment.clone(),
        label: row.compartment.clone(),
    };
    DocumentLine {
        id: row.id.clone(),
        title: row.title.clone(),
        file_name: row.file_name.clone(),
        file_type: row.file_type.clone(),
        kind: row.kind.as_deref().map(|code| kind(vault, code, language)),
        category: row.category.clone(),
        level: row.level.clone(),
        compartment: c.map_or_else(unnamed, |c| compartment(vault, c, language)),
        date: row.doc_date.map(|date| date.to_string()),
        valid_until: row.valid_until.map(|date| date.to_string()),
        deadline: deadline(&row.deadline),
        size: row.size,
        sha256: row.plaintext_hash.clone(),
        filed_at: row.filed_at.to_string(),
        filed_by: PersonId::parse(&row.filed_by).map_or_else(|_| String::new(), |id| person(vault, id)),
        binned: row.binned,
        concurrent: row.concurrent,
    }
}

/// The end of retention in one word.
pub(crate) fn deadline(deadline: &Deadline) -> String {
    match deadline {
        Deadline::On(date) => date.to_string(),
        Deadline::Unknown => "unknown".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}

/// A size that people read.
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    let mut value = bytes as f64 / 1000.0;
    let mut unit = 0;
    while value >= 1000.0 && unit + 1 < UNITS.len() {
        value /= 1000.0;
        unit += 1;
    }
    format!("{value:.1} {}", UNITS[unit])
}

/// A number with its word, in the plural where it is not one.
pub(crate) fn count(number: u64, word: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {word}{ending}")
}

/// The word of a right.
pub(crate) const fn right(right: Right) -> &'static str {
    match right {
        Right::None => "none",
        Right::File => "file",
        Right::Read => "read",
        Right::Manage => "manage",
    }
}

/// The word of a rank.
pub(crate) const fn rank(rank: Rank) -> &'static str {
    match rank {
        Rank::Agent => "agent",
        Rank::Manager => "manager",
        Rank::Director => "director",
    }
}

/// The member of staff that a person means: an id, its beginning, a name or a part of one.
pub(crate) fn find_person(vault: &Vault, typed: &str) -> Result<PersonId, CommandError> {
    let wanted = typed.trim().to_lowercase();
    let members: Vec<_> = vault
        .members()
        .into_iter()
        .filter(|member| !member.removed)
        .collect();
    let name = |member: &coffre_core::members::Member| member.name.clone().unwrap_or_default().to_lowercase();
    let exact = |member: &&coffre_core::members::Member| {
        member.person.to_string() == wanted || name(member) == wanted
    };
    let part = |member: &&coffre_core::members::Member| {
        (wanted.len() >= 4 && member.person.to_string().starts_with(&wanted))
            || name(member).contains(&wanted)
    };
    let mut fitting: Vec<PersonId> = members.iter().filter(exact).map(|member| member.person).collect();
    if fitting.is_empty() && !wanted.is_empty() {
        fitting = members.iter().filter(part).map(|member| member.person).collect();
    }
    match fitting[..] {
        [one] => Ok(one),
        [] => Err(coffre_core::vault::VaultError::NotFound.into()),
        _ => Err(CommandError::WhichPerson),
    }
}

/// The title of a dossier or the name of a party, or the beginning of its id.
pub(crate) fn entity(vault: &Vault, id: EntityId) -> String {
    use coffre_core::vault::field;
    let values = vault
        .entity_state(id)
        .map(|(_, state)| state.values())
        .unwrap_or_default();
    let named = values
        .get(field::TITLE)
        .or_else(|| values.get(field::NAME))
        .cloned();
    named.unwrap_or_else(|| short(&id.to_string()))
}
