//! E-mail addresses.

use super::{Found, IdentifierKind};

/// The longest address (RFC 5321).
const MAX_EMAIL: usize = 254;
/// The longest part before the sign (RFC 5321).
const MAX_LOCAL: usize = 64;

/// Whether a character may stand before the `@` of an address as people write them.
pub(super) fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')
}

/// Reads an address that starts at a place; its domain is lower-cased.
pub(super) fn email(text: &str, at: usize) -> Option<Found> {
    let rest = &text[at..];
    let local = rest
        .bytes()
        .take(MAX_LOCAL + 1)
        .take_while(|b| is_local(char::from(*b)))
        .count();
    let name = &rest[..local];
    let odd = name.is_empty() || local > MAX_LOCAL || name.starts_with('.') || name.ends_with('.');
    if odd || name.contains("..") {
        return None;
    }
    let domain = rest[local..].strip_prefix('@')?;
    let length = domain
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        .count();
    let domain = domain[..length].trim_end_matches(['.', '-']);
    if !is_domain(domain) || local + 1 + domain.len() > MAX_EMAIL {
        return None;
    }
    let range = at..at + local + 1 + domain.len();
    let normalised = format!("{name}@{}", domain.to_ascii_lowercase());
    Some(Found {
        kind: IdentifierKind::Email,
        range,
        normalised,
    })
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let top = |top: &str| top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
    domain
        .rsplit_once('.')
        .is_some_and(|(rest, last)| rest.split('.').all(label) && top(last))
}
