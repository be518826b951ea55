//! Writes the scenarios of format 1: `write_vectors FOLDER`. The same bytes every time, so that drift is seen.
//!
//! One module a layer; each file states the rule of FORMAT.md that it is about.

#![allow(clippy::unwrap_used)]

#[path = "write/act.rs"]
mod act;
#[path = "write/age_file.rs"]
mod age_file;
#[path = "write/authority.rs"]
mod authority;
#[path = "write/body.rs"]
mod body;
#[path = "write/cast.rs"]
mod cast;
#[path = "write/derived.rs"]
mod derived;
#[path = "write/entry.rs"]
mod entry;
#[path = "write/entry_lines.rs"]
mod entry_lines;
#[path = "write/history.rs"]
mod history;
#[path = "write/join.rs"]
mod join;
#[path = "write/joined.rs"]
mod joined;
#[path = "write/json.rs"]
mod json;
#[path = "write/keyring.rs"]
mod keyring;
#[path = "write/note.rs"]
mod note;
#[path = "write/object.rs"]
mod object;
#[path = "write/op.rs"]
mod op;
#[path = "write/op_segments.rs"]
mod op_segments;
#[path = "write/path.rs"]
mod path;
#[path = "write/phrase.rs"]
mod phrase;
#[path = "write/removal.rs"]
mod removal;
#[path = "write/root.rs"]
mod root;
#[path = "write/root_lines.rs"]
mod root_lines;
#[path = "write/set.rs"]
mod set;
#[path = "write/snapshot.rs"]
mod snapshot;

use std::path::PathBuf;

#[expect(clippy::disallowed_methods, reason = "files that git keeps")]
fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("the folder to write to"));
    let mut set = set::Set::default();
    for write in [
        note::write,
        root::write,
        root_lines::write,
        entry::write,
        entry_lines::write,
        json::write,
        act::write,
        op::write,
        op_segments::write,
        body::write,
        snapshot::write,
        keyring::write,
        object::write,
        phrase::write,
        path::write,
        join::write,
        joined::write,
        derived::write,
        authority::write,
        removal::write,
    ] {
        write(&mut set);
    }
    for (name, bytes) in set.files() {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("in the folder of its layer")).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
