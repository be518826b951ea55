//! A house with a director and an agent whose program does what he wants.

use std::sync::Arc;

use coffre_core::vault::{Draft, Vault, VaultError};
use coffre_crypto::{Recipient, SeatFile};
use coffre_format::op::Op;
use coffre_format::rank::Level;
use coffre_format::{CompartmentId, DocId, Hash, Kid};
use coffre_store::MemStore;
use coffre_tests::world::{World, seat_file};

pub(crate) struct House {
    pub(crate) world: World,
    pub(crate) store: Arc<MemStore>,
    pub(crate) director: Vault,
    pub(crate) agent: Vault,
    pub(crate) keys: SeatFile,
    pub(crate) agent_seat: coffre_format::SeatId,
}

pub(crate) fn house() -> House {
    let store = Arc::new(MemStore::new());
    let mut world = World::new(store.clone());
    let (mut director, _) = world.create("aline");
    let agent = world.join(&mut director, "bob", "agent");
    let keys = seat_file(&world, "bob", coffre_crypto::Level::Day).expect("his seat file");
    let agent_seat = agent.seat();
    House {
        world,
        store,
        director,
        agent,
        keys,
        agent_seat,
    }
}

impl House {
    pub(crate) fn pull(&mut self) -> Vec<&'static str> {
        self.director.pull().expect("a pull");
        self.director
            .findings()
            .map(coffre_core::vault::Finding::code)
            .collect()
    }

    pub(crate) fn epoch(&self, c: CompartmentId) -> (Kid, Recipient) {
        let epochs = self.director.authority().epochs(c);
        let newest = epochs.last().expect("an epoch");
        (
            newest.kid,
            Recipient::parse(&newest.recipient).expect("a recipient"),
        )
    }

    /// Says ops in a compartment through the program's own path, without asking whether he may.
    pub(crate) fn say(&mut self, c: CompartmentId, op: Op) -> Result<Vec<Hash>, VaultError> {
        let mut draft = Draft::new();
        draft.op(c, op);
        self.agent.commit(Level::Day, draft)
    }
}

pub(crate) fn title(vault: &Vault, doc: DocId) -> String {
    vault.document_view(doc).expect("listed").row.title
}
