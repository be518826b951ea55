//! What a folder store asks of the simulated disk.

use std::io::{self, Cursor, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::crash::{Change, Node};
use super::{SimDisk, SimFile, Step};
use crate::disk::{Disk, Found, Item, Kind};

impl Write for SimFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        state.allow(Step::Write)?;
        let mut stored = bytes.to_vec();
        if let (true, Some(first)) = (state.lies.contains(&Step::Write), stored.first_mut()) {
            *first ^= 1;
        }
        state.change(Change::Write {
            id: self.id,
            bytes: stored,
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Disk for SimDisk {
    type File = SimFile;
    type Reader = Cursor<Vec<u8>>;

    fn create(&self, dir: &Path) -> io::Result<(SimFile, PathBuf)> {
        let mut state = self.state();
        state.allow(Step::Create)?;
        state.dir(dir)?;
        let id = state.new_id();
        let path = dir.join(format!("~${id}.tmp"));
        state.change(Change::Create {
            path: path.clone(),
            id,
        });
        Ok((
            SimFile {
                disk: self.clone(),
                id,
            },
            path,
        ))
    }

    fn sync_file(&self, file: &mut SimFile) -> io::Result<()> {
        self.state().sync(Step::SyncFile, Change::SyncFile(file.id))
    }

    fn sync_path(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        let id = state.file(path)?;
        state.sync(Step::SyncFile, Change::SyncFile(id))
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.allow(Step::Rename)?;
        let id = state.file(from)?;
        state.dir(to.parent().unwrap_or(to))?;
        if state.node(to).is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.change(Change::Move {
            from: from.to_owned(),
            to: to.to_owned(),
            id,
        });
        Ok(())
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.dir(dir)?;
        state.sync(Step::SyncDir, Change::SyncDir(dir.to_owned()))
    }

    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.dir(dir.parent().unwrap_or(dir))?;
        match state.node(dir) {
            Ok(Node::Dir) => Ok(()),
            Ok(Node::File(_)) => Err(ErrorKind::NotADirectory.into()),
            Err(_) => {
                state.change(Change::MakeDir(dir.to_owned()));
                Ok(())
            }
        }
    }

    fn open(&self, path: &Path) -> io::Result<Cursor<Vec<u8>>> {
        let mut state = self.state();
        state.allow(Step::Open)?;
        let id = state.file(path)?;
        Ok(Cursor::new(state.live.bytes(id).to_vec()))
    }

    fn look(&self, path: &Path) -> io::Result<Found> {
        let state = self.state();
        let (kind, size) = match state.node(path)? {
            Node::Dir => (Kind::Dir, 0),
            Node::File(id) => (Kind::File, state.live.bytes(id).len() as u64),
        };
        let placeholder = state.placeholders.contains(path);
        Ok(Found {
            kind,
            size,
            placeholder,
            modified: Some(SystemTime::UNIX_EPOCH),
        })
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<Item>> {
        let state = self.state();
        state.dir(dir)?;
        if state.closed.contains(dir) {
            return Err(ErrorKind::PermissionDenied.into());
        }
        let inside = state
            .live
            .nodes
            .iter()
            .filter(|(path, _)| path.parent() == Some(dir));
        let item = |(path, node): (&PathBuf, &Node)| Item {
            name: path.file_name().unwrap_or_default().to_owned(),
            kind: if *node == Node::Dir { Kind::Dir } else { Kind::File },
            placeholder: state.placeholders.contains(path),
        };
        Ok(inside.map(item).collect())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.allow(Step::Remove)?;
        state.file(path)?;
        state.change(Change::Remove(path.to_owned()));
        Ok(())
    }
}
