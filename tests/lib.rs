//! Tests that cross crates, and what they share: a small agency, a forger, the readers of strangers' bytes.

pub mod forge;
pub mod fuzzing;
pub mod world;
