//! Pending files and batches that are kept in memory until they are finished: for the stores of the tests.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use coffre_format::Hash;

use crate::error::StoreError;
use crate::name::Name;
use crate::store::{Batch, Pending, Put};

/// How the finished file is put.
pub(crate) type PutFn = Arc<dyn Fn(&Name, &[u8]) -> Result<Put, StoreError> + Send + Sync>;

pub(crate) struct BufferedFile {
    put: PutFn,
    bytes: Vec<u8>,
}

pub(crate) struct BufferedBatch {
    put: PutFn,
    files: Mutex<Vec<(Name, Vec<u8>)>>,
}

impl BufferedFile {
    pub(crate) fn new(put: PutFn) -> Self {
        Self {
            put,
            bytes: Vec::new(),
        }
    }
}

impl BufferedBatch {
    pub(crate) fn new(put: PutFn) -> Self {
        Self {
            put,
            files: Mutex::new(Vec::new()),
        }
    }
}

impl Write for BufferedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Pending for BufferedFile {
    fn hash(&self) -> Hash {
        Hash::of(&self.bytes)
    }

    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn finish(self: Box<Self>, name: &Name) -> Result<Put, StoreError> {
        (self.put)(name, &self.bytes)
    }
}

impl Batch for BufferedBatch {
    fn add(&self, name: &Name, bytes: &[u8]) -> Result<(), StoreError> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.push((name.clone(), bytes.to_vec()));
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<Vec<(Name, Put)>, StoreError> {
        let mut files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        let put = |(name, bytes): (Name, Vec<u8>)| (self.put)(&name, &bytes).map(|put| (name, put));
        files.into_iter().map(put).collect()
    }
}
