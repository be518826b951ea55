//! People, roles and who can open what.

use coffre_core::terms::Rank;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonName, Place, RightWord, SecondFactor, Words};

/// The rank of a person or role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RankWord {
    /// Agent or office.
    Agent,
    /// Office manager or auditor.
    Manager,
    /// Director.
    Director,
}

impl From<RankWord> for Rank {
    fn from(word: RankWord) -> Self {
        match word {
            RankWord::Agent => Self::Agent,
            RankWord::Manager => Self::Manager,
            RankWord::Director => Self::Director,
        }
    }
}

impl From<Rank> for RankWord {
    fn from(rank: Rank) -> Self {
        match rank {
            Rank::Agent => Self::Agent,
            Rank::Manager => Self::Manager,
            Rank::Director => Self::Director,
        }
    }
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoleName {
    /// Id.
    pub id: String,
    /// Code of the preset that made it.
    pub code: Option<String>,
    /// Name.
    pub label: Words,
    /// Rank.
    pub rank: RankWord,
}

/// A computer of a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberSeat {
    /// Id of the seat.
    pub seat: String,
    /// Stands for its computer: the two seats of one computer were let in together.
    pub computer: String,
    /// What that computer is called; none where it never said so.
    pub name: Option<String>,
    /// Whether it holds the step-up keys.
    pub high: bool,
    /// How its keys are kept.
    pub second_factor: SecondFactor,
    /// Moment of its newest entry, as that computer says.
    pub last_heard: Option<String>,
    /// Whether it signed two histories and must be enrolled again.
    pub frozen: bool,
    /// Whether it is this one.
    pub this: bool,
}

/// Somebody who is or was part of the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// Who.
    pub person: PersonName,
    /// Rank.
    pub rank: RankWord,
    /// Roles.
    pub roles: Vec<RoleName>,
    /// Computers that are not removed.
    pub seats: Vec<MemberSeat>,
    /// Whether he was removed.
    pub removed: bool,
    /// The day on which he was last asked for a new passphrase.
    pub passphrase_asked: Option<String>,
    /// Whether it is the person who is unlocked.
    pub me: bool,
}

/// A role with its rights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MatrixRole {
    /// The role.
    pub role: RoleName,
    /// One right for each place of the matrix, in its order.
    pub rights: Vec<RightWord>,
    /// How many people have it.
    pub people: u32,
    /// Whether it is given to nobody any more.
    pub retired: bool,
}

/// Roles by compartments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RolesMatrix {
    /// The columns.
    pub places: Vec<Place>,
    /// Lowest rank that may read each of them.
    pub floors: Vec<RankWord>,
    /// The rows.
    pub roles: Vec<MatrixRole>,
    /// Whether the person who is unlocked may change it, with step-up.
    pub may_change: bool,
}

/// An invite that was made. The seven words are shown once, to be said on the phone: they open the mailbox of this
/// invite and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Invitation {
    /// Id.
    pub id: String,
    /// Who is invited.
    pub person: PersonName,
    /// The seven words.
    pub words: Vec<String>,
    /// Last day on which it is answered.
    pub expires: String,
}

/// An answered invite that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Admission {
    /// Id of the invite.
    pub invite: String,
    /// Who answered.
    pub person: PersonName,
    /// Name of the computer.
    pub computer: String,
    /// How the keys of that computer are kept.
    pub second_factor: SecondFactor,
}

/// The next version of the list of directors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RootProposal {
    /// Its number.
    pub version: u64,
    /// Whether it is followed; otherwise other directors have to sign.
    pub accepted: bool,
}

/// A root version that directors were asked for and that is not followed yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// What names it; its beginning is compared by voice.
    pub hash: String,
    /// Who would be director with a new seat.
    pub added: Vec<PersonName>,
    /// Who would not be director any more.
    pub removed: Vec<PersonName>,
    /// Seats whose journals it ends.
    pub ended: u32,
    /// How many directors would have to sign what comes after it.
    pub threshold: u64,
    /// Whether it names another recovery sheet.
    pub new_sheet: bool,
    /// Whether the recovery sheet signed it.
    pub by_sheet: bool,
    /// The directors who signed.
    pub signed_by: Vec<PersonName>,
    /// Signatures of directors that it lacks.
    pub missing: u64,
    /// New seats that have not signed.
    pub waits_for_new: u32,
    /// Whether this computer signed it.
    pub signed_here: bool,
}

/// Somebody who was let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Admitted {
    /// Who.
    pub person: PersonName,
    /// His computer.
    pub computer: String,
    /// For a new director: the proposal that lists him.
    pub root: Option<RootProposal>,
}

/// What a person could have read in one compartment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CouldRead {
    /// The compartment.
    pub place: Place,
    /// What he could do.
    pub right: RightWord,
    /// Documents there; none where this computer cannot count them.
    pub documents: Option<u64>,
}

/// A person who left, and the honest list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Leaver {
    /// Who.
    pub person: PersonName,
    /// How many computers were removed.
    pub seats: u32,
    /// What he could have read, if he kept keys and copies.
    pub could_read: Vec<CouldRead>,
    /// Compartments whose keys were renewed.
    pub renewed: Vec<Place>,
    /// Compartments whose keys a director's next step-up renews.
    pub to_renew: Vec<Place>,
}

/// A signed grant that gives a right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ground {
    /// The role.
    pub role: RoleName,
    /// Who signed it.
    pub signed_by: Option<PersonName>,
    /// First letters of the entry, for support.
    pub entry: String,
}

/// Somebody who can open a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Opener {
    /// Who.
    pub person: PersonName,
    /// Rank.
    pub rank: RankWord,
    /// What he may do.
    pub right: RightWord,
    /// By which grants.
    pub grounds: Vec<Ground>,
    /// Version of the root that lists him, for a director.
    pub root: Option<u64>,
    /// On how many computers.
    pub seats: u32,
}

/// Who can open a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WhoCanOpen {
    /// The folder.
    pub place: Place,
    /// Those who read first, then those who may only file.
    pub people: Vec<Opener>,
}
