//! The acts that are cut short, each on a prepared folder.

use std::path::Path;
use std::sync::Arc;

use coffre_core::document::Silent;
use coffre_core::recovery::{Recovering, Successor, recover};
use coffre_core::vault::{Vault, VaultError};
use coffre_crypto::RecoveryKey;
use coffre_format::rank::Protection;
use coffre_secret::{Passphrase, SecretText};
use coffre_store::FolderStore;
use coffre_tests::world::{
    FOLDER, World, compartment, document, file, lay, make_folder, person, phrase, read, role, work,
};

/// What is being done when the process dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Three documents in one go, one of them in a step-up compartment.
    File,
    /// An agent files where he cannot read.
    Deposit,
    /// A newcomer answers his invite.
    Answer,
    /// A director admits him.
    Admit,
    /// A director removes an agent.
    Remove,
    /// A director changes his passphrase.
    Passphrase,
    /// Somebody makes a vault.
    Setup,
    /// Bodies are gathered into a snapshot, notes are joined.
    Tidy,
    /// The log of what was read is said at the end of the day.
    Lock,
    /// A tree of folders is taken over.
    Import,
    /// A director comes back with the recovery sheet on a clean computer.
    Recover,
    /// A director replaces the recovery sheet.
    RenewSheet,
    /// A director gives an agent another role, which reads more in one place and less in none.
    Role,
    /// A document goes to a folder that fewer people read.
    Move,
    /// Documents are written out for somebody outside.
    Export,
}

/// The role of [`Act::Role`].
pub(crate) const GIVEN: &str = "office-manager";
/// Documents of [`Act::File`].
pub(crate) const FILED: [(&str, &str, &[u8]); 3] = [
    ("ventes", "mandat.pdf", b"le mandat"),
    ("direction", "contrat.pdf", b"le contrat"),
    ("lcb-ft", "fiche.pdf", b"la fiche"),
];
/// The second version of the document of [`Act::Move`].
pub(crate) const CORRECTED: &[u8] = b"avant, corrige";
/// The document of [`Act::Deposit`].
pub(crate) const DEPOSIT: &[u8] = b"le depot";
/// Documents that are there before [`Act::Tidy`] and [`Act::Lock`].
pub(crate) const BEFORE: usize = 17;

pub(crate) fn new_phrase() -> Passphrase {
    Passphrase::new("une autre phrase".into())
}

/// The world in a folder.
pub(crate) fn world(folder: &Path, seed: u64) -> World {
    let store = FolderStore::open(&folder.join("vault")).expect("the vault's folder");
    World::at(&folder.join("local"), Arc::new(store), seed)
}

fn words(folder: &Path) -> SecretText {
    SecretText::new(std::fs::read_to_string(folder.join("words")).expect("the words"))
}

fn nth(number: usize) -> Vec<u8> {
    format!("document {number}").into_bytes()
}

/// The director comes back on the computer `rescue`; gives the new sheet, which is delivered.
pub(crate) fn come_back(world: &mut World, folder: &Path) -> Result<Vault, VaultError> {
    let typed = std::fs::read_to_string(folder.join("sheet")).expect("the sheet");
    let sheet = RecoveryKey::parse_sheet(&SecretText::new(typed)).expect("as printed");
    let vault = world.home("aline").seat_for(None, None)?.profile().vault;
    let recovering = Recovering {
        folder: FOLDER.into(),
        label: "aline".into(),
        protection: Protection::Os,
        who: Successor::Again(None),
    };
    let (home, store, edge) = (world.home("rescue"), world.store.clone(), world.edge());
    let mut back = recover(
        recovering,
        &vault.into(),
        &sheet,
        &home,
        store,
        &phrase(),
        &world.devices,
        edge,
    )?;
    back.vault.end_recovery()?;
    Ok(back.vault)
}

impl Act {
    pub(crate) const ALL: [Self; 15] = [
        Self::File,
        Self::Deposit,
        Self::Answer,
        Self::Admit,
        Self::Remove,
        Self::Passphrase,
        Self::Setup,
        Self::Tidy,
        Self::Lock,
        Self::Import,
        Self::Recover,
        Self::RenewSheet,
        Self::Role,
        Self::Move,
        Self::Export,
    ];

