//! The annex of the mandate: the attestations that the sale requires, each with the client's agreement (royal decree of
//! 28 September 2023). It comes from the same list as the dossier for the notary.

use super::state::{Checklist, RowState};
use super::vocabulary::{Status, Supplier};
use crate::Label;

/// One attestation of the annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexLine<'r> {
    /// Code of its row.
    pub code: &'r str,
    /// What it is.
    pub label: &'r Label,
    /// Who supplies it.
    pub supplier: Supplier,
    /// Whether it is there already.
    pub received: bool,
}

/// The required attestations, in the order of the rows.
pub fn annex<'r>(list: &Checklist<'r>) -> Vec<AnnexLine<'r>> {
    let listed = |state: &&RowState<'_>| {
        state.row.annex && !state.row.internal && state.status != Status::NotApplicable
    };
    let mut states: Vec<&RowState<'r>> = list.rows.iter().filter(listed).collect();
    states.sort_by_key(|state| state.row.order);
    let line = |state: &RowState<'r>| AnnexLine {
        code: state.row.code.as_str(),
        label: &state.row.label,
        supplier: state.supplier,
        received: state.status == Status::Received,
    };
    states.into_iter().map(line).collect()
}

/// The annex as plain text, with a place for the client's agreement beside each line.
pub fn annex_text(lines: &[AnnexLine<'_>], property: &str, language: &str) -> String {
    let (title, about, agreed, there, by, sign) = match language {
        "nl" => (
            "Bijlage bij de bemiddelingsopdracht: vereiste attesten",
            "Goed",
            "akkoord: ja / nee",
            "aanwezig",
            "te leveren door",
            "Datum en handtekening van de opdrachtgever",
        ),
        "en" => (
            "Annex to the mandate: required certificates",
            "Property",
            "agreed: yes / no",
            "received",
            "supplied by",
            "Date and signature of the principal",
        ),
        _ => (
            "Annexe au mandat : attestations requises",
            "Bien",
            "accord : oui / non",
            "reçu",
            "à fournir par",
            "Date et signature du commettant",
        ),
    };
    let colon = if matches!(language, "nl" | "en") {
        ":"
    } else {
        " :"
    };
    let mut text = format!("{title}\n");
    if !property.trim().is_empty() {
        text.push_str(&format!("{about}{colon} {}\n", property.trim()));
    }
    text.push('\n');
    for (number, line) in (1..).zip(lines) {
        let state = if line.received {
            there.to_owned()
        } else {
            format!("{by}{colon} {}", line.supplier.label().in_language(language))
        };
        let label = line.label.in_language(language);
        text.push_str(&format!("{number}. {label} ({state})\n   {agreed}\n"));
    }
    text.push_str(&format!("\n{sign}{colon}\n"));
    text
}
