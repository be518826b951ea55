//! The exit codes, documented in `coffre --help`; a code never changes its meaning.

use std::process::ExitCode;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// Failed; the message says why.
    Failed = 1,
    /// The command line is not understood, or something was not said.
    Usage = 2,
    /// The passphrase does not open the seat.
    WrongPassphrase = 3,
    /// Nothing by this name can be seen from here.
    NotFound = 4,
    /// The right or the key is missing.
    NotAllowed = 5,
    /// A check found loss, or something verified is damaged.
    Damaged = 6,
    /// The folder is away, full or read-only, or another program has the seat open.
    Unavailable = 7,
    /// Done and durable on this computer; the folder has not taken it yet.
    Waiting = 8,
    /// A part was done; the report says what was not.
    Partly = 9,
}

/// The codes as the help shows them.
pub(crate) const HELP: &str = "\
Exit codes:
  0  done
  1  failed
  2  the command line is not understood
  3  wrong passphrase
  4  nothing by this name can be seen from here
  5  not allowed, or no key
  6  damaged: a check found loss
  7  the folder is away, full or read-only, or another program has the seat open
  8  done on this computer; the folder has not taken it yet
  9  a part was done; the report says what was not

Environment:
  COFFRE_HOME   this computer's local state
  COFFRE_VAULT  the vault's folder";

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
