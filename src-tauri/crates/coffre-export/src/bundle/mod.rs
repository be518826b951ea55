//! Signed exports: documents for somebody outside, with what proves where they come from (design 6).
//!
//! ```text
//! documents/<name>                 the documents
//! manifest.json                    what there is: names, hashes, sizes, recipient, purpose, signer
//! manifest.json.sig                OpenSSH signature of the manifest by the seat that exported
//! allowed_signers                  whose key that is, for ssh-keygen
//! sha256sums.txt                   the documents, for sha256sum
//! verify.txt                       how to check all this by hand
//! notes/root/… notes/log/…         the entries that filed the documents, certificates, roots
//! lines/<note>-<part>.hashes       hashes of all lines of a body; its own hash stands in the entry
//! lines/<note>-<part>-<line>.json  the line that filed a document
//! ```
//!
//! [`export`] writes it, after the disclosure was said in the journal. [`verify()`] checks it without keys or vault.

mod certify;
mod finding;
mod manifest;
mod names;
mod verify;
mod verify_text;
mod write;

pub use finding::ExportFinding;
pub use manifest::{Exported, Listed, Manifest, Shown, SignerLine};
pub use names::{Taken, safe_name};
pub use verify::{Filed, Report, verify};
pub use write::{ExportError, export};

/// Name of the manifest.
pub const MANIFEST: &str = "manifest.json";
/// Name of its signature.
pub const SIGNATURE: &str = "manifest.json.sig";
/// Name of the list of signers.
pub const SIGNERS: &str = "allowed_signers";
