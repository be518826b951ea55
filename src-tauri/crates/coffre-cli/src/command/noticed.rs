//! What was noticed while the vault was opened, each with what to do about it.

use coffre_core::vault::Finding;

/// A finding in one line: its code, its file, and what to do.
pub(super) fn told(finding: &Finding) -> String {
    let (code, advice) = (finding.code(), advice(finding));
    match finding.file() {
        Some(file) => format!("{code} {file}: {advice}"),
        None => format!("{code}: {advice}"),
    }
}

fn advice(finding: &Finding) -> &'static str {
    match finding {
        Finding::Damaged { .. } => {
            "run `coffre heal`, with --from a backup where this computer has no other copy"
        }
        Finding::Unreadable { .. } => {
            "ask for the right to read it, or check the disk; then run `coffre heal`. What is in it waits"
        }
        Finding::OutboxBlocked { .. } => {
            "what was said on this computer waits behind it. Get the right to write there or take that file away by \
             hand; the next command goes on. Nothing is lost"
        }
        Finding::WentBack { .. } => {
            "ask who restored a copy; `coffre heal` brings back what this computer has seen"
        }
        Finding::MalformedBody { .. } | Finding::UnknownOp { .. } => {
            "it has no effect here; its author may use a newer program"
        }
        Finding::FalseSnapshot { .. } | Finding::NotSigned { .. } => "it is ignored; ask who put it there",
        Finding::RecoveryUsed { .. } => "ask the directors whether they used the sheet",
        Finding::RootClash { .. } => {
            "two directors compare the fingerprints that `coffre director` shows, and sign one version"
        }
        Finding::LeftBehind { .. } => "`coffre mv --left-behind` shows it",
        _ => "tell a director",
    }
}
