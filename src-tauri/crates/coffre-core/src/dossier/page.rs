//! The page of a dossier: its checklist, documents by kind, people, communications, and where the paper is.

use std::collections::BTreeMap;

use coffre_format::{DocId, EntityId, PersonId};
use coffre_index::{DocumentRow, DossierParty, DossierRow, FactRow, Listing};
use coffre_understand::kind::Category;

use super::check::Checked;
use crate::vault::{LogLine, Vault, VaultError, field};

/// Lines of the log in which exports of a dossier's documents are looked for.
const LOG_LINES: u32 = 20_000;

/// Documents, each with how many versions it has.
pub type Counted = Vec<(DocumentRow, u64)>;

/// Documents of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindGroup {
    /// Code of the kind; none for documents without one.
    pub kind: Option<String>,
    /// The documents by their dates, newest first, each with how many versions it has.
    pub documents: Counted,
}

/// Something that went between the agency and somebody outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Communication {
    /// A mail or letter that was filed.
    Filed(DocumentRow),
    /// Documents that left, or a request for pieces, as the log says. Only who reads the log sees what others sent.
    Exported(LogLine),
}

/// Everything about a dossier that this seat can see.
#[derive(Clone, Debug)]
pub struct DossierPage<'v> {
    /// The dossier.
    pub dossier: DossierRow,
    /// All its fields.
    pub fields: BTreeMap<String, String>,
    /// Who is in charge.
    pub in_charge: Option<PersonId>,
    /// The checklist.
    pub checked: Checked<'v>,
    /// Its documents, by kind in the order of their codes.
    pub groups: Vec<KindGroup>,
    /// Who takes part.
    pub people: Vec<DossierParty>,
    /// Dated facts.
    pub facts: Vec<FactRow>,
    /// Mails by their own dates and exports, newest first.
    pub communications: Vec<Communication>,
    /// Where the paper is; empty where nobody said.
    pub paper: String,
    /// Who has the paper out; empty while it is in its place.
    pub paper_out: String,
}

impl Vault {
    /// The page of a dossier.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn dossier_page(&self, id: EntityId) -> Result<DossierPage<'_>, VaultError> {
        let case = self.case(id)?;
        let view = self.dossier_view(id)?;
        let in_charge = case.in_charge();
        let (dossier, fields) = (case.row.dossier.clone(), case.row.fields.clone());
        let documents = self.list(&Listing::Dossier(id.to_string()), u32::MAX, 0)?;
        let communications = self.communications(id, &documents)?;
        let mut groups: BTreeMap<(bool, Option<String>), Counted> = BTreeMap::new();
        let mut versions = BTreeMap::new();
        for index in self.indexes() {
            versions.extend(index.read().version_counts(&id.to_string())?);
        }
        for row in documents {
            let count = versions.get(&row.id).copied().unwrap_or(1);
            groups
                .entry((row.kind.is_none(), row.kind.clone()))
                .or_default()
                .push((row, count));
        }
        let value = |name: &str| fields.get(name).cloned().unwrap_or_default();
        Ok(DossierPage {
            in_charge,
            checked: self.check_case(case),
            groups: groups
                .into_iter()
                .map(|((_, kind), documents)| KindGroup { kind, documents })
                .collect(),
            people: view.parties,
            facts: view.facts,
            communications,
            paper: value(field::PAPER),
            paper_out: value(field::PAPER_OUT),
            dossier,
            fields,
        })
    }

    fn communications(
        &self,
        id: EntityId,
        documents: &[DocumentRow],
    ) -> Result<Vec<Communication>, VaultError> {
        let correspondence = Category::Correspondence.code();
        let mails = documents
            .iter()
            .filter(|row| row.category.as_deref() == Some(correspondence));
        let mut said: Vec<(String, Communication)> = mails
            .map(|row| (shown_day(row), Communication::Filed(row.clone())))
            .collect();
        let ids: Vec<EntityId> = documents
            .iter()
            .filter_map(|row| DocId::parse(&row.id).ok())
            .map(EntityId::from)
            .chain([id])
            .collect();
        let exports = self.log(LOG_LINES)?.into_iter();
        let exports = exports
            .filter(|line| line.event == "disclose" && line.ids.iter().any(|one| ids.contains(one)))
            .map(|line| (line.at.clone(), Communication::Exported(line)));
        said.extend(exports);
        said.sort_by(|a, b| b.0.cmp(&a.0));
        Ok(said.into_iter().map(|(_, one)| one).collect())
    }
}

/// The day that a letter stands at: its own where it has one, else that of its filing.
fn shown_day(row: &DocumentRow) -> String {
    row.doc_date
        .map_or_else(|| row.filed_at.to_string(), |day| day.to_string())
}
