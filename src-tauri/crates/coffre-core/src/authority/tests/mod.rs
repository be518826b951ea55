//! Tests of the evaluation: each rule of FORMAT.md 3.3 to 7.7, and the attacks that they answer.

mod acts;
mod adopt;
mod broken;
mod causal;
mod epochs;
mod extension;
mod forks;
mod history;
mod model;
mod order;
mod pieces;
mod removals;
mod rights;
mod roots;
mod roster;
mod scenes;
mod statements;