    /// Makes what is there before the act.
    pub(crate) fn prepare(self, folder: &Path) {
        make_folder(&folder.join("vault"));
        if self == Self::Setup {
            return;
        }
        let mut world = world(folder, 1);
        let (mut director, sheet) = world.create("aline");
        file(&mut director, "ventes", "avant.pdf", b"avant");
        match self {
            // EXPOSE: told to the child process of the test.
            Self::Recover => lay(&folder.join("sheet"), sheet.to_sheet_text().expose()),
            Self::Role => {
                drop(world.join(&mut director, "bob", "agent"));
                file(&mut director, "lcb-ft", "fiche.pdf", b"la fiche");
            }
            Self::Deposit | Self::Remove => drop(world.join(&mut director, "bob", "agent")),
            Self::Answer | Self::Admit => {
                let role = role(&director, "agent");
                let invited = director.invite("bob", role, work()).expect("a director invites");
                if self == Self::Admit {
                    world.answer("bob", &invited.words).expect("an answer");
                }
                // EXPOSE: told to the child process of the test.
                lay(&folder.join("words"), invited.words.expose());
            }
            Self::Tidy | Self::Lock => {
                for number in 0..BEFORE {
                    file(&mut director, "ventes", &format!("{number}.txt"), &nth(number));
                }
            }
            Self::Import => super::tree::lay_tree(folder),
            Self::Move => {
                let first = coffre_tests::world::every_document(&director).remove(0);
                let c = compartment(&director, "ventes");
                let mut second = document(c, "avant.pdf", CORRECTED, None);
                second.version_of = Some(first);
                director.file(&[second], &Silent).expect("a version");
            }
            Self::Export => drop(file(&mut director, "ventes", "acte.pdf", b"acte")),
            Self::File | Self::Passphrase | Self::Setup | Self::RenewSheet => {}
        }
    }

    /// Does it; writes the file `done` when it was acknowledged.
    pub(crate) fn run<G>(self, folder: &Path, arm: impl FnOnce() -> G) {
        let mut world = world(folder, 2);
        let who = if matches!(self, Self::Deposit | Self::Answer) {
            "bob"
        } else {
            "aline"
        };
        let mut open: Option<Vault> = match self {
            Self::Setup | Self::Answer | Self::Passphrase | Self::Recover => None,
            Self::Deposit => Some(world.unlock(who).expect("the seat opens")),
            _ => Some(world.unlock_high(who).expect("the seat opens")),
        };
        if self == Self::Lock {
            let vault = open.as_mut().expect("open");
            for doc in coffre_tests::world::every_document(vault) {
                read(vault, doc).expect("a document");
            }
        }
        let _guard = arm();
        match (self, open) {
            (Self::Setup, _) => drop(world.create(who)),
            (Self::Answer, _) => world.answer(who, &words(folder)).expect("an answer"),
            (Self::Recover, _) => drop(come_back(&mut world, folder).expect("the sheet is enough")),
            (Self::Passphrase, _) => {
                let mut seat = world.home(who).seat_for(None, None).expect("a seat");
                let now = world.edge().clock.now();
                seat.change_passphrase(&phrase(), &new_phrase(), &world.devices, work(), now)
                    .expect("the passphrase changes");
            }
            (_, Some(vault)) => self.run_open(vault, folder),
            (_, None) => unreachable!("the others have an open seat"),
        }
        lay(&folder.join("done"), b"");
    }

    fn run_open(self, mut vault: Vault, folder: &Path) {
        match self {
            Self::File => {
                let new =
                    FILED.map(|(c, name, bytes)| document(compartment(&vault, c), name, bytes, Some(name)));
                vault.file(&new, &Silent).expect("filing works");
            }
            Self::Deposit => drop(file(&mut vault, "lcb-ft", "depot.pdf", DEPOSIT)),
            Self::Admit => {
                let invite = vault.admissions().expect("answers").remove(0).invite;
                vault.admit(invite).expect("the answer is admitted");
            }
            Self::Remove => {
                let bob = person(&vault, "bob");
                vault.remove_person(bob).expect("a director removes");
            }
            Self::Tidy => {
                let tidied = vault.tidy(&Silent).expect("tidying works");
                assert!(
                    tidied.snapshots > 0 && tidied.joined > 0,
                    "there was enough: {tidied:?}"
                );
            }
            Self::Lock => vault.lock().expect("locking works"),
            Self::Import => drop(super::tree::take_over(&mut vault, folder)),
            Self::Export => super::export::write_out(&mut vault, folder).expect("exporting works"),
            Self::RenewSheet => {
                let renewed = vault.renew_sheet().expect("one director is enough");
                assert!(renewed.root.accepted, "it is followed");
            }
            Self::Role => {
                let (bob, role) = (person(&vault, "bob"), role(&vault, GIVEN));
                vault.change_role(bob, role).expect("a director gives roles");
            }
            Self::Move => {
                let doc = coffre_tests::world::every_document(&vault).remove(0);
                let target = compartment(&vault, "direction");
                vault.move_document(doc, target).expect("it is moved");
            }
            Self::Answer | Self::Passphrase | Self::Setup | Self::Recover => {
                unreachable!("done without an open seat")
            }
        }
    }
}
