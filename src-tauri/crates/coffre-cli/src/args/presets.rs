//! Arguments of verbs that change what a house is made of: compartments, kinds, rules.

use clap::{Args, Subcommand, ValueEnum};

/// Names in the languages of the program.
#[derive(Args)]
pub(crate) struct NameArgs {
    /// The name, in French where the others are given
    pub(crate) name: String,
    /// The name in Dutch [default: the name]
    #[arg(long, value_name = "NAME")]
    pub(crate) nl: Option<String>,
    /// The name in English [default: the name]
    #[arg(long, value_name = "NAME")]
    pub(crate) en: Option<String>,
}

/// What to do with compartments.
#[derive(Subcommand)]
pub(crate) enum CompartmentVerb {
    /// The compartments
    Ls,
    /// Make a compartment; directors manage it, `coffre role right` gives it to roles
    New {
        /// A stable code, which kinds and commands use
        code: String,
        /// What it is called.
        #[command(flatten)]
        name: NameArgs,
        /// The lowest rank whose roles may read it
        #[arg(long, value_enum, default_value = "agent")]
        floor: RankWord,
        /// Only step-up keys open it. The long name keeps it apart from the option that opens them now
        #[arg(long)]
        under_step_up: bool,
    },
    /// Give a compartment another name; its code stays
    Rename {
        /// Code or name of the compartment
        compartment: String,
        /// What it will be called.
        #[command(flatten)]
        name: NameArgs,
    },
    /// Close an empty compartment for ever
    Close {
        /// Code or name of the compartment
        compartment: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// A rank, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RankWord {
    /// Agents, managers and directors.
    Agent,
    /// Managers and directors.
    Manager,
    /// Directors.
    Director,
}

/// Arguments of `kinds`.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct KindsArgs {
    /// Only those whose code or label has these letters
    pub(crate) words: Option<String>,
    /// Anything but listing them.
    #[command(subcommand)]
    pub(crate) verb: Option<KindsVerb>,
}

/// What to do with kinds, beside listing them.
#[derive(Subcommand)]
pub(crate) enum KindsVerb {
    /// Change a kind, or make one; what it does to deadlines is shown first
    Set(Box<KindSetArgs>),
}

/// Arguments of `kinds set`.
#[derive(Args)]
pub(crate) struct KindSetArgs {
    /// Its code; a code that is not known makes a new kind, which needs label, purpose, category, level and compartment
    pub(crate) code: String,
    /// What it is called, in French
    #[arg(long)]
    pub(crate) label: Option<String>,
    /// What it is called, in Dutch
    #[arg(long)]
    pub(crate) label_nl: Option<String>,
    /// What it is called, in English
    #[arg(long)]
    pub(crate) label_en: Option<String>,
    /// Why the agency keeps it, in French
    #[arg(long)]
    pub(crate) purpose: Option<String>,
    /// Why the agency keeps it, in Dutch
    #[arg(long)]
    pub(crate) purpose_nl: Option<String>,
    /// Why the agency keeps it, in English
    #[arg(long)]
    pub(crate) purpose_en: Option<String>,
    /// Category of the data in it
    #[arg(long)]
    pub(crate) category: Option<String>,
    /// How confidential it is
    #[arg(long)]
    pub(crate) level: Option<String>,
    /// Code of the compartment in which it is filed
    #[arg(long = "in", value_name = "COMPARTMENT")]
    pub(crate) compartment: Option<String>,
    /// Whether it belongs in a dossier
    #[arg(long, value_name = "YES|NO", value_parser = ["yes", "no"])]
    pub(crate) needs_dossier: Option<String>,
    /// A rule that keeps it, with its case: R05/operation; all of them, they replace those it has
    #[arg(long = "rule", value_name = "RULE/CASE")]
    pub(crate) rules: Vec<String>,
    /// No rule keeps it
    #[arg(long, conflicts_with = "rules")]
    pub(crate) no_rules: bool,
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
}

/// What to do with rules of retention.
#[derive(Subcommand)]
pub(crate) enum RuleVerb {
    /// The rules with their cases and periods
    Ls,
    /// Give a case another period, as a version of its own; what it does to deadlines is shown first
    Set {
        /// Code of the rule
        rule: String,
        /// Code of its case [default: its only one]
        #[arg(long)]
        case: Option<String>,
        /// The period: P10Y, P6M, P30D
        #[arg(long)]
        period: String,
        /// The first day on which it applies [default: today]
        #[arg(long)]
        since: Option<String>,
        /// To what it applies from that day on
        #[arg(long, value_enum, default_value = "events")]
        scope: ScopeWord,
        /// The legal basis, or the reason of the choice
        #[arg(long)]
        basis: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// To what a version of a rule applies, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ScopeWord {
    /// Clocks that start from that day on.
    Events,
    /// Documents that are taken in from that day on.
    NewCopies,
    /// Everything, once the day has come.
    Everything,
}
