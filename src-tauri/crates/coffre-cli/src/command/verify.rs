//! `verify`: an export, checked by somebody without keys or vault.

use std::io;

use coffre_export::bundle;
use serde::Serialize;

use crate::args::VerifyArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::during;

#[derive(Serialize)]
struct Document {
    file: String,
    size: u64,
    person: String,
    seat: String,
    filed_at: String,
}

#[derive(Serialize)]
struct Verified {
    holds: bool,
    vault: Option<String>,
    exported_at: Option<String>,
    recipient: Option<String>,
    purpose: Option<String>,
    documents: Vec<Document>,
    findings: Vec<String>,
}

impl Answer for Verified {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for document in &self.documents {
            page.line(&format!(
                "{} filed {} by {}",
                document.file, document.filed_at, document.person
            ))?;
        }
        page.field("vault", self.vault.as_deref().unwrap_or_default())?;
        page.field("exported", self.exported_at.as_deref().unwrap_or_default())?;
        page.field("recipient", self.recipient.as_deref().unwrap_or_default())?;
        page.field("purpose", self.purpose.as_deref().unwrap_or_default())?;
        for finding in &self.findings {
            page.field("wrong", finding)?;
        }
        page.line(if self.holds {
            "Everything holds. Compare the vault's id with the one that the agency tells you."
        } else {
            "This export does not hold. Ask the agency for it again."
        })
    }
}

/// Verifies.
pub(crate) fn run(args: &VerifyArgs, context: &Context) -> Result<Exit, CommandError> {
    let place = |source| CommandError::Place {
        path: args.export.clone(),
        source,
    };
    let report = during(context.output, "verifying", || bundle::verify(&args.export)).map_err(place)?;
    let holds = report.holds();
    let document = |filed: &bundle::Filed| Document {
        file: filed.file.clone(),
        size: filed.size,
        person: filed.person.to_string(),
        seat: filed.seat.to_string(),
        filed_at: filed.time.clone(),
    };
    let manifest = report.manifest.as_ref();
    context.output.answer(&Verified {
        holds,
        vault: manifest.map(|manifest| manifest.vault.to_string()),
        exported_at: manifest.map(|manifest| manifest.at.clone()),
        recipient: manifest.map(|manifest| manifest.recipient.clone()),
        purpose: manifest.map(|manifest| manifest.purpose.clone()),
        documents: report.documents.iter().map(document).collect(),
        findings: report.findings.iter().map(ToString::to_string).collect(),
    })?;
    Ok(if holds { Exit::Done } else { Exit::Damaged })
}
