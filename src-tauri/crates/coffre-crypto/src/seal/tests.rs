use std::cell::Cell;
use std::rc::Rc;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;
use crate::identity::Identity;

fn epoch() -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(1))
}

struct Pipe {
    left: usize,
    taken: Rc<Cell<usize>>,
    lag: Rc<Cell<usize>>,
    given: usize,
}

/// Reads zeros and counts them.
struct Source(Pipe);

impl Read for Source {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = out.len().min(self.0.left);
        self.0.left -= count;
        self.0.taken.set(self.0.taken.get() + count);
        Ok(count)
    }
}

/// Takes everything and notes how far it is behind the source.
struct Sink(Pipe);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let behind = self.0.taken.get().saturating_sub(self.0.given);
        self.0.lag.set(self.0.lag.get().max(behind));
        self.0.given += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_stream_is_never_held_as_a_whole() {
    let (taken, lag) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let pipe = |left| Pipe {
        left,
        taken: Rc::clone(&taken),
        lag: Rc::clone(&lag),
        given: 0,
    };
    let measured = seal_stream(
        &mut Source(pipe(20 << 20)),
        &mut Sink(pipe(0)),
        epoch().recipient(),
    )
    .unwrap();
    assert_eq!(measured.plain_size, 20 << 20, "all of it went through");
    assert_eq!(measured.segments.len(), 6, "and was measured in segments");
    assert!(
        lag.get() <= 3 * CHUNK,
        "a few chunks are in memory, found {}",
        lag.get()
    );
}

#[test]
fn sealing_twice_gives_different_ciphertext() {
    let (first, one) = seal_object(b"deed", epoch().recipient()).unwrap();
    let (second, two) = seal_object(b"deed", epoch().recipient()).unwrap();
    assert_ne!(first, second, "equal documents are not seen to be equal");
    assert_eq!(one.plain_sha256, two.plain_sha256, "but by those who may read");
}

struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::PermissionDenied.into())
    }
}

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_failing_source_and_a_full_disk_are_told_apart() {
    let source = seal_stream(&mut Broken, &mut Vec::new(), epoch().recipient());
    assert!(
        matches!(source, Err(SealError::Read(_))),
        "the source cannot be read"
    );
    let target = seal_stream(&mut &b"x"[..], &mut Broken, epoch().recipient());
    assert!(matches!(target, Err(SealError::Write(_))), "the target is full");
}
