//! Dossiers in a list, and one with everything around it.

use std::io;

use coffre_core::terms::{CompartmentId, DossierCount, Listing};
use coffre_core::vault::Vault;
use serde::Serialize;

use crate::command::documents::Documents;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

/// Documents of a dossier that are shown with it.
const MOST: u32 = 1000;

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    reference: String,
    kind: String,
    state: String,
    property: String,
    opened: Option<String>,
    closed: Option<String>,
    compartment: Labelled,
    documents: u64,
}

#[derive(Serialize)]
struct Dossiers {
    dossiers: Vec<Line>,
}

impl Answer for Dossiers {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |line: &Line| {
            let documents = view::count(line.documents, "document");
            [
                view::short(&line.id),
                line.reference.clone(),
                line.state.clone(),
                documents,
                line.title.clone(),
            ]
        };
        page.table(&self.dossiers.iter().map(row).collect::<Vec<_>>())
    }
}

#[derive(Serialize)]
struct Party {
    id: String,
    name: String,
    part: String,
    email: String,
    telephone: String,
}

#[derive(Serialize)]
struct Fact {
    event: String,
    date: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    dossier: Line,
    parties: Vec<Party>,
    facts: Vec<Fact>,
    list: Documents,
}

impl Answer for Shown {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let dossier = &self.dossier;
        page.line(&dossier.title)?;
        page.field("id", &dossier.id)?;
        page.field("reference", &dossier.reference)?;
        page.field("kind", &dossier.kind)?;
        page.field("state", &dossier.state)?;
        page.field("property", &dossier.property)?;
        page.field("opened", dossier.opened.as_deref().unwrap_or_default())?;
        page.field("closed", dossier.closed.as_deref().unwrap_or_default())?;
        for fact in &self.facts {
            let date = fact.date.as_deref().unwrap_or_default();
            page.field("fact", format!("{date} {} {}", fact.event, fact.note).trim_end())?;
        }
        for party in &self.parties {
            page.field(
                &party.part,
                format!("{} {} {}", party.name, party.email, party.telephone).trim_end(),
            )?;
        }
        self.list.text(page)
    }
}

/// Lists dossiers.
pub(super) fn list(words: &[String], limit: u32, session: &Session<'_>) -> Result<Exit, CommandError> {
    let words = words.join(" ");
    let words = Some(words.as_str()).filter(|words| !words.trim().is_empty());
    let dossiers = session.vault.dossiers(words, limit)?;
    let dossiers = dossiers
        .into_iter()
        .map(|one| line(&session.vault, session.context, one))
        .collect();
    session.context.output.answer(&Dossiers { dossiers })?;
    Ok(Exit::Done)
}

/// Shows one.
pub(super) fn show(typed: &str, session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let id = vault.find_dossier(typed)?;
    let seen = vault.dossier_view(id)?;
    let listing = Listing::Dossier(id.to_string());
    let rows = vault.list(&listing, MOST, 0)?;
    let parties = seen.parties.into_iter().map(|one| Party {
        id: one.party.id,
        name: one.party.name,
        part: one.part,
        email: one.party.email,
        telephone: one.party.telephone,
    });
    let facts = seen.facts.into_iter().map(|fact| Fact {
        event: fact.kind,
        date: fact.date.map(|date| date.to_string()),
        note: fact.record,
    });
    context.output.answer(&Shown {
        dossier: line(vault, context, seen.dossier),
        parties: parties.collect(),
        facts: facts.collect(),
        list: Documents::of(vault, &rows, vault.count(&listing)?, context.language),
    })?;
    Ok(Exit::Done)
}

fn line(vault: &Vault, context: &Context, one: DossierCount) -> Line {
    let dossier = one.dossier;
    let unnamed = || Labelled {
        code: dossier.compartment.clone(),
        label: dossier.compartment.clone(),
    };
    let c = CompartmentId::parse(&dossier.compartment).ok();
    let compartment = c.map_or_else(unnamed, |c| view::compartment(vault, c, context.language));
    Line {
        id: dossier.id,
        title: dossier.title,
        reference: dossier.reference,
        kind: dossier.kind,
        state: dossier.state,
        property: dossier.property,
        opened: dossier.opened.map(|date| date.to_string()),
        closed: dossier.closed.map(|date| date.to_string()),
        compartment,
        documents: one.documents,
    }
}
