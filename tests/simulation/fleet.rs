//! The computers of a run, each with its own view of the folder, and what is on its way between the views.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use coffre_core::vault::Vault;
use coffre_format::Hash;
use coffre_store::{Folder, MemStore, Name, Store as _, list_all};
use coffre_tests::world::{World, file, phrase};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

use super::play::Told;

/// Who takes part, in the order in which runs take them in.
const SEATS: [(&str, &str); 5] = [
    ("aline", "director"),
    ("mia", "office-manager"),
    ("bob", "agent"),
    ("dora", "office"),
    ("emile", "agent"),
];

/// An agency at rest, from which every run starts.
pub(crate) struct Base {
    world: World,
    store: MemStore,
    turmoil: bool,
}

impl Base {
    pub(crate) fn prepare(turmoil: bool) -> Self {
        let store = Arc::new(MemStore::new());
        let mut world = World::new(store.clone());
        let (mut director, _) = world.create("aline");
        for (who, role) in &SEATS[1..] {
            drop(world.join(&mut director, who, role));
        }
        file(&mut director, "ventes", "commun.txt", b"commun");
        drop(director);
        for (who, _) in SEATS {
            drop(world.unlock(who).expect("a seat at rest"));
        }
        drop(world.unlock_high("aline").expect("a seat at rest"));
        drop(world.unlock_high("mia").expect("a seat at rest"));
        Self {
            world,
            store: (*store).clone(),
            turmoil,
        }
    }
}

/// A file on its way to one view.
#[derive(Clone)]
enum Change {
    Put(Name, Vec<u8>),
    Delete(Name),
}

/// One computer.
pub(crate) struct Seat {
    pub(crate) who: &'static str,
    pub(crate) view: Arc<MemStore>,
    pub(crate) open: Option<Vault>,
    /// Hours by which its clock is wrong.
    off: i64,
    /// Whether its sync client delivers nothing at present.
    away: bool,
    /// Whether its person was removed, as far as it knows or not.
    pub(crate) out: bool,
    known: BTreeSet<Name>,
    arriving: Vec<Change>,
    missing: Vec<(Name, Vec<u8>)>,
}

/// A run.
pub(crate) struct Fleet {
    pub(crate) world: World,
    pub(crate) seats: Vec<Seat>,
    pub(crate) random: ChaCha20Rng,
    pub(crate) told: Told,
    pub(crate) turmoil: bool,
}

fn names(view: &MemStore) -> BTreeSet<Name> {
    let all = list_all(view, &Folder::root()).expect("memory");
    all.into_iter().map(|listed| listed.name).collect()
}

impl Fleet {
    pub(crate) fn new(base: &Base, seed: u64) -> Self {
        let mut random = ChaCha20Rng::seed_from_u64(seed);
        let world = base.world.copy(Arc::new(MemStore::new()), seed);
        let count = 2 + (random.next_u32() % 4) as usize;
        let seats = SEATS.iter().take(count).map(|(who, _)| {
            let view = Arc::new(base.store.clone());
            let years = i64::from(random.next_u32() % 7) - 3;
            Seat {
                who,
                known: names(&view),
                view,
                open: None,
                off: years * 8766,
                away: false,
                out: false,
                arriving: Vec::new(),
                missing: Vec::new(),
            }
        });
        let seats = seats.collect();
        Self {
            world,
            seats,
            random,
            told: Told::default(),
            turmoil: base.turmoil,
        }
    }

    /// Somebody was admitted at this seat, and takes a copy of its folder home, to which all goes on its way that this one
    /// waits for.
    pub(crate) fn take_home(&mut self, who: &'static str, at: usize) {
        let inviter = &self.seats[at];
        let view = Arc::new((*inviter.view).clone());
        let mut arriving = inviter.arriving.clone();
        let missing = inviter.missing.iter().cloned();
        arriving.extend(missing.map(|(name, bytes)| Change::Put(name, bytes)));
        self.seats.push(Seat {
            who,
            known: names(&view),
            view,
            open: None,
            off: 0,
            away: false,
            out: false,
            arriving,
            missing: Vec::new(),
        });
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.random.next_u32() as usize % most
    }

    /// One thing happens somewhere.
    pub(crate) fn step(&mut self) {
        let at = self.below(self.seats.len());
        match self.below(10) {
            0 => self.seats[at].away = !self.seats[at].away,
            1 => self.seats[at].open = None,
            2 => self.vanish(at),
            _ => {}
        }
        if !self.seats[at].away {
            self.deliver_some(at);
        }
        self.act(at);
        self.spread(at);
        self.world.days(self.random.next_u32() as i64 % 40);
    }

    /// Opens the seat if it is not open; none when it cannot be opened any more.
    pub(crate) fn open(&mut self, at: usize) -> Option<&mut Vault> {
        if self.seats[at].open.is_none() {
            let (who, view, off) = (
                self.seats[at].who,
                self.seats[at].view.clone(),
                self.seats[at].off,
            );
            let mut vault = self.world.unlock_over(who, view, off).expect("a seat opens");
            if matches!(who, "aline" | "mia") {
                vault
                    .step_up(&phrase(), &self.world.devices)
                    .expect("the step-up keys open");
            }
            self.seats[at].open = Some(vault);
        }
        self.seats[at].open.as_mut()
    }

