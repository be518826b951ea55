//! The only crate that names rusqlite. Derived data, always rebuildable.
