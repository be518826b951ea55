//! Listings: sorted by name, read one directory at a time, without a look at each file.

use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::Shared;
use crate::disk::{Disk, Item, Kind};
use crate::error::StoreError;
use crate::name::{Folder, Name, is_in_flight, placeholder_of};
use crate::store::{Listed, Page, Stray};

/// Directories below each other that are searched for strays: the four of the layout and as many again.
const STRAY_DEPTH: usize = 8;

/// One step of a walk, in the order of names.
enum Step {
    File(Listed),
    Folder(Folder),
}

struct Walk<'a> {
    after: Option<&'a Name>,
    limit: usize,
    page: Page,
}

impl<D: Disk> Shared<D> {
    /// Every directory is read once.
    pub(super) fn sweep(&self, before: SystemTime) -> Result<usize, StoreError> {
        let mut left = Vec::new();
        self.visit_files(&mut |path, file| {
            if is_in_flight(file) {
                left.push(path.to_owned());
            }
        })?;
        let mut removed = 0;
        for path in left {
            let path = self.root.join(path);
            let modified = self.disk.look(&path).ok().and_then(|found| found.modified);
            if modified.is_some_and(|at| at < before) {
                match self.disk.remove(&path) {
                    Ok(()) => removed += 1,
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    Err(error) => return Err(StoreError::from_io(error)),
                }
            }
        }
        Ok(removed)
    }
}

impl<D: Disk> Shared<D> {
    pub(super) fn list(
        &self,
        folder: &Folder,
        after: Option<&Name>,
        limit: usize,
    ) -> Result<Page, StoreError> {
        self.reachable()?;
        let mut walk = Walk {
            after,
            limit,
            page: Page::default(),
        };
        self.walk(folder, &mut walk)?;
        Ok(walk.page)
    }

    fn walk(&self, folder: &Folder, walk: &mut Walk<'_>) -> Result<(), StoreError> {
        let items = match self.items(&folder.under(&self.root)) {
            Err(error) if error.is_of_one_file() && !folder.as_str().is_empty() => {
                walk.page.unlisted.push(folder.clone());
                return Ok(());
            }
            items => items?,
        };
        for step in steps(folder, &items) {
            if walk.page.more {
                return Ok(());
            }
            match step {
                Step::Folder(below) => {
                    let prefix = below.prefix();
                    let is_past = walk.after.is_some_and(|after| {
                        !after.as_str().starts_with(&prefix) && after.as_str() > prefix.as_str()
                    });
                    if !is_past {
                        self.walk(&below, walk)?;
                    }
                }
                Step::File(file) if walk.after.is_some_and(|after| file.name <= *after) => {}
                Step::File(_) if walk.page.files.len() == walk.limit => walk.page.more = true,
                Step::File(file) => walk.page.files.push(file),
            }
        }
        Ok(())
    }

    /// A directory that is missing is empty.
    fn items(&self, dir: &Path) -> Result<Vec<Item>, StoreError> {
        match self.disk.list(dir) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                Ok(Vec::new())
            }
            done => done.map_err(StoreError::from_io),
        }
    }

    pub(super) fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        self.reachable()?;
        let mut paths = Vec::new();
        self.visit_files(&mut |path, file| {
            let named = path
                .iter()
                .map(|segment| segment.to_str())
                .collect::<Option<Vec<_>>>();
            let is_name = named.is_some_and(|segments| Name::parse(&segments.join("/")).is_ok());
            if !is_name && !is_in_flight(file) && placeholder_of(file).is_none() {
                paths.push(path.to_owned());
            }
        })?;
        paths.sort();
        let stray = |path: PathBuf| match self.disk.look(&self.root.join(&path)) {
            Ok(found) => Some(Ok(Stray {
                size: found.size,
                place: Arc::new(path),
            })),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => Some(Err(StoreError::from_io(error))),
        };
        paths.into_iter().filter_map(stray).collect()
    }

    /// Calls `visit` with the relative path and the name, as far as it is text, of every file that can be listed.
    fn visit_files(&self, visit: &mut dyn FnMut(&Path, &str)) -> Result<(), StoreError> {
        let mut dirs = vec![PathBuf::new()];
        while let Some(dir) = dirs.pop() {
            let items = match self.items(&self.root.join(&dir)) {
                Err(error) if error.is_of_one_file() && dir.iter().next().is_some() => continue,
                items => items?,
            };
            for item in items {
                let path = dir.join(&item.name);
                match item.kind {
                    Kind::File => visit(&path, &item.name.to_string_lossy()),
                    Kind::Dir if path.iter().count() < STRAY_DEPTH => dirs.push(path),
                    Kind::Dir | Kind::Other => {}
                }
            }
        }
        Ok(())
    }
}

/// What is of the format in one directory, in the order of whole names: a folder sorts as its name with a slash.
fn steps(folder: &Folder, items: &[Item]) -> impl Iterator<Item = Step> {
    let mut steps: Vec<(Cow<'_, str>, Step)> = Vec::with_capacity(items.len());
    for item in items {
        let Some(segment) = item.name.to_str() else {
            continue;
        };
        match item.kind {
            Kind::Dir => {
                if let Some(below) = folder.below(segment) {
                    steps.push((format!("{segment}/").into(), Step::Folder(below)));
                }
            }
            Kind::File => {
                if let Some(name) = folder.file(segment) {
                    let placeholder = item.placeholder;
                    steps.push((segment.into(), Step::File(Listed { name, placeholder })));
                } else if let Some((of, name)) =
                    placeholder_of(segment).and_then(|of| Some((of, folder.file(of)?)))
                {
                    let placeholder = Listed {
                        name,
                        placeholder: true,
                    };
                    steps.push((of.into(), Step::File(placeholder)));
                }
            }
            Kind::Other => {}
        }
    }
    // The file itself, where both are there, is the one that counts.
    let is_placeholder = |step: &Step| matches!(step, Step::File(file) if file.placeholder);
    steps.sort_unstable_by(|(a, of_a), (b, of_b)| (a, is_placeholder(of_a)).cmp(&(b, is_placeholder(of_b))));
    steps.dedup_by(|later, first| later.0 == first.0);
    steps.into_iter().map(|(_, step)| step)
}
