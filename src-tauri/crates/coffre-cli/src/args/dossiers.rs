//! Arguments of `dossier`.

use clap::{Args, Subcommand};

/// What to do with dossiers.
#[derive(Subcommand)]
pub(crate) enum DossierVerb {
    /// Make a dossier
    New(NewDossierArgs),
    /// List dossiers
    Ls {
        /// Only those whose title, reference or property has these words
        words: Vec<String>,
        /// At most so many
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Show a dossier with its parties, facts and documents
    Show {
        /// Reference, words of its title, or the beginning of its id
        dossier: String,
    },
    /// Set a field
    Set(SetArgs),
    /// State a dated fact, or take it back; what it does to deadlines is shown first
    Fact(FactArgs),
    /// The checklist: what is there, asked, missing or expired, and what blocks next
    Check {
        /// The dossier
        dossier: String,
        /// The annex of the mandate instead: the required attestations
        #[arg(long)]
        annex: bool,
    },
    /// Letters to all who owe a piece; with --done, keep that they were asked
    Ask(AskArgs),
    /// State why a piece does not apply, or that it does
    Settle {
        /// The dossier
        dossier: String,
        /// Code of the row
        row: String,
        /// Why it does not apply; without a reason it applies again
        #[arg(long)]
        reason: Option<String>,
    },
    /// Parties
    #[command(subcommand)]
    Party(PartyVerb),
}

/// Arguments of `dossier ask`.
#[derive(Args)]
pub(crate) struct AskArgs {
    /// The dossier
    pub(crate) dossier: String,
    /// Only this addressee: seller, buyer, syndic, municipality, notary, agency
    #[arg(long)]
    pub(crate) from: Option<String>,
    /// Keep that these rows were asked for, by their codes; without codes, all that the addressee owes
    #[arg(long, value_name = "ROW", num_args = 0..)]
    pub(crate) done: Option<Vec<String>>,
    /// The day of asking [default: today]
    #[arg(long, requires = "done")]
    pub(crate) on: Option<String>,
    /// Write the draft of one letter for the mail program instead of its text
    #[arg(long, requires = "from", conflicts_with = "done")]
    pub(crate) draft: bool,
}

/// Arguments of `dossier new`.
#[derive(Args)]
pub(crate) struct NewDossierArgs {
    /// Title
    #[arg(long)]
    pub(crate) title: String,
    /// Reference in the agency's other software
    #[arg(long)]
    pub(crate) reference: Option<String>,
    /// Sort of dossier: sale, letting, employee, complaint …
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Address of the property
    #[arg(long)]
    pub(crate) property: Option<String>,
    /// First day
    #[arg(long)]
    pub(crate) opened: Option<String>,
    /// Begin with what is usual: house, flat, land, succession, company, letting
    #[arg(long, conflicts_with = "kind")]
    pub(crate) template: Option<String>,
    /// Compartment of the record; its documents may lie in several
    #[arg(long = "in", value_name = "COMPARTMENT", default_value = "ventes")]
    pub(crate) compartment: String,
}

/// Arguments of `dossier set`.
#[derive(Args)]
pub(crate) struct SetArgs {
    /// The dossier, or with --party a party
    pub(crate) subject: String,
    /// The field: title, reference, kind, property, opened, closed, state, region, property-type, flag.FLAG (yes or no),
    /// planned-compromis, planned-deed, paper, contact.ADDRESSEE; name, address, email, telephone of a party
    pub(crate) field: String,
    /// The value; without one the field is emptied
    pub(crate) value: Option<String>,
    /// The subject is a party
    #[arg(long)]
    pub(crate) party: bool,
}

/// Arguments of `dossier fact`.
#[derive(Args)]
pub(crate) struct FactArgs {
    /// The dossier
    pub(crate) dossier: String,
    /// Code of the event: mandate-start, offer-accepted, compromis, deed, complaint-closed …
    pub(crate) event: String,
    /// Its date
    #[arg(required_unless_present = "take_back")]
    pub(crate) date: Option<String>,
    /// Reason or detail
    #[arg(long, default_value = "")]
    pub(crate) note: String,
    /// Take the facts of this event back
    #[arg(long)]
    pub(crate) take_back: bool,
    /// Do not ask
    #[arg(long)]
    pub(crate) yes: bool,
}

/// What to do with parties.
#[derive(Subcommand)]
pub(crate) enum PartyVerb {
    /// Give a party a part in a dossier; a new record, or a known one
    Add(PartyAddArgs),
    /// Find parties
    Ls {
        /// Words of the name or e-mail
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// State that two records are one person
    Merge {
        /// One record
        one: String,
        /// The other
        other: String,
    },
    /// Make merged records two again
    Split {
        /// One record, by its id
        one: String,
        /// The other, by its id
        other: String,
    },
}

/// Arguments of `dossier party add`.
#[derive(Args)]
pub(crate) struct PartyAddArgs {
    /// The dossier
    pub(crate) dossier: String,
    /// The part: seller, buyer, prospect, notary …
    #[arg(long)]
    pub(crate) part: String,
    /// A record that is there already: an id or words of the name
    #[arg(long, conflicts_with_all = ["name", "address", "email", "telephone"], required_unless_present = "name")]
    pub(crate) known: Option<String>,
    /// Name of the new record
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Postal address
    #[arg(long)]
    pub(crate) address: Option<String>,
    /// E-mail
    #[arg(long)]
    pub(crate) email: Option<String>,
    /// Telephone
    #[arg(long)]
    pub(crate) telephone: Option<String>,
}
