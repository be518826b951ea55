//! `text`: the words of a document. The log is written before a word is shown.

use std::io;

use serde::Serialize;

use crate::args::TextArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Words {
    document: String,
    /// One text a page.
    pages: Vec<String>,
}

impl Answer for Words {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for (place, text) in self.pages.iter().enumerate() {
            if place > 0 {
                page.line("")?;
            }
            for line in text.lines() {
                page.line(line)?;
            }
        }
        Ok(())
    }
}

/// Writes the words out.
pub(crate) fn run(args: &TextArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let doc = session.vault.find_document(&args.document)?;
    if session.vault.is_unread(doc)? {
        return Err(CommandError::NotReadYet);
    }
    let words = session.vault.show_words(doc)?.unwrap_or_default();
    session.context.output.answer(&Words {
        document: doc.to_string(),
        pages: words.split('\u{c}').map(str::to_owned).collect(),
    })?;
    Ok(Exit::Done)
}
