//! What a person finds on the page: things by what they are and how they are called, and texts.

/// What can be clicked or typed into.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Thing {
    /// A button, or what opens a closed part.
    Button,
    /// A link.
    Link,
    /// A field, or a list to choose from.
    Field,
    /// A row of a list.
    Row,
    /// What lies over the views.
    Dialog,
}

impl Thing {
    /// As a selector of the page.
    pub(crate) fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button]",
            Self::Link => "a[href]",
            Self::Field => "input, textarea, select",
            Self::Dialog => "[role=dialog]",
            Self::Row => "[role=option], [role=row]",
        }
    }
}

/// Finds the first visible thing by selector and name, where a star at an end of the name stands for anything. What a
/// dialog covers is not there.
pub(crate) const FIND: &str = r"
const [selector, wanted] = arguments;
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const name = (one) => plain(one.getAttribute('aria-label'))
  || plain([...(one.labels ?? [])].map((label) => label.textContent).join(' '))
  || plain(one.textContent);
const bare = plain(wanted.replace(/^\*|\*$/g, ''));
const fits = (text) => wanted.startsWith('*')
  ? (wanted.endsWith('*') ? text.includes(bare) : text.endsWith(bare))
  : (wanted.endsWith('*') ? text.startsWith(bare) : text === bare);
const above = [...document.querySelectorAll('[role=dialog]')].pop();
const cover = selector === '[role=dialog]' ? document : above ?? document;
return [...cover.querySelectorAll(selector)].find((one) =>
  one.checkVisibility() && !one.disabled && one.closest('[aria-hidden=true], [inert]') === null && fits(name(one))) ?? null;
";

/// Finds a button by its words in the line of a list that names something.
pub(crate) const FIND_IN_ROW: &str = r"
const [row, wanted] = arguments;
const plain = (text) => text.replace(/\s+/g, ' ').trim();
const lines = [...document.querySelectorAll('li, [role=row], tr')]
  .filter((one) => one.checkVisibility() && plain(one.textContent).includes(row));
// A long list draws what is on the screen alone; one scrolls to the rest.
lines[0]?.scrollIntoView({ block: 'nearest' });
return lines.flatMap((one) => [...one.querySelectorAll('button')])
  .find((one) => one.checkVisibility() && !one.disabled && plain(one.textContent) === wanted) ?? null;
";

/// Finds a choice by its words in the list of choices that is called so.
pub(crate) const FIND_OPTION: &str = r"
const [field, words] = arguments;
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const list = [...document.querySelectorAll('select')].find((one) =>
  one.checkVisibility() && (plain(one.getAttribute('aria-label')) === field
    || [...one.labels].some((label) => plain(label.textContent).includes(field))));
return [...(list?.options ?? [])].find((one) => plain(one.textContent) === words) ?? null;
";

/// Asks the shell as the page does. For looking at what came of an act, never for the act itself.
pub(crate) const ASK: &str = r"
const [command, args, done] = arguments;
window.__TAURI_INTERNALS__.invoke(command, args).then((value) => done({ value }), (error) => done({ error }));
";

/// Keeps what the page itself says went wrong in it: a part that could not be drawn, an answer that nobody awaited.
pub(crate) const WATCH: &str = r"
window.__faults = [];
const keep = (fault) => window.__faults.push(String(fault?.message ?? fault));
addEventListener('error', (event) => keep(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => keep(event.reason));
";

/// What went wrong in the page since it was watched.
pub(crate) const FAULTS: &str = r"return window.__faults ?? [];";

/// Calls back when the page was drawn twice, so that a picture of it is of this size.
pub(crate) const DRAWN: &str = r"
const done = arguments[arguments.length - 1];
requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
";

/// What can be read on the page, in one line.
pub(crate) const TEXT: &str = r"return (document.body?.innerText ?? '').replace(/\s+/g, ' ');";

/// What stands in the navigation and the view, drawn or not yet; nothing while an answer is awaited.
pub(crate) const VIEW: &str = r"
if (document.querySelector('.bones') !== null || document.querySelector('main') === null) return null;
return [...document.querySelectorAll('nav, main')].map((one) => one.textContent).join(' | ').replace(/\s+/g, ' ');
";

/// The name of the field that is typed into.
pub(crate) const FOCUS: &str =
    r"return document.activeElement?.getAttribute('aria-label')?.replace(/\s+/g, ' ') ?? null;";

/// Whether a page of a document is drawn: its pixels came over the scheme of the application.
pub(crate) const PAGE: &str = r"
return [...document.images].some((one) => /^coffre:|coffre[.]localhost/.test(one.src) && one.naturalWidth > 0);
";
