//! Names, kinds, rules and settings of the house, as the compartment of use `house` defines them.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use coffre_format::op::{Definition, Op};
use coffre_format::rank::{Right, Use};
use coffre_format::{CompartmentId, Hash, PersonId, RoleId};
use coffre_understand::checklist::{self, Row};
use coffre_understand::validity::ValidityRule;
use coffre_understand::{Kind, Schedule};
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::Vault;
use super::draft::Draft;
use super::error::VaultError;
use crate::retention::Rules;

/// The language of labels that people wrote in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// The member of a label object.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// The definitions that count, and what is built from them.
#[derive(Default)]
pub struct House {
    definitions: BTreeMap<(Definition, String), Map<String, Value>>,
    rules: OnceCell<Rules>,
    rules_sum: OnceCell<Hash>,
    checklist: OnceCell<Vec<Row>>,
    kinds: BTreeMap<String, Kind>,
}

impl House {
    pub(super) fn set(&mut self, what: Definition, key: &str, value: Option<Map<String, Value>>) {
        match value {
            Some(value) => self.definitions.insert((what, key.to_owned()), value),
            None => self.definitions.remove(&(what, key.to_owned())),
        };
        match what {
            Definition::Kind => self.rebuild_kinds(),
            Definition::Rule => self.forget_rules(),
            Definition::Checklist => self.checklist = OnceCell::new(),
            Definition::Name | Definition::Recipient | Definition::Setting => {}
        }
    }

    /// Takes over all definitions at once.
    pub(super) fn fill(&mut self, all: impl IntoIterator<Item = (Definition, String, Map<String, Value>)>) {
        self.definitions = all
            .into_iter()
            .map(|(what, key, value)| ((what, key), value))
            .collect();
        self.checklist = OnceCell::new();
        self.rebuild_kinds();
    }

    fn forget_rules(&mut self) {
        self.rules = OnceCell::new();
        self.rules_sum = OnceCell::new();
    }

    fn rebuild_kinds(&mut self) {
        self.forget_rules();
        self.kinds = self
            .of(Definition::Kind)
            .filter_map(|(code, value)| {
                Some((
                    code.to_owned(),
                    coffre_format::json::from_map(value.clone()).ok()?,
                ))
            })
            .collect();
    }

    /// The definitions of one sort, by key.
    pub fn of(&self, what: Definition) -> impl Iterator<Item = (&str, &Map<String, Value>)> {
        let of_what = self.definitions.iter().filter(move |((w, _), _)| *w == what);
        of_what.map(|((_, key), value)| (key.as_str(), value))
    }

    /// One definition.
    pub fn get(&self, what: Definition, key: &str) -> Option<&Map<String, Value>> {
        self.definitions.get(&(what, key.to_owned()))
    }

