//! The scheme `coffre:` by which the page gets pictures of pages, and nothing else.
//!
//! `coffre://localhost/page/<token>/<page from 0>?w=<pixels>` (`http://coffre.localhost/…` on Windows) is a bitmap of
//! about that width. `coffre://localhost/print/<job>/<page from 0>` is the same in the pixels of a printer, for a printing
//! that was recorded by `document_print`. `coffre://localhost/sheet/<job>` is the recovery sheet that `sheet_print` shows, in
//! a window of its own that can call nothing. The token is had from `document_open` and dies with the session, or with the sealed folder. Whatever is
//! not open, not asked for in this form or not there is 404; a page that cannot be drawn is 422, and the command
//! `document_page_trouble` says why. No answer may be stored, and none can be read by a script: there is no header that
//! would allow it.

use std::sync::Arc;

use zeroize::Zeroizing;

use crate::pages::{Held, SheetPage, width_on_paper};
use crate::shell::Shell;

/// The name of the scheme.
pub const SCHEME: &str = "coffre";
/// Where the recovery sheet of a printing is; its number follows.
const SHEET: &str = "/sheet/";
/// Widths that are drawn; others are brought into these bounds.
const NARROWEST: u32 = 16;
const WIDEST: u32 = 4096;

/// What is answered.
#[derive(Debug, PartialEq, Eq)]
pub enum Reply {
    /// A bitmap file.
    Picture(Arc<Zeroizing<Vec<u8>>>),
    /// The recovery sheet that is printed.
    Sheet(SheetPage),
    /// There is no such thing.
    NotFound,
    /// It is there and cannot be drawn.
    Unreadable,
}

impl Reply {
    /// The status code.
    pub fn status(&self) -> u16 {
        match self {
            Self::Picture(_) | Self::Sheet(_) => 200,
            Self::NotFound => 404,
            Self::Unreadable => 422,
        }
    }

    /// Its headers.
    pub fn headers(&self) -> [(&'static str, &'static str); 3] {
        let kind = match self {
            Self::Sheet(_) => "text/html; charset=utf-8",
            Self::Picture(_) | Self::NotFound | Self::Unreadable => "image/bmp",
        };
        [
            ("content-type", kind),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
        ]
    }
}

/// Where the pages of a token are: the number of a page and `?w=` follow.
pub fn address(token: &str) -> String {
    format!("{}/page/{token}/", origin())
}

/// Where the pages of a printing are: the number of a page follows.
pub fn print_address(job: &str) -> String {
    format!("{}/print/{job}/", origin())
}

/// Where the recovery sheet of a printing is.
pub fn sheet_address(job: &str) -> String {
    format!("{}{SHEET}{job}", origin())
}

/// Whether a path is of a recovery sheet, which one window alone may ask for.
pub fn is_sheet(path: &str) -> bool {
    path.starts_with(SHEET)
}

fn origin() -> String {
    if cfg!(windows) {
        format!("http://{SCHEME}.localhost")
    } else {
        format!("{SCHEME}://localhost")
    }
}

/// Answers a request for a path such as `/page/<token>/0` with a query such as `w=1240`. It may take as long as a page
/// takes to draw, so it is no work for the thread of the window.
pub fn reply(shell: &Shell, path: &str, query: Option<&str>) -> Reply {
    if let Some(job) = path.strip_prefix(SHEET) {
        return shell.pages.sheet(job).map_or(Reply::NotFound, Reply::Sheet);
    }
    let Some((held, page, width)) = asked(shell, path, query) else {
        return Reply::NotFound;
    };
    // Reading on in a document of a sealed folder is a use of it.
    if held.is_sealed() {
        shell.pages.look(shell.seconds());
    }
    let drawn = held.picture(page, width.clamp(NARROWEST, WIDEST));
    // What was closed while it was drawn is not shown any more.
    match drawn {
        _ if !shell.pages.has(&held) => Reply::NotFound,
        Ok(file) => Reply::Picture(file),
        Err(coffre_render::ReadFailure::NoSuchPage) => Reply::NotFound,
        Err(_) => Reply::Unreadable,
    }
}

/// The document, page and width that are asked for, where they are there.
fn asked(shell: &Shell, path: &str, query: Option<&str>) -> Option<(Arc<Held>, u32, u32)> {
    if let Some((job, page)) = parse_print(path, query) {
        let held = shell.pages.printed(job, page)?;
        let width = width_on_paper(held.sizes().get(page as usize).copied().flatten());
        return Some((held, page, width));
    }
    let (token, page, width) = parse(path, query)?;
    Some((shell.pages.find(token)?, page, width))
}

fn parse_print<'a>(path: &'a str, query: Option<&str>) -> Option<(&'a str, u32)> {
    let (job, page) = path.strip_prefix("/print/")?.split_once('/')?;
    query.is_none().then_some((job, page.parse().ok()?))
}

fn parse<'a>(path: &'a str, query: Option<&str>) -> Option<(&'a str, u32, u32)> {
    let (token, page) = path.strip_prefix("/page/")?.split_once('/')?;
    let width = query?.strip_prefix("w=")?;
    Some((token, page.parse().ok()?, width.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_form_is_understood() {
        assert_eq!(parse("/page/ab/3", Some("w=800")), Some(("ab", 3, 800)));
        for (path, query) in [
            ("/page/ab/3", None),
            ("/page/ab/3", Some("w=")),
            ("/page/ab/-1", Some("w=800")),
            ("/page/ab", Some("w=800")),
            ("/text/ab/3", Some("w=800")),
            ("page/ab/3", Some("w=800")),
            ("/page/ab/3/4", Some("w=800")),
            ("/page/ab/3", Some("w=800&x=1")),
        ] {
            assert_eq!(parse(path, query), None, "{path} {query:?}");
        }
        assert_eq!(parse_print("/print/ab/3", None), Some(("ab", 3)));
        assert_eq!(parse_print("/print/ab/3", Some("w=800")), None);
        assert_eq!(parse_print("/page/ab/3", None), None);
    }
}
