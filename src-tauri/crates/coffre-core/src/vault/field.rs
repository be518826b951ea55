//! Fields of documents, dossiers and parties that the program knows. Others are kept and shown as they are.

use coffre_format::VersionId;

/// Title of a document or dossier.
pub const TITLE: &str = "title";
/// Code of the kind.
pub const KIND: &str = "kind";
/// Date of the document, `YYYY-MM-DD`.
pub const DATE: &str = "date";
/// Last day of validity, `YYYY-MM-DD` or `unlimited`.
pub const VALID: &str = "valid";
/// Case of the kind's validity, such as `conform`.
pub const CASE: &str = "case";
/// The value of [`VALID`] without end.
pub const UNLIMITED: &str = "unlimited";
/// What read the words of a document: its text layer, or an engine; absent = not read yet. It names
/// the version that it speaks of ([`said_of`]). Kept, never searched.
pub const READ: &str = "read";
/// How the pages of a document look, one hash a page, and of which version. Kept, never searched.
pub const LOOKS: &str = "looks";
/// What was proposed when a document was filed, as JSON: a value that differs is a correction. Kept, never searched.
pub const PROPOSED: &str = "proposed";
/// What stays inside a document until somebody has looked at it, as JSON, and of which version. Kept, never searched.
pub const LEFT: &str = "left";
/// The part that a mail or archive plays in a link of a document that came inside it.
pub const ATTACHMENT: &str = "attachment";
/// The name under which an index knows that a person taught something with a document.
pub(crate) const TAUGHT: &str = "taught";
/// Begins the name under which an index knows what came inside a document; the id of that document follows.
pub(crate) const CAME_IN: &str = "attachment ";
/// Type by content.
pub const TYPE: &str = "type";
/// The id that a document had in the compartment which it left.
pub const MOVED_FROM: &str = "moved-from";
/// `yes` while a document is in the bin.
pub const BINNED: &str = "binned";
/// The part that a document's person plays: `seller`, `buyer`, `prospect` …
pub const PART: &str = "part";
/// The part that a dossier plays in a link of a document.
pub const DOSSIER: &str = "dossier";
/// Reference in the agency's other software.
pub const REFERENCE: &str = "reference";
/// Address of the property.
pub const PROPERTY: &str = "property";
/// `open` or `closed`.
pub const STATE: &str = "state";
/// Name of a party.
pub const NAME: &str = "name";
/// Postal address of a party.
pub const ADDRESS: &str = "address";
/// E-mail of a party.
pub const EMAIL: &str = "email";
/// Telephone of a party.
pub const TELEPHONE: &str = "telephone";
/// First day of a dossier.
pub const OPENED: &str = "opened";
/// Last day of a dossier.
pub const CLOSED: &str = "closed";
/// Code of the region of a dossier's property.
pub const REGION: &str = "region";
/// Code of what a dossier sells.
pub const PROPERTY_TYPE: &str = "property-type";
/// Begins the field of a flag, whose value is `yes` or `no`.
pub const FLAG: &str = "flag.";
/// Begins the field of a row of the checklist: when it was asked, or why it does not apply.
pub const CHECK: &str = "check.";
/// Planned day of the compromis.
pub const PLANNED_COMPROMIS: &str = "planned-compromis";
/// Planned day of the deed.
pub const PLANNED_DEED: &str = "planned-deed";
/// Member of staff in charge of a dossier.
pub const IN_CHARGE: &str = "in-charge";
/// Where the paper dossier is: box, shelf.
pub const PAPER: &str = "paper";
/// Who has the paper dossier out, and since when.
pub const PAPER_OUT: &str = "paper-out";

/// What was said of a version.
pub(crate) fn said_of(value: &str, version: VersionId) -> String {
    format!("{value} of {version}")
}

/// What a value says of this version. One that names none is of a document's only version.
pub(crate) fn of_version(value: &str, version: VersionId, only: bool) -> Option<&str> {
    let named = value
        .rsplit_once(" of ")
        .and_then(|(said, named)| Some((said, VersionId::parse(named).ok()?)));
    match named {
        Some((said, named)) => (named == version).then_some(said),
        None => only.then_some(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(byte: u8) -> VersionId {
        VersionId::from_bytes([byte; 16])
    }

    #[test]
    fn a_value_speaks_of_the_version_that_it_names() {
        let value = said_of("ocr", version(1));
        assert_eq!(of_version(&value, version(1), false), Some("ocr"));
        assert_eq!(of_version(&value, version(2), true), None);
    }

    #[test]
    fn a_value_that_names_no_version_is_of_the_only_one() {
        assert_eq!(of_version("file", version(1), true), Some("file"));
        assert_eq!(of_version("file", version(1), false), None);
    }
}
