//! Many sources at once, on several readers.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::card::{Card, look_at};
use super::knowledge::Knowledge;
use super::reader::Reader;
use crate::document::{Source, SourceError};

/// What looking at one source came to.
type Looked = Result<Vec<Card>, SourceError>;

/// Looks at sources, each with its name, with several readers at once. The answers stand in the order of the sources; none
/// for those that were not reached. `go_on` hears how many are done and stops the work by answering false.
pub fn look_at_all<R: Reader + Send>(
    sources: &[(Source, String)],
    knowledge: &Knowledge,
    readers: &mut [R],
    go_on: &(dyn Fn(usize) -> bool + Sync),
) -> Vec<Option<Looked>> {
    let looked: Mutex<Vec<Option<Looked>>> = Mutex::new(sources.iter().map(|_| None).collect());
    let (next, done, stopped) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let (all, next, done, stopped) = (&looked, &next, &done, &stopped);
    std::thread::scope(|scope| {
        for reader in readers {
            scope.spawn(move || {
                while !stopped.load(Ordering::Relaxed) {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some((source, name)) = sources.get(place) else {
                        break;
                    };
                    let one = look_at(source, name, knowledge, reader);
                    all.lock().unwrap_or_else(PoisonError::into_inner)[place] = Some(one);
                    if !go_on(done.fetch_add(1, Ordering::Relaxed) + 1) {
                        stopped.store(true, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    looked.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The cards of several sources as one list, in which what came inside names its place anew.
pub fn lay_out(groups: impl IntoIterator<Item = Vec<Card>>) -> Vec<Card> {
    let mut cards: Vec<Card> = Vec::new();
    for group in groups {
        let base = cards.len();
        cards.extend(group.into_iter().map(|card| Card {
            inside: card.inside.map(|outer| base + outer),
            ..card
        }));
    }
    cards
}
