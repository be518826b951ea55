//! The kinds of document: what each one is for, who reads it by default, and which rules keep it.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::validity::ValidityRule;
use crate::{Code, Event, Label, Part, Period};

coded! {
    /// What data a kind carries.
    Category {
        /// Identity of a person.
        Identity = "identity",
        /// How to reach a person.
        Contact = "contact",
        /// The property and the title to it.
        PropertyTitle = "property-title",
        /// Family and estate.
        FamilyEstate = "family-estate",
        /// The transaction.
        Transaction = "transaction",
        /// Money and accounts.
        Money = "money",
        /// Anti-money-laundering.
        Aml = "aml",
        /// Staff and contractors.
        Staff = "staff",
        /// Complaints and disputes.
        Dispute = "dispute",
        /// What is published.
        Publication = "publication",
        /// Letters and e-mail.
        Correspondence = "correspondence",
        /// Papers of the house.
        Internal = "internal",
    }
}

coded! {
    /// How confidential a kind is.
    Confidentiality {
        /// Anyone may see it.
        Public = "public",
        /// Everyone in the agency.
        Internal = "internal",
        /// Those who work on the dossier.
        Confidential = "confidential",
        /// Those whose task it is.
        Restricted = "restricted",
    }
}

coded! {
    /// The code of a default compartment.
    Compartment {
        /// Names, kinds, schedule and procedures of the house.
        Agence = "agence",
        /// Photos, flash, publications.
        Public = "public",
        /// Mandates, deeds, succession, offers, compromis, attestations, mail.
        Ventes = "ventes",
        /// Identity documents of parties.
        Identites = "identites",
        /// Identity documents of closed dossiers.
        IdentitesCloses = "identites-closes",
        /// Anti-money-laundering.
        LcbFt = "lcb-ft",
        /// Complaints, disputes, lawyer.
        Litiges = "litiges",
        /// Employee and contractor contracts.
        Direction = "direction",
        /// Registers.
        Registres = "registres",
        /// The log of reads and acts.
        Audit = "audit",
    }
}

/// A rule that keeps a kind, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleUse {
    /// Code of the rule.
    pub rule: Code,
    /// Code of its case.
    pub case: Code,
    /// The parts for which it applies; empty = any, or none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Events of which one must be known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Event>,
    /// Events of which none may be known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Event>,
}

coded! {
    /// Which day a proposal takes from a document that arrives.
    ProposedDay {
        /// The date of the document.
        DocumentDate = "document-date",
        /// 31 December of the year of the document.
        YearEnd = "year-end",
        /// The date of the document and then a period, such as the length of a mandate.
        Later = "later",
    }
}

/// An event that the arrival of a document of this kind makes likely. A person confirms it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The event.
    pub event: Event,
    /// Which day is proposed.
    pub day: ProposedDay,
    /// The period of [`ProposedDay::Later`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

/// A kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    code: Code,
    label: Label,
    category: Category,
    level: Confidentiality,
    purpose: Label,
    compartment: Code,
    needs_dossier: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rules: Vec<RuleUse>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    validity: Vec<ValidityRule>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    proposes: Vec<Proposal>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    hints: Vec<String>,
}

/// What a house may decide about a kind. Its code, validity, proposals and hints stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindEdit {
    /// What it is called.
    pub label: Label,
    /// Why the agency keeps it.
    pub purpose: Label,
    /// What data it carries.
    pub category: Category,
    /// How confidential it is.
    pub level: Confidentiality,
    /// Code of the compartment that it is filed in by default.
    pub compartment: Code,
    /// Whether it belongs in a dossier.
    pub needs_dossier: bool,
    /// The rules that keep it.
    pub rules: Vec<RuleUse>,
}

impl KindEdit {
    /// What is decided about a kind now.
    pub fn of(kind: &Kind) -> Self {
        Self {
            label: kind.label.clone(),
            purpose: kind.purpose.clone(),
            category: kind.category,
            level: kind.level,
            compartment: kind.compartment.clone(),
            needs_dossier: kind.needs_dossier,
            rules: kind.rules.clone(),
        }
    }

    /// A new kind.
    pub fn into_kind(self, code: Code) -> Kind {
        let Self {
            label,
            purpose,
            category,
            level,
            compartment,
            needs_dossier,
            rules,
        } = self;
        Kind {
            code,
            label,
            category,
            level,
            purpose,
            compartment,
            needs_dossier,
            rules,
            validity: Vec::new(),
            proposes: Vec::new(),
            hints: Vec::new(),
        }
    }
}

static SHIPPED: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/kinds.json")).expect("the shipped kinds are checked by a test")
});

/// The kinds that ship.
pub fn kinds() -> &'static [Kind] {
    &SHIPPED
}

/// One of the kinds that ship.
pub fn kind(code: &str) -> Option<&'static Kind> {
    kinds().iter().find(|kind| kind.code() == code)
}

impl Kind {
    /// The kind as a house decides; what the edit does not name stays.
    #[must_use]
    pub fn edited(self, edit: KindEdit) -> Self {
        Self {
            validity: self.validity,
            proposes: self.proposes,
            hints: self.hints,
            ..edit.into_kind(self.code)
        }
    }

    /// Its code.
    pub fn code(&self) -> &str {
        self.code.as_str()
    }

    /// What it is called.
    pub fn label(&self) -> &Label {
        &self.label
    }

    /// What data it carries.
    pub fn category(&self) -> Category {
        self.category
    }

    /// How confidential it is.
    pub fn level(&self) -> Confidentiality {
        self.level
    }

    /// Why the agency keeps it, in one sentence.
    pub fn purpose(&self) -> &Label {
        &self.purpose
    }

    /// Code of the compartment that it is filed in by default; a house may name one of its own.
    pub fn compartment(&self) -> &str {
        self.compartment.as_str()
    }

    /// Whether it belongs in a dossier.
    pub fn needs_dossier(&self) -> bool {
        self.needs_dossier
    }

    /// The rules that keep it.
    pub fn rules(&self) -> &[RuleUse] {
        &self.rules
    }

    /// How long a document of this kind speaks, by case; the first is the usual one. Nothing to do with how long it
    /// is kept.
    pub fn validity(&self) -> &[ValidityRule] {
        &self.validity
    }

    /// The events that its arrival makes likely.
    pub fn proposes(&self) -> &[Proposal] {
        &self.proposes
    }

    /// Words in a file name or text that speak for this kind: lower case, without accents.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }
}

#[cfg(test)]
mod tests;
