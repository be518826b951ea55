//! A mail that was filed unread and is read later, with the identity card of a mere visitor inside it.

use std::collections::BTreeMap;
use std::path::Path;

use coffre_core::document::{NewDocument, Outcome, Silent, Source};
use coffre_core::dossier::NewEntity;
use coffre_core::intake::Fetched;
use coffre_core::terms::What;
use coffre_core::vault::{Language, field};
use coffre_reading::{CagedReader, Depth};

use super::world::World;

/// Who has only visited.
const VISITOR: &str = "Loïc Quévrin";
/// The mail, whose attachment is his card.
const MAIL: &str = "From: Loïc Quévrin <loic@exemple.be>\r
To: Agence <agence@exemple.be>\r
Subject: Visite de samedi\r
Date: Sat, 14 Mar 2026 10:00:00 +0100\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=B\r
\r
--B\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: 8bit\r
\r
Bonjour, voici ma carte pour la visite de samedi.\r
--B\r
Content-Type: text/plain; charset=utf-8; name=\"ci.txt\"\r
Content-Disposition: attachment; filename=\"ci.txt\"\r
Content-Transfer-Encoding: 8bit\r
\r
CARTE D'IDENTITÉ IDENTITEITSKAART\r
Nom\r
QUÉVRIN\r
Loïc\r
Valable du - au\r
01.02.2021 - 01.02.2040\r
--B--\r
";

impl World {
    /// A colleague files a mail unread, and his computer reads it later. What a person has to look at stays inside it.
    pub(crate) fn read_a_mail_with_the_card_of_a_visitor(&self) {
        let mut vault = self.unlocked(self.home_of("agent", 1));
        let c = vault.find_compartment("ventes").expect("where sales lie");
        let entity = |what, name: &str, value: &str, links| NewEntity {
            what,
            c,
            fields: BTreeMap::from([(name.to_owned(), value.to_owned())]),
            links,
        };
        let made = vault.make_entities(&[entity(What::Dossier, field::TITLE, "Visites", Vec::new())]);
        let dossier = made.expect("the vault takes it").remove(0);
        let part = vec![(dossier, "prospect".to_owned())];
        vault
            .make_entities(&[entity(What::Party, field::NAME, VISITOR, part)])
            .expect("the vault takes it");
        let new = NewDocument {
            source: Source::Bytes(MAIL.as_bytes().into()),
            name: "Visite de samedi.eml".to_owned(),
            c,
            fields: BTreeMap::new(),
            links: Vec::new(),
            tags: Vec::new(),
            text: None,
            version_of: None,
            again: false,
        };
        let filed = vault.file(&[new], &Silent).expect("the vault takes it").pop();
        let Some(Outcome::Filed(filed)) = filed else {
            panic!("it is not filed: {filed:?}")
        };
        let knowledge = vault.knowledge(Language::Fr).expect("what is known");
        let program = Path::new(env!("CARGO_BIN_EXE_coffre-app"));
        let mut reader = CagedReader::start(program, Depth::FilesOnly).expect("a reader");
        let Fetched::Here(waiting) = vault.fetch_waiting(filed.doc).expect("it opens") else {
            panic!("it waits here")
        };
        let read = waiting.read(&knowledge, &mut reader);
        let kept = vault.keep_reading(&waiting, &read).expect("it is kept");
        assert_eq!(kept.left.len(), 1, "the card stays inside: {:?}", kept.left);
        vault.lock().expect("what was said is said");
    }
}
