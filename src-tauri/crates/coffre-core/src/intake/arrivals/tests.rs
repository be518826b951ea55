use std::path::PathBuf;

use super::*;

/// A listing of files by path, size and time of change.
fn listing(files: &[(&str, u64, i64)]) -> Listing {
    let original = |(path, size, changed): &(&str, u64, i64)| {
        let file = Original {
            path: PathBuf::from("/scans").join(path),
            name: (*path).to_owned(),
            size: *size,
            changed: *changed,
        };
        ((*path).to_owned(), file)
    };
    Listing {
        files: files.iter().map(original).collect(),
        whole: true,
    }
}

fn names(seen: &Seen) -> Vec<&str> {
    seen.arrived.iter().map(|file| file.name.as_str()).collect()
}

/// Two looks between which a file stands still.
fn stood(arrivals: &mut Arrivals, listing: &Listing, at: i64) -> Seen {
    arrivals.see(listing, at);
    arrivals.see(listing, at + STILL)
}

#[test]
fn a_file_arrives_once_it_stood_still() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("a.pdf", 10, 1)]));
    assert_eq!(
        arrivals.see(&there, 100),
        Seen {
            arrived: Vec::new(),
            waiting: 1
        }
    );
    assert!(names(&arrivals.see(&there, 100 + STILL - 1)).is_empty());
    assert_eq!(names(&arrivals.see(&there, 100 + STILL)), ["a.pdf"]);
}

#[test]
fn a_file_that_is_still_written_waits() {
    let mut arrivals = Arrivals::default();
    for (second, size) in [(0, 10), (10, 20), (20, 30)] {
        let seen = arrivals.see(&listing(&[("a.pdf", size, 1)]), second);
        assert_eq!((seen.arrived.len(), seen.waiting), (0, 1), "at {second}");
    }
    let seen = arrivals.see(&listing(&[("a.pdf", 30, 2)]), 30);
    assert!(seen.arrived.is_empty(), "the same size, changed meanwhile");
    assert_eq!(names(&arrivals.see(&listing(&[("a.pdf", 30, 2)]), 40)), ["a.pdf"]);
}

#[test]
fn an_empty_file_waits_for_its_bytes() {
    let seen = stood(&mut Arrivals::default(), &listing(&[("a.pdf", 0, 1)]), 0);
    assert_eq!((seen.arrived.len(), seen.waiting), (0, 1));
}

#[test]
fn what_was_taken_does_not_arrive_again() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("a.pdf", 10, 1)]));
    let seen = stood(&mut arrivals, &there, 0);
    arrivals.take(&there, &seen.arrived[0]);
    let mut later = Arrivals::from_bytes(&arrivals.to_bytes());
    assert_eq!(
        stood(&mut later, &there, 100),
        Seen::default(),
        "nor in another session"
    );
}

#[test]
fn what_was_not_taken_arrives_again() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("a.pdf", 10, 1)]));
    stood(&mut arrivals, &there, 0);
    assert_eq!(names(&arrivals.see(&there, 100)), ["a.pdf"]);
}

#[test]
fn another_scan_of_the_same_name_is_another_file() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("scan.pdf", 10, 1)]));
    let seen = stood(&mut arrivals, &there, 0);
    arrivals.take(&there, &seen.arrived[0]);
    let anew = listing(&[("scan.pdf", 12, 7)]);
    assert_eq!(names(&stood(&mut arrivals, &anew, 100)), ["scan.pdf"]);
}

#[test]
fn a_file_that_went_and_came_back_is_another_one() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("a.pdf", 10, 1)]));
    let seen = stood(&mut arrivals, &there, 0);
    arrivals.take(&there, &seen.arrived[0]);
    arrivals.see(&listing(&[]), 50);
    assert_eq!(names(&stood(&mut arrivals, &there, 100)), ["a.pdf"]);
}

#[test]
fn a_folder_that_was_listed_in_part_makes_nothing_forgotten() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("a.pdf", 10, 1)]));
    let seen = stood(&mut arrivals, &there, 0);
    arrivals.take(&there, &seen.arrived[0]);
    let part = Listing {
        whole: false,
        ..listing(&[])
    };
    arrivals.see(&part, 50);
    assert_eq!(stood(&mut arrivals, &there, 100), Seen::default());
}

#[test]
fn what_lay_there_before_arrives_when_it_is_asked_for() {
    let there = listing(&[("old.pdf", 10, 1)]);
    let mut arrivals = Arrivals::begin(&there);
    assert_eq!(
        (stood(&mut arrivals, &there, 0), arrivals.old()),
        (Seen::default(), 1)
    );
    arrivals.welcome_old();
    assert_eq!(names(&stood(&mut arrivals, &there, 100)), ["old.pdf"]);
}

#[test]
fn a_clock_that_was_set_back_begins_anew() {
    let (mut arrivals, there) = (Arrivals::default(), listing(&[("a.pdf", 10, 1)]));
    arrivals.see(&there, 1000);
    assert!(names(&arrivals.see(&there, 10)).is_empty());
    assert_eq!(names(&arrivals.see(&there, 10 + STILL)), ["a.pdf"]);
}

#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn made(folder: &Path, name: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, b"x").unwrap();
}

#[test]
fn only_whole_files_that_are_here_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "a.pdf",
        "sub/b.pdf",
        ".hidden",
        "c.pdf.part",
        "d.TMP",
        "~$e.docx",
        ".f.pdf.icloud",
        "Acte Noël.pdf.nextcloud",
    ] {
        made(folder.path(), name);
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("a.pdf"), folder.path().join("link.pdf")).unwrap();
    let listing = list(folder.path()).unwrap();
    let paths: Vec<&str> = listing.files.keys().map(String::as_str).collect();
    assert_eq!(paths, ["a.pdf", "sub/b.pdf"]);
    assert!(listing.whole);
}

#[test]
fn a_folder_that_is_gone_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(list(&folder.path().join("not")), None);
}
