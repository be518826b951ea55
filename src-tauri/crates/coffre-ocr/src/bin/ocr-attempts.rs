//! An engine that goes bad: instead of reading the page it tries what the cage must refuse, and writes what became of
//! each attempt as a word of its table. For the tests of this crate.
#![allow(
    clippy::print_stdout,
    reason = "a table on standard output is what an engine gives"
)]
#![expect(clippy::disallowed_methods, reason = "it tries to write where it must not")]

use std::io::Read;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::process::Command;
use std::{env, fs, thread};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let data = env::var("TESSDATA_PREFIX").unwrap_or_else(|_| "/usr/share".into());
    match arguments.first().map(String::as_str) {
        Some("--list-langs") => {
            println!("List of available languages in {data:?} (2):\nfra\nnld");
        }
        _ if arguments.iter().any(|word| word == "nld") => endless(),
        _ => attempts(Path::new(&data)),
    }
}

/// What a reading in Dutch becomes: one that never ends.
fn endless() {
    let mut turns = 0_u64;
    while std::hint::black_box(turns) < u64::MAX {
        turns += 1;
    }
}

fn attempts(data: &Path) {
    let mut pixels = Vec::new();
    let read = std::io::stdin().read_to_end(&mut pixels);
    say("pixels", read.is_ok() && pixels.starts_with(b"P5"));
    say("own-data", fs::read(data.join("fra.traineddata")).is_ok());
    say("other-data", fs::read(data.join("eng.traineddata")).is_ok());
    say("list-folder", fs::read_dir(data).is_ok());
    say("read-file", fs::read("/etc/passwd").is_ok());
    say("read-process", fs::read("/proc/self/environ").is_ok());
    say("write-file", fs::write("/tmp/coffre-ocr-attempt", "x").is_ok());
    say(
        "write-terminal",
        fs::OpenOptions::new().write(true).open("/dev/null").is_ok(),
    );
    say("make-folder", fs::create_dir("/tmp/coffre-ocr-folder").is_ok());
    say("remove-file", fs::remove_file("/tmp/coffre-ocr-target").is_ok());
    say("connect", TcpStream::connect("127.0.0.1:9").is_ok_and(|_| true));
    say("socket", UdpSocket::bind("127.0.0.1:0").is_ok());
    say("listen", TcpListener::bind("127.0.0.1:0").is_ok());
    say("program", Command::new("/bin/true").status().is_ok());
    say("thread", thread::Builder::new().spawn(|| ()).is_ok());
    say("environment", env::vars_os().count() > 3);
    let huge: Result<(), _> = Vec::<u8>::new().try_reserve_exact(3 << 30);
    say("memory", huge.is_ok());
}

fn say(attempt: &str, works: bool) {
    let outcome = if works { "works" } else { "refused" };
    println!("5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t99\t{attempt}:{outcome}");
}
