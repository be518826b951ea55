//! Arguments of verbs about people, the log and the folder.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::presets::{NameArgs, RankWord};

/// Arguments of `invite`.
#[derive(Args)]
pub(crate) struct InviteArgs {
    /// Name of the new person
    #[arg(required_unless_present_any = ["again", "close"], conflicts_with_all = ["again", "close"])]
    pub(crate) name: Option<String>,
    /// Code or name of the role: agent, office, office-manager, auditor; or director
    #[arg(long, required_unless_present_any = ["again", "close"])]
    pub(crate) role: Option<String>,
    /// A person who is known already: a new computer, or a forgotten passphrase
    #[arg(long, value_name = "PERSON", conflicts_with_all = ["role", "close"])]
    pub(crate) again: Option<String>,
    /// With --again: as a director, with a new root version
    #[arg(long, requires = "again")]
    pub(crate) as_director: bool,
    /// Close an invite; its words open nothing any more
    #[arg(long, value_name = "INVITE")]
    pub(crate) close: Option<String>,
}

/// Arguments of `admit`.
#[derive(Args)]
pub(crate) struct AdmitArgs {
    /// The invite, by the beginning of its id; without it the answered ones are listed
    pub(crate) invite: Option<String>,
    /// The two words that the other screen shows, as they were said on the phone
    #[arg(long, num_args = 2, value_names = ["WORD", "WORD"])]
    pub(crate) check: Vec<String>,
}

/// Arguments of `members`.
#[derive(Args)]
pub(crate) struct MembersArgs {
    /// What this person can read today
    #[arg(long, value_name = "PERSON")]
    pub(crate) reads: Option<String>,
    /// Those who left, too
    #[arg(long)]
    pub(crate) all: bool,
}

/// What to do with roles.
#[derive(Subcommand)]
pub(crate) enum RoleVerb {
    /// The roles and their rights
    Ls,
    /// Give a person another role instead of those he has
    Give {
        /// The person
        person: String,
        /// Code or name of the role
        role: String,
    },
    /// Change one right of a role; who gains or loses by it is shown first
    Right {
        /// Code or name of the role
        role: String,
        /// Code or name of the compartment
        compartment: String,
        /// The right
        #[arg(value_enum)]
        right: RightWord,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Make a role, which nobody has yet
    New {
        /// A stable code
        code: String,
        /// What it is called.
        #[command(flatten)]
        name: NameArgs,
        /// Its rank, for ever: agent or manager
        #[arg(long, value_enum, default_value = "agent")]
        rank: RankWord,
        /// A right that it has: COMPARTMENT=file, read or manage
        #[arg(long = "right", value_name = "COMPARTMENT=RIGHT")]
        rights: Vec<String>,
    },
    /// Retire a role that nobody has: it is given to nobody any more
    Retire {
        /// Code or name of the role
        role: String,
    },
    /// Give a role another name; its code stays
    Rename {
        /// Code or name of the role
        role: String,
        /// What it will be called.
        #[command(flatten)]
        name: NameArgs,
    },
}

/// A right, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RightWord {
    /// Nothing.
    None,
    /// Deposit without reading.
    File,
    /// Read and file.
    Read,
    /// Read, adopt, move to a laxer place.
    Manage,
}

/// What to do with the root: who the directors are and how many of them sign.
#[derive(Subcommand)]
pub(crate) enum DirectorVerb {
    /// The directors, and root versions that wait for signatures
    Ls,
    /// Sign a version that waits, after comparing its fingerprint by voice
    Sign {
        /// The beginning of its fingerprint
        fingerprint: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Take back your signature under a version that waits
    Withdraw {
        /// The beginning of its fingerprint
        fingerprint: String,
    },
    /// Propose to remove a director
    Remove {
        /// The director
        person: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Propose how many directors have to sign
    Threshold {
        /// How many
        signatures: u64,
    },
}

/// Arguments of `remove`.
#[derive(Args)]
pub(crate) struct RemoveArgs {
    /// The person
    #[arg(required_unless_present = "seats", conflicts_with = "seats")]
    pub(crate) person: Option<String>,
    /// Seats of one computer only, by their ids: lost, stolen or replaced
    #[arg(long = "seat-id", value_name = "SEAT")]
    pub(crate) seats: Vec<String>,
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
}

/// Arguments of `adopt`.
#[derive(Args)]
pub(crate) struct AdoptArgs {
    /// Entries, by the first twelve digits of their hash or more; none: list what waits
    #[arg(value_name = "ENTRY", conflicts_with = "all")]
    pub(crate) entries: Vec<String>,
    /// Everything that you may adopt
    #[arg(long)]
    pub(crate) all: bool,
}

/// Arguments of `lost`.
#[derive(Args)]
pub(crate) struct LostArgs {
    /// Entries to declare lost, by their whole hash; none: list what is waited for
    #[arg(value_name = "ENTRY")]
    pub(crate) entries: Vec<String>,
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
}

/// Arguments of `log`.
#[derive(Args)]
pub(crate) struct LogArgs {
    /// At most so many
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
    /// Only this event: view, export, step-up …
    #[arg(long)]
    pub(crate) event: Option<String>,
    /// Only what this person did
    #[arg(long)]
    pub(crate) person: Option<String>,
    /// Only what concerns this document, by its id
    #[arg(long)]
    pub(crate) document: Option<String>,
}

/// Arguments of `who`.
#[derive(Args)]
pub(crate) struct WhoArgs {
    /// A document, by the beginning of its id, or the name of a compartment
    pub(crate) what: String,
}

/// Arguments of `check`.
#[derive(Args)]
pub(crate) struct CheckArgs {
    /// Names, presence and sizes only
    #[arg(long, group = "depth")]
    pub(crate) names: bool,
    /// Open and parse what this seat has keys for, too
    #[arg(long, group = "depth")]
    pub(crate) content: bool,
}

/// Arguments of `heal`.
#[derive(Args)]
pub(crate) struct HealArgs {
    /// Another copy of the vault: a backup
    #[arg(long, value_name = "FOLDER")]
    pub(crate) from: Option<PathBuf>,
}

/// Arguments of `backup`.
#[derive(Args)]
pub(crate) struct BackupArgs {
    /// The folder of the copy; made where it is missing
    pub(crate) to: PathBuf,
    /// Read the copy too, and replace what is damaged there; without it sizes are compared
    #[arg(long)]
    pub(crate) verify: bool,
}
