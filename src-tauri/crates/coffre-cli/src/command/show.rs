//! `show`: what is known of a document, without opening it.

use std::io;

use coffre_core::intake::ReadState;
use coffre_core::vault::Vault;
use serde::Serialize;

use crate::args::ShowArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, DocumentLine};

#[derive(Serialize)]
struct Version {
    id: String,
    file_name: String,
    size: u64,
    sha256: String,
    filed_at: String,
    current: bool,
}

#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Fact {
    event: String,
    date: Option<String>,
}

#[derive(Serialize)]
struct Said {
    by: String,
    what: String,
    note: String,
}

/// How far its words are known.
#[derive(Serialize)]
struct Words {
    state: &'static str,
    /// Pages without words, or the code of why it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

impl Words {
    fn of(state: ReadState) -> Self {
        let (state, detail) = match state {
            ReadState::Waiting => ("waiting", None),
            ReadState::Read(None) => ("read", None),
            ReadState::Read(Some(pages)) => ("partly", Some(pages)),
            ReadState::Cannot(why) => ("cannot", Some(why)),
        };
        Self { state, detail }
    }

    fn text(&self) -> String {
        let detail = self.detail.as_deref().unwrap_or_default();
        match self.state {
            "waiting" => "not read yet; `coffre read` catches up".to_owned(),
            "partly" => format!("read, but for pages {detail}"),
            "cannot" => format!("cannot be read ({detail})"),
            _ => "read".to_owned(),
        }
    }
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    document: DocumentLine,
    versions: Vec<Version>,
    dossiers: Vec<Named>,
    parties: Vec<Named>,
    /// The mails and archives inside which it came.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    came_inside: Vec<Named>,
    /// What came inside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Named>,
    words: Words,
    tags: Vec<String>,
    facts: Vec<Fact>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    history: Vec<Said>,
}

impl Answer for Shown {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let document = &self.document;
        let labelled = |one: &view::Labelled| format!("{} ({})", one.label, one.code);
        page.line(&document.title)?;
        page.field("id", &document.id)?;
        page.field(
            "file",
            &format!(
                "{} ({}, {})",
                document.file_name,
                document.file_type,
                view::size(document.size)
            ),
        )?;
        page.field("kind", &document.kind.as_ref().map(labelled).unwrap_or_default())?;
        page.field("compartment", &labelled(&document.compartment))?;
        page.field("date", document.date.as_deref().unwrap_or_default())?;
        page.field("valid until", document.valid_until.as_deref().unwrap_or_default())?;
        page.field("kept until", &document.deadline)?;
        page.field(
            "filed",
            &format!("{} by {}", document.filed_at, document.filed_by),
        )?;
        for dossier in &self.dossiers {
            page.field("dossier", &dossier.name)?;
        }
        for party in &self.parties {
            page.field("party", &party.name)?;
        }
        for one in &self.came_inside {
            page.field("came inside", &format!("{} {}", view::short(&one.id), one.name))?;
        }
        for one in &self.attachments {
            page.field("attachment", &format!("{} {}", view::short(&one.id), one.name))?;
        }
        page.field("words", &self.words.text())?;
        page.field("tags", &self.tags.join(", "))?;
        for fact in &self.facts {
            page.field(
                "fact",
                &format!("{} {}", fact.event, fact.date.as_deref().unwrap_or_default()),
            )?;
        }
        if self.versions.len() > 1 {
            for version in &self.versions {
                page.field(
                    "version",
                    &format!(
                        "{} {} {}",
                        view::short(&version.id),
                        version.filed_at,
                        version.file_name
                    ),
                )?;
            }
        }
        if document.binned {
            page.line("in the bin")?;
        }
        if document.concurrent {
            page.line("changed by two people at once; look at the versions")?;
        }
        for said in &self.history {
            page.field(
                "said",
                &format!("{} by {} in {}", said.what, said.by, view::short(&said.note)),
            )?;
        }
        Ok(())
    }
}

/// Shows a document.
pub(crate) fn run(args: &ShowArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let doc = vault.find_document(&args.document)?;
    let seen = vault.document_view(doc)?;
    let history = if args.history {
        said(vault, doc)?
    } else {
        Vec::new()
    };
    let version = |v: coffre_core::terms::VersionRow| Version {
        current: v.head,
        id: v.id,
        file_name: v.file_name,
        size: v.size,
        sha256: v.plaintext_hash,
        filed_at: v.filed_at.to_string(),
    };
    let fact = |f: coffre_core::terms::FactRow| Fact {
        event: f.kind,
        date: f.date.map(|date| date.to_string()),
    };
    let dossiers = seen.dossiers.into_iter().map(|one| Named {
        id: one.dossier.id,
        name: one.dossier.title,
    });
    let named = |row: coffre_core::terms::DocumentRow| Named {
        id: row.id,
        name: row.title,
    };
    context.output.answer(&Shown {
        document: view::document(vault, &seen.row, context.language),
        versions: seen.versions.into_iter().map(version).collect(),
        dossiers: dossiers.collect(),
        parties: seen
            .parties
            .into_iter()
            .map(|one| Named {
                id: one.id,
                name: one.name,
            })
            .collect(),
        came_inside: vault.came_inside(doc)?.into_iter().map(named).collect(),
        attachments: vault.came_with(doc)?.into_iter().map(named).collect(),
        words: Words::of(vault.read_state(doc)?),
        tags: seen.tags,
        facts: seen.facts.into_iter().map(fact).collect(),
        history,
    })?;
    Ok(Exit::Done)
}

fn said(vault: &Vault, doc: coffre_core::terms::DocId) -> Result<Vec<Said>, CommandError> {
    let author = |note| {
        vault
            .authority()
            .author(note)
            .map(|seat| view::person(vault, seat.person))
    };
    let history = vault.history(doc.into())?;
    let said = history.iter().map(|(note, line)| Said {
        by: author(note).unwrap_or_default(),
        what: line.op.name().to_owned(),
        note: note.to_string(),
    });
    Ok(said.collect())
}
