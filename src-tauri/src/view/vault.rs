//! Folders and seats before anybody is unlocked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SecondFactor;

/// A person who can unlock on this computer. It says nothing of the agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownSeat {
    /// Id of the seat; names it when unlocking.
    pub seat: String,
    /// What the person wanted to be called here.
    pub label: String,
    /// First letters of the vault's id, to tell two vaults apart.
    pub vault: String,
    /// Whether the vault's folder answers.
    pub folder_there: bool,
    /// How the keys are kept.
    pub second_factor: SecondFactor,
    /// Age of the passphrase in days.
    pub passphrase_days: Option<i64>,
    /// Whether he was taken off the locked screen.
    pub hidden: bool,
    /// Whether it is somebody of the demonstration agency: unlocked without a passphrase, by `vault_enter_demo`.
    pub demo: bool,
    /// Code of the role; told of the demonstration only.
    pub role: Option<String>,
}

/// What a folder is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FolderPurpose {
    /// A new vault.
    Create,
    /// A vault to join.
    Join,
}

/// What lies in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FolderState {
    /// Nothing.
    Empty,
    /// A vault.
    Vault,
    /// Something else.
    OtherFiles,
    /// It is not there or not a folder.
    Missing,
}

/// What a folder lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MediumWord {
    /// A disk of this computer.
    Local,
    /// A network share.
    Network,
    /// The system does not tell.
    Unknown,
}

/// What a person should know before choosing a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FolderWarning {
    /// A sync client copies it: fine, if it keeps every file on this computer.
    SyncClient,
    /// Some files are in the cloud only: this computer cannot read the whole vault when offline.
    FilesOnDemand,
    /// A network share: slower, and not there when the network is not.
    NetworkShare,
    /// FAT or exFAT: no file over 4 GiB, and weak after a loss of power.
    Fat,
    /// Nothing can be written here.
    ReadOnly,
    /// Removable or temporary: the folder may be gone tomorrow.
    Temporary,
    /// On this computer alone: nobody else can reach it, and there is no second copy.
    ThisComputerOnly,
    /// Other files lie here: they stay, and mixing them with a vault confuses people.
    OtherFiles,
}

/// A folder that was looked at. The folder itself is remembered on the Rust side; the page names none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderLook {
    /// Its path, to be shown.
    pub shown: String,
    /// What lies in it.
    pub state: FolderState,
    /// What it lies on.
    pub medium: MediumWord,
    /// Name of the sync client whose folder it is in.
    pub sync_client: Option<String>,
    /// What to know, most important first.
    pub warnings: Vec<FolderWarning>,
    /// Whether the purpose can go on with this folder.
    pub usable: bool,
}

/// A vault that was made; its sheet waits to be saved or printed, and typed back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// Id of the vault, as the sheet shows it.
    pub vault: String,
    /// How the keys of this seat are kept.
    pub second_factor: SecondFactor,
}

/// A sheet that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SheetSaved {
    /// Where, to be shown.
    pub shown: String,
}

/// A sheet that was typed back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SheetTaken {
    /// Files with it that were removed.
    pub removed: u32,
    /// Where those are that could not be removed, to be shown.
    pub left: Vec<String>,
}

/// A vault that was opened with the recovery sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// Whether it is open here; otherwise another director has to sign first.
    pub accepted: bool,
    /// How the keys of this seat are kept.
    pub second_factor: SecondFactor,
}

/// A computer that answered an invite and waits to be admitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Joined {
    /// The agency, from the invite.
    pub agency: String,
    /// The two words to be compared on the phone.
    pub check: [String; 2],
    /// The new seat.
    pub seat: String,
    /// How its keys are kept.
    pub second_factor: SecondFactor,
}
