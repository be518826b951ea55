//! Templates of new dossiers: what is usually so, answered beforehand.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::checklist::{Flag, PropertyType};
use crate::{Code, Label};

/// A template. A house may define more of them in the same shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub label: Label,
    /// The sort of dossier that it makes.
    pub sort: Code,
    /// What is sold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub property: Option<PropertyType>,
    /// Flags that are answered yes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yes: Vec<Flag>,
    /// Flags that are answered no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no: Vec<Flag>,
}

static SHIPPED: LazyLock<Vec<Template>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/templates.json"))
        .expect("the shipped templates are checked by a test")
});

/// The templates that ship.
pub fn templates() -> &'static [Template] {
    &SHIPPED
}

impl Template {
    /// The flags that it answers.
    pub fn answers(&self) -> impl Iterator<Item = (Flag, bool)> + '_ {
        let yes = self.yes.iter().map(|flag| (*flag, true));
        yes.chain(self.no.iter().map(|flag| (*flag, false)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_template_answers_a_flag_twice() {
        for template in templates() {
            let mut flags: Vec<Flag> = template.answers().map(|(flag, _)| flag).collect();
            flags.sort();
            assert!(flags.windows(2).all(|two| two[0] != two[1]), "{}", template.code);
        }
    }

    #[test]
    fn the_usual_sales_and_a_letting_are_there() {
        let codes: Vec<&str> = templates().iter().map(|one| one.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "house",
                "flat",
                "land",
                "succession",
                "company",
                "letting",
                "other"
            ]
        );
    }
}
