//! Questions and answers.

use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::cage::{self, Walls};
use crate::child::Child;
use crate::document::{self, Document};
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{PageSize, Pixels};
use crate::wire::{Answer, Request, VERSION, WireError, read_body, read_message, write_body, write_message};

/// Most threads of the pool that decodes the tiles of a photo.
const THREADS: usize = 4;

/// Serves from the first question to the end of the pipe.
pub(super) fn serve(input: &mut impl Read, output: &mut impl Write) -> Result<(), WireError> {
    let Request::Begin(limits) = read_message(input)? else {
        return Err(WireError::NoMessage);
    };
    match cage::close(&limits, Walls::All, start_threads) {
        Ok(cage) => write_message(
            output,
            &Answer::Ready {
                version: VERSION,
                cage,
            },
        )?,
        Err(_) => return write_message(output, &Answer::Failed(ReadFailure::NotCaged)),
    }
    let Request::Open { length } = read_message(input)? else {
        return Err(WireError::NoMessage);
    };
    let length = usize::try_from(length)
        .ok()
        .filter(|length| *length as u64 <= limits.document)
        .ok_or(WireError::TooLong)?;
    let bytes = read_body(input, length)?;
    let opened = catch_unwind(AssertUnwindSafe(|| {
        document::open(bytes, &limits, |document| {
            answer_all(document, &limits, input, output)
        })
    }));
    match opened {
        Ok(Ok(served)) => served,
        Ok(Err(failure)) => write_message(output, &Answer::Failed(failure)),
        Err(_) => write_message(output, &Answer::Failed(ReadFailure::Crashed)),
    }
}

/// The threads of the worker: the pool of the photo decoder, and one that ends the process with its parent.
fn start_threads() {
    let count = std::thread::available_parallelism().map_or(1, |count| count.get().min(THREADS));
    // Where threads cannot be had, photos are decoded without them.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(count).build_global();
    #[cfg(unix)]
    let _ = std::thread::Builder::new()
        .stack_size(64 << 10)
        .spawn(end_with_parent);
}

/// Ends the process when the other end of standard input is gone, even in the middle of a long page.
#[cfg(unix)]
fn end_with_parent() {
    use rustix::event::{PollFd, PollFlags, poll};
    let input = std::io::stdin();
    loop {
        let mut watched = [PollFd::new(&input, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if !watched[0].revents().is_empty() => std::process::exit(1),
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
        }
    }
}

/// A page drawn before it was asked for.
struct Ahead {
    page: u32,
    width: u32,
    pixels: Pixels,
}

/// Answers until the pipe ends. A panic is an answer, and the last one: what a decoder leaves behind is not used.
fn answer_all(
    document: &mut dyn Document,
    limits: &Limits,
    input: &mut impl Read,
    output: &mut impl Write,
) -> Result<(), WireError> {
    write_message(output, &Answer::Opened(document.about().clone()))?;
    let mut ahead: Option<Ahead> = None;
    loop {
        let request: Request = match read_message(input) {
            Err(WireError::Ended) => return Ok(()),
            request => request?,
        };
        let answered = catch_unwind(AssertUnwindSafe(|| {
            answer(document, limits, &request, &mut ahead)
        }));
        let Ok(answered) = answered else {
            return write_message(output, &Answer::Failed(ReadFailure::Crashed));
        };
        match answered {
            Ok(Found::Text(text)) => write_message(output, &Answer::Text(text))?,
            Ok(Found::Sizes(sizes)) => write_message(output, &Answer::Sizes(sizes))?,
            Ok(Found::NoMore) => write_message(output, &Answer::NoMore)?,
            Ok(Found::Pixels(pixels)) => {
                let head = Answer::Pixels {
                    width: pixels.width(),
                    height: pixels.height(),
                    layout: pixels.layout(),
                };
                write_message(output, &head)?;
                write_body(output, pixels.bytes())?;
            }
            Ok(Found::Child(child)) => {
                let head = Answer::Child {
                    name: child.name,
                    length: child.bytes.len() as u64,
                };
                write_message(output, &head)?;
                write_body(output, &child.bytes)?;
            }
            Err(failure) => write_message(output, &Answer::Failed(failure))?,
        }
        if let Request::Page {
            page,
            width,
            ahead: true,
        } = request
            && !is_asked()
            && ahead
                .as_ref()
                .is_none_or(|found| (found.page, found.width) != (page + 1, width))
        {
            ahead = draw_ahead(document, limits, page + 1, width);
        }
    }
}

/// What was found.
enum Found {
    Pixels(Pixels),
    Text(crate::text::PageText),
    Child(Child),
    Sizes(Vec<Option<PageSize>>),
    NoMore,
}

fn answer(
    document: &mut dyn Document,
    limits: &Limits,
    request: &Request,
    ahead: &mut Option<Ahead>,
) -> Result<Found, ReadFailure> {
    match *request {
        Request::Page { page, width, .. } => {
            // A page that is not the one drawn ahead, a thumbnail for instance, leaves that one where it is.
            match ahead.take_if(|found| (found.page, found.width) == (page, width)) {
                Some(found) => Ok(Found::Pixels(found.pixels)),
                None => draw(document, limits, page, width).map(Found::Pixels),
            }
        }
        Request::Sizes => Ok(Found::Sizes(
            (0..document.about().pages)
                .map(|page| document.size(page))
                .collect(),
        )),
        Request::Text { page } if page < document.about().pages => document.text(page).map(Found::Text),
        Request::Text { .. } => Err(ReadFailure::NoSuchPage),
        Request::Child { place } => Ok(document.child(place)?.map_or(Found::NoMore, Found::Child)),
        Request::Begin(_) | Request::Open { .. } => Err(ReadFailure::Nonsense),
    }
}

fn draw(document: &mut dyn Document, limits: &Limits, page: u32, width: u32) -> Result<Pixels, ReadFailure> {
    if page >= document.about().pages {
        return Err(ReadFailure::NoSuchPage);
    }
    let pixels = document.page(page, width)?;
    if u64::from(pixels.width()) * u64::from(pixels.height()) > limits.page {
        return Err(ReadFailure::TooLarge);
    }
    Ok(pixels)
}

/// The next page, if there is one that can be drawn.
fn draw_ahead(document: &mut dyn Document, limits: &Limits, page: u32, width: u32) -> Option<Ahead> {
    let drawn = catch_unwind(AssertUnwindSafe(|| draw(document, limits, page, width)));
    match drawn {
        Ok(Ok(pixels)) => Some(Ahead { page, width, pixels }),
        Ok(Err(_)) => None,
        // The decoder may be in any state; the process ends, and the parent sees that at its next question.
        Err(_) => std::process::exit(1),
    }
}

/// Whether the next question is waiting already.
fn is_asked() -> bool {
    #[cfg(unix)]
    {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let input = std::io::stdin();
        let mut watched = [PollFd::new(&input, PollFlags::IN)];
        let now = Timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        poll(&mut watched, Some(&now)).is_ok_and(|count| count > 0)
    }
    #[cfg(not(unix))]
    false
}
