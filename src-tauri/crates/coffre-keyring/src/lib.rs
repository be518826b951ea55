//! The only crate that names an OS credential store.