    /// A text setting of the house.
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.get(Definition::Setting, key)?.get("value")?.as_str()
    }

    /// The kinds of document, by code.
    pub fn kinds(&self) -> &BTreeMap<String, Kind> {
        &self.kinds
    }

    /// The rules of retention.
    pub fn schedule(&self) -> Schedule {
        let rules = self
            .of(Definition::Rule)
            .filter_map(|(_, v)| coffre_format::json::from_map(v.clone()).ok());
        Schedule::from_rules(rules)
    }

    /// The schedule and the kinds, made ready for the engine.
    pub fn rules(&self) -> &Rules {
        self.rules
            .get_or_init(|| Rules::new(&self.schedule(), self.kinds.values()))
    }

    /// What deadlines are worked out under on a day, facts apart: another text, other deadlines perhaps.
    pub(super) fn rule_state(&self, today: Date) -> String {
        let sum = self.rules_sum.get_or_init(|| {
            let mut text = String::new();
            for what in [Definition::Kind, Definition::Rule] {
                for (key, value) in self.of(what) {
                    text.push_str(&format!("{what:?} {key} "));
                    text.push_str(&coffre_format::json::write_map(value.clone()));
                    text.push('\n');
                }
            }
            Hash::of(text.as_bytes())
        });
        format!("{sum} {}", self.rules().begun(today))
    }

    /// The rows of the checklist, in their order; those that ship where the house defines none.
    pub fn checklist(&self) -> &[Row] {
        let rows = self.checklist.get_or_init(|| {
            let mut rows: Vec<Row> = self
                .of(Definition::Checklist)
                .filter_map(|(_, value)| coffre_format::json::from_map(value.clone()).ok())
                .collect();
            rows.sort_by(|a, b| (a.order, &a.code).cmp(&(b.order, &b.code)));
            rows
        });
        if rows.is_empty() { checklist::rows() } else { rows }
    }

    /// How long documents of a kind speak.
    pub fn validity_of(&self, kind: &str) -> &[ValidityRule] {
        self.kinds.get(kind).map_or(&[], Kind::validity)
    }

    fn name(&self, id: &str, language: Language) -> Option<String> {
        let value = self.get(Definition::Name, id)?;
        let text = value.get(language.code()).or_else(|| value.get("fr"))?;
        Some(text.as_str()?.to_owned())
    }

    /// The name of a member of staff.
    pub fn person_name(&self, person: PersonId) -> Option<String> {
        self.name(&person.to_string(), Language::Fr)
    }

    /// The name of a compartment.
    pub fn compartment_name(&self, c: CompartmentId, language: Language) -> Option<String> {
        self.name(&c.to_string(), language)
    }

    /// The name of a role.
    pub fn role_name(&self, role: RoleId, language: Language) -> Option<String> {
        self.name(&role.to_string(), language)
    }

    /// The stable code that the presets gave to a compartment or role.
    pub fn code_of(&self, id: &str) -> Option<&str> {
        self.get(Definition::Name, id)?.get("code")?.as_str()
    }

    /// The id behind a stable code or a name, for what a person typed.
    pub fn id_of(&self, typed: &str) -> Option<&str> {
        let typed = typed.trim();
        let fits = |value: &Map<String, Value>| {
            value
                .values()
                .filter_map(Value::as_str)
                .any(|text| text.eq_ignore_ascii_case(typed))
        };
        let mut found = self
            .of(Definition::Name)
            .filter(|(id, value)| *id == typed || fits(value));
        found.next().map(|(id, _)| id)
    }
}

/// The value of a `define` of a name.
pub(crate) fn name_value(of: &str, code: Option<&str>, texts: &[(&str, &str)]) -> Map<String, Value> {
    let mut value = Map::new();
    value.insert("of".into(), of.into());
    if let Some(code) = code {
        value.insert("code".into(), code.into());
    }
    for (language, text) in texts {
        value.insert((*language).into(), (*text).into());
    }
    value
}

impl Vault {
    /// The compartment of use `house`.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] in a vault without one.
    pub fn house_compartment(&self) -> Result<CompartmentId, VaultError> {
        self.compartment_of_use(Use::House)
    }

    pub(crate) fn compartment_of_use(&self, usage: Use) -> Result<CompartmentId, VaultError> {
        let mut of_use = self
            .authority
            .compartments()
            .into_iter()
            .filter(|c| c.usage == usage && !c.dropped);
        of_use.next().map(|c| c.c).ok_or(VaultError::NotFound)
    }

    /// Refuses who may not define things of the house: what he defined would count nowhere.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`]; as [`Vault::house_compartment`].
    pub(crate) fn manages_house(&self) -> Result<(), VaultError> {
        let house = self.house_compartment()?;
        if self.authority.right(self.person(), house) < Right::Manage {
            return Err(VaultError::NotAllowed);
        }
        Ok(())
    }

    /// Adds a definition to a draft.
    ///
    /// # Errors
    /// As [`Vault::house_compartment`].
    pub fn define(
        &self,
        draft: &mut Draft,
        what: Definition,
        key: &str,
        value: Option<Map<String, Value>>,
    ) -> Result<(), VaultError> {
        let house = self.house_compartment()?;
        draft.op(
            house,
            Op::Define(coffre_format::op::Define {
                what,
                key: key.to_owned(),
                value,
            }),
        );
        Ok(())
    }

    pub(super) fn load_house(&mut self) -> Result<(), VaultError> {
        let rows = self.core.read().definitions()?;
        let parsed = rows.into_iter().filter_map(|row| {
            let what: Definition = serde_json::from_value(Value::String(row.what)).ok()?;
            Some((what, row.key, coffre_format::json::parse_object(&row.json).ok()?))
        });
        self.house.fill(parsed.collect::<Vec<_>>());
        Ok(())
    }
}
