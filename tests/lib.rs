//! Tests that cross crates, and what they share: a small agency, a forger.

pub mod forge;
pub mod world;
