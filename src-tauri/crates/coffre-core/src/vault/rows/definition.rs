//! Rows of names, kinds, rules, settings and checklists.

use coffre_format::op::Definition;
use coffre_index::{DefinitionRow, IndexWrite, NameOf, NameRow};
use serde_json::{Map, Value};

use crate::vault::error::VaultError;

/// Writes a definition, and its label where people search by it.
pub(in crate::vault) fn put_definition(
    tx: &IndexWrite<'_>,
    what: Definition,
    key: &str,
    value: Option<&Map<String, Value>>,
) -> Result<(), VaultError> {
    let word = match serde_json::to_value(what) {
        Ok(Value::String(word)) => word,
        _ => return Err(VaultError::Value("a definition of an unknown sort")),
    };
    let Some(value) = value else {
        return Ok(tx.delete_definition(&word, key)?);
    };
    let json = coffre_format::json::write_map(value.clone());
    tx.put_definition(&DefinitionRow {
        what: word,
        key: key.to_owned(),
        json,
    })?;
    let text = |member: &str| value.get(member).and_then(Value::as_str).map(str::to_owned);
    let of = match what {
        Definition::Name => match text("of").as_deref() {
            Some("compartment") => NameOf::Compartment,
            Some("role") => NameOf::Role,
            Some("person") => NameOf::Person,
            _ => return Ok(()),
        },
        Definition::Kind => NameOf::Kind,
        Definition::Recipient => NameOf::Recipient,
        Definition::Rule | Definition::Setting | Definition::Checklist => return Ok(()),
    };
    let label_member = value
        .get("label")
        .and_then(|l| l.get("fr"))
        .and_then(Value::as_str)
        .map(str::to_owned);
    let label = text("fr").or(label_member).unwrap_or_else(|| key.to_owned());
    Ok(tx.put_name(&NameRow {
        of,
        id: key.to_owned(),
        label,
    })?)
}
