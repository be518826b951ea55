//! `page`: the picture of a page, drawn by a caged worker. The log is written before a byte is opened.

use std::io::{self, Read as _};
use std::path::PathBuf;

use coffre_core::document::Reading;
use coffre_core::vault::VaultError;
use coffre_reading::Depth;
use serde::Serialize;

use super::sheet::write_part;
use crate::args::PageArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::reading::caged;
use crate::session::Session;

#[derive(Serialize)]
struct Drawn {
    document: String,
    page: u32,
    pages: u32,
    width: u32,
    height: u32,
    out: PathBuf,
}

impl Answer for Drawn {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let (width, height) = (self.width, self.height);
        let out = self.out.display();
        page.line(&format!(
            "Page {} of {}, {width} x {height} pixels, in {out}; that file is not encrypted.",
            self.page, self.pages
        ))
    }
}

/// Draws the page.
pub(crate) fn run(args: &PageArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let doc = session.vault.find_document(&args.document)?;
    let reader = caged(Depth::FilesOnly)?;
    let page = args.page.to_string();
    let mut open = session
        .vault
        .open_document(doc, None, Reading::Output, &[("page", &page)])?;
    if open.size() > reader.renderer().limits().document {
        return Err(coffre_render::ReadFailure::TooLarge.into());
    }
    let mut bytes = Vec::new();
    open.read_to_end(&mut bytes).map_err(VaultError::from)?;
    let mut opened = reader.renderer().open(&bytes)?;
    let about = opened.about().clone();
    if !about.kind.is_drawn() {
        return Err(coffre_render::ReadFailure::Unsupported.into());
    }
    let place = args.page.checked_sub(1).filter(|place| *place < about.pages);
    let place = place.ok_or(CommandError::NoSuchPage(about.pages))?;
    let pixels = opened.page(place, args.width)?;
    write_part(&args.out, &pixels.to_png())?;
    session.context.output.answer(&Drawn {
        document: doc.to_string(),
        page: args.page,
        pages: about.pages,
        width: pixels.width(),
        height: pixels.height(),
        out: args.out.clone(),
    })?;
    Ok(Exit::Done)
}