    /// A file that others have seen is not in this view for a while.
    fn vanish(&mut self, at: usize) {
        let seat = &mut self.seats[at];
        let all: Vec<Name> = names(&seat.view)
            .into_iter()
            .filter(|n| !n.as_str().starts_with("root"))
            .collect();
        let name = all[self.random.next_u32() as usize % all.len()].clone();
        let bytes = seat.view.get(&name, u64::MAX).expect("memory");
        seat.view.delete(&name).expect("memory");
        seat.missing.push((name, bytes));
    }

    /// Sends what this seat's view has gained or lost to the other views.
    fn spread(&mut self, at: usize) {
        let seat = &mut self.seats[at];
        let now = names(&seat.view);
        let absent: BTreeSet<&Name> = seat.missing.iter().map(|(name, _)| name).collect();
        let gained: Vec<(Name, Vec<u8>)> = now
            .difference(&seat.known)
            .map(|name| (name.clone(), seat.view.get(name, u64::MAX).expect("memory")))
            .collect();
        let lost: Vec<Name> = seat
            .known
            .difference(&now)
            .filter(|n| !absent.contains(n))
            .cloned()
            .collect();
        seat.known = now.iter().chain(absent).cloned().collect();
        for (other, seat) in self.seats.iter_mut().enumerate() {
            if other != at {
                seat.arriving
                    .extend(gained.iter().map(|(n, b)| Change::Put(n.clone(), b.clone())));
                seat.arriving
                    .extend(lost.iter().map(|n| Change::Delete(n.clone())));
            }
        }
    }

    /// Lets some of what is on its way to a view arrive, in any order, some of it twice or as a conflict copy.
    fn deliver_some(&mut self, at: usize) {
        let count = self.below(self.seats[at].arriving.len() + 1);
        for number in 0..count {
            let which = self.below(self.seats[at].arriving.len());
            let change = self.seats[at].arriving.swap_remove(which);
            if let Change::Put(name, bytes) = &change {
                match self.below(12) {
                    0 => {
                        let copy = format!("{} (conflicted copy {number}).age", name.as_str());
                        self.seats[at].view.put_stray(&copy, bytes);
                    }
                    1 => self.seats[at]
                        .arriving
                        .push(Change::Put(name.clone(), bytes.clone())),
                    _ => {}
                }
            }
            self.arrive(at, change);
        }
        if self.below(3) == 0 {
            self.bring_back(at);
        }
    }

    fn arrive(&mut self, at: usize, change: Change) {
        let seat = &mut self.seats[at];
        match change {
            Change::Put(name, bytes) => {
                seat.view
                    .put_new(&name, &bytes)
                    .expect("no two files of one name differ");
                seat.known.insert(name);
            }
            Change::Delete(name) => {
                // A deletion that overtakes its file waits for it.
                let coming = |c: &Change| matches!(c, Change::Put(n, _) if *n == name);
                if seat.arriving.iter().any(coming) {
                    seat.arriving.push(Change::Delete(name));
                    return;
                }
                seat.view.delete(&name).expect("memory");
                seat.missing.retain(|(missing, _)| *missing != name);
                seat.known.remove(&name);
            }
        }
    }

    fn bring_back(&mut self, at: usize) {
        for (name, bytes) in std::mem::take(&mut self.seats[at].missing) {
            self.seats[at]
                .view
                .put_new(&name, &bytes)
                .expect("no two files of one name differ");
        }
    }

    /// Everything arrives everywhere, and every seat takes it in, until nobody has anything to say any more.
    pub(crate) fn settle(&mut self) {
        for _ in 0..12 {
            let mut moved = false;
            for at in 0..self.seats.len() {
                self.bring_back(at);
                while let Some(change) = self.seats[at].arriving.pop() {
                    self.arrive(at, change);
                    moved = true;
                }
                let before = names(&self.seats[at].view);
                let vault = self.open(at).expect("a seat");
                if vault.is_stepped_up() {
                    vault.catch_up().expect("a pull, and what the seat owes");
                } else {
                    vault.pull().expect("a pull");
                }
                moved |= names(&self.seats[at].view) != before;
                self.spread(at);
            }
            if !moved {
                return;
            }
        }
        panic!("the seats never stop talking");
    }

    /// A sum of what lies in each seat's view of the folder.
    pub(crate) fn folders(&self) -> Hash {
        let mut text = String::new();
        for seat in &self.seats {
            for name in names(&seat.view) {
                text.push_str(&format!("{} {name}\n", seat.who));
            }
        }
        Hash::of(text.as_bytes())
    }

    /// Which seats are still part of the house.
    pub(crate) fn inside(&self) -> BTreeMap<usize, &'static str> {
        let seats = self.seats.iter().enumerate().filter(|(_, seat)| !seat.out);
        seats.map(|(at, seat)| (at, seat.who)).collect()
    }
}
