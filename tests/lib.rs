//! Tests that cross crates, and what they share: a small agency, a forger, a folder that misbehaves.

pub mod world;
