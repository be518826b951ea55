//! What somebody with a modified program can sign and seal: the keys of a seat file, and the format.

use coffre_crypto::{NoteSigner, Recipient, SeatFile, seal_object, sign_note};
use coffre_format::act::Act;
use coffre_format::body::{BodyHeader, line_list, plaintext};
use coffre_format::entry::{BodyRef, Entry, Head};
use coffre_format::path::FileName;
use coffre_format::rank::Class;
use coffre_format::{Hash, Kid, LineNonce, SeatId};
use coffre_store::{Name, Store};

use coffre_core::vault::Vault;

/// An entry to be: everything but acts and bodies is taken from what an honest seat knows.
pub struct Forgery {
    entry: Entry,
    objects: Vec<(String, Vec<u8>)>,
}

impl Forgery {
    /// The next entry of a seat, as a vault that knows everything sees it.
    pub fn next(vault: &Vault, keys: &SeatFile) -> Self {
        let seat = SeatId::parse(&keys.seat().to_string()).expect("one id in two crates");
        let authority = vault.authority();
        let heads = authority.heads();
        let own: Option<&Head> = heads.iter().find(|head| head.seat == seat);
        let mut saw: Vec<Head> = heads.iter().filter(|head| head.seat != seat).cloned().collect();
        saw.sort_by_key(|head| (head.seat, head.note));
        let clock = heads
            .iter()
            .filter_map(|head| authority.clock(&head.note))
            .max()
            .unwrap_or(0);
        let entry = Entry {
            vault: vault.id(),
            seat,
            seq: own.map_or(1, |head| head.seq + 1),
            prev: own.map(|head| head.note),
            clock: clock + 1,
            time: "2026-06-01T00:00:00Z".into(),
            root: (1, vault.id().0),
            saw,
            acts: Vec::new(),
            bodies: Vec::new(),
            snaps: Vec::new(),
        };
        Self {
            entry,
            objects: Vec::new(),
        }
    }

    /// Adds an act.
    #[must_use]
    pub fn act(mut self, act: Act) -> Self {
        self.entry.acts.push(act);
        self
    }

    /// States another clock than the one that follows.
    #[must_use]
    pub fn clock(mut self, clock: u64) -> Self {
        self.entry.clock = clock;
        self
    }

    /// States another time.
    #[must_use]
    pub fn time(mut self, time: &str) -> Self {
        self.entry.time = time.into();
        self
    }

    /// Adds a body of these lines for an epoch; each line is a JSON object without its nonce.
    #[must_use]
    pub fn body(mut self, kid: Kid, epoch: &Recipient, ops: &[&str]) -> Self {
        let nonce = LineNonce::from_bytes([7; 16]);
        let part = self.entry.bodies.len() as u64;
        let mut lines = vec![BodyHeader::new(&self.entry, part, Class::Data, nonce).line()];
        for op in ops {
            let mut line: serde_json::Value = serde_json::from_str(op).expect("JSON of a test");
            line["n"] = nonce.to_string().into();
            lines.push(coffre_format::json::write(&line));
        }
        let (sealed, measured) = seal_object(&plaintext(Class::Data, &lines), epoch).expect("sealing works");
        let sha256 = Hash::from_bytes(measured.cipher_sha256);
        self.objects.push((FileName::Object(sha256).path(), sealed));
        self.entry.bodies.push(BodyRef {
            class: Class::Data,
            kid,
            sha256,
            size: measured.cipher_size,
            lines: line_list(lines.iter().map(|line| Hash::of(line.as_bytes()))),
        });
        self
    }

    /// Swaps the places of the two bodies.
    pub fn swap_bodies(&mut self) {
        self.entry.bodies.swap(0, 1);
    }

    /// Signs with the keys of a seat file and puts everything into the folder.
    pub fn publish(self, keys: &SeatFile, store: &dyn Store) -> Hash {
        self.publish_signed_by(keys, store)
    }

    /// Signs in the name of the entry's seat, with whatever keys there are.
    pub fn publish_signed_by(self, keys: &SeatFile, store: &dyn Store) -> Hash {
        let text = self.entry.text();
        let name = NoteSigner::parse(&format!("seat-{}", self.entry.seat)).expect("a name of a seat");
        let note = sign_note(&text, name, keys.sign()).expect("a text that can be signed");
        let hash = Hash::of(text.as_bytes());
        let name = FileName::entry(self.entry.seat, self.entry.seq, &hash).path();
        for (name, bytes) in self.objects.iter().chain([&(name, note)]) {
            store
                .put_new(&Name::parse(name).expect("a name"), bytes)
                .expect("the folder takes it");
        }
        hash
    }
}
