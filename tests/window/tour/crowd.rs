//! Agencies of one director: one that has nothing yet, and one that has very much, under long and foreign names.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use coffre_app::edge::{Keyring, SystemRandom};
use coffre_core::clock::SystemClock;
use coffre_core::document::{NewDocument, Silent, Source};
use coffre_core::dossier::NewEntity;
use coffre_core::folder::open_folder;
use coffre_core::terms::{CompartmentId, EntityId, Protection, What, WorkFactor};
use coffre_core::vault::{Edge, Home, Setup, Vault, field};
use coffre_secret::Passphrase;
use tempfile::TempDir;

use crate::desk::{PASSPHRASE, WORK};

/// Documents of its one large dossier.
const MANY: usize = 5_000;

/// An agency on disk.
pub(super) struct Crowd {
    folder: TempDir,
    /// The dossier that holds everything.
    pub(super) dossier: Option<String>,
}

impl Crowd {
    /// An agency that was made a moment ago.
    pub(super) fn nobody() -> Self {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let crowd = Self {
            folder,
            dossier: None,
        };
        crowd.begin().lock().expect("nothing is left to say");
        crowd
    }

    /// One with a dossier of 5,000 documents, names of 200 letters and names from right to left.
    pub(super) fn large() -> Self {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let mut crowd = Self {
            folder,
            dossier: None,
        };
        let mut vault = crowd.begin();
        let c = vault.find_compartment("ventes").expect("a preset");
        let dossier = entity(
            What::Dossier,
            c,
            &[
                (
                    field::TITLE,
                    &long(
                        "Vente – appartement avec deux emplacements et cave, résidence les Jardins du Vieux Moulin, ",
                    ),
                ),
                (field::KIND, "sale"),
                (field::REFERENCE, "2026-000-117"),
                (
                    field::PROPERTY,
                    "avenue de la Porte de Hal prolongée 1024 boîte 37, 1060 Saint-Gilles",
                ),
                (field::REGION, "brussels"),
                (field::PROPERTY_TYPE, "flat"),
            ],
        );
        let dossier = vault.make_entities(&[dossier]).expect("made").remove(0);
        let names = [
            long("Société coopérative agréée de gestion et de développement immobilier "),
            "عبد الرحمن بن محمد الأندلسي".to_owned(),
            "Ὀδυσσεὺς Παπαδόπουλος".to_owned(),
        ];
        let mut parties: Vec<NewEntity> = names
            .iter()
            .map(|name| {
                entity(
                    What::Party,
                    c,
                    &[
                        (field::NAME, name),
                        (
                            field::EMAIL,
                            "une.adresse.particulierement.longue@domaine-immobilier.example.be",
                        ),
                    ],
                )
            })
            .collect();
        for party in &mut parties {
            party.links.push((dossier, "seller".to_owned()));
        }
        vault.make_entities(&parties).expect("made");
        let documents: Vec<NewDocument> = (0..MANY).map(|number| document(number, c, dossier)).collect();
        vault.file(&documents, &Silent).expect("filing works");
        vault.lock().expect("it is said");
        crowd.dossier = Some(dossier.to_string());
        crowd
    }

    /// The local state of its director.
    pub(super) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    #[expect(clippy::disallowed_methods, reason = "folders of the test")]
    fn begin(&self) -> Vault {
        let setup = Setup {
            agency: "Agence du Vieux Pont".into(),
            director: "Aline Direct".into(),
            label: "Aline".into(),
            folder: self.folder.path().join("vault"),
            protection: Protection::Phrase,
        };
        std::fs::create_dir_all(&setup.folder).expect("a folder of the test");
        std::fs::create_dir_all(self.home()).expect("a folder of the test");
        let store = open_folder(&setup.folder).expect("the vault's folder");
        let edge = Edge {
            clock: Arc::new(SystemClock),
            random: Box::new(SystemRandom),
            work: WorkFactor::new(WORK).expect("a factor of tests"),
        };
        let phrase = Passphrase::new(PASSPHRASE.to_owned());
        Vault::create(
            setup,
            &Home::new(self.home()),
            store,
            &phrase,
            &Keyring::memory(),
            edge,
        )
        .expect("a vault")
        .vault
    }
}

/// Two hundred letters.
fn long(words: &str) -> String {
    words
        .repeat(200 / words.chars().count() + 1)
        .chars()
        .take(200)
        .collect()
}

fn entity(what: What, c: CompartmentId, fields: &[(&str, &str)]) -> NewEntity {
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    NewEntity {
        what,
        c,
        fields: fields.collect(),
        links: Vec::new(),
    }
}

fn document(number: usize, c: CompartmentId, dossier: EntityId) -> NewDocument {
    let kinds = [
        "mail",
        "letter",
        "peb",
        "offer",
        "urbanism-brussels",
        "coownership",
        "invoice",
    ];
    let title = match number % 50 {
        0 => long("Procuration authentique pour la signature de l’acte de vente devant notaire "),
        1 => "عقد بيع الشقة رقم ٧".to_owned(),
        _ => format!("Pièce numéro {number}"),
    };
    let day = jiff::civil::date(2026, 1, 2).saturating_add(jiff::ToSpan::days(number as i64 % 300));
    NewDocument {
        source: Source::Bytes(format!("{title} {number}").into_bytes().into()),
        name: format!("piece-{number}.txt"),
        c,
        fields: BTreeMap::from([
            (field::TITLE.to_owned(), title),
            (field::KIND.to_owned(), kinds[number % kinds.len()].to_owned()),
            (field::DATE.to_owned(), day.to_string()),
        ]),
        links: vec![(dossier, field::DOSSIER.to_owned())],
        tags: Vec::new(),
        text: Some(format!("procuration numéro {number}")),
        version_of: None,
        again: false,
    }
}
