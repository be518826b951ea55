//! Tests of the evaluation: each rule of FORMAT.md 3.3 to 7.7, and the attacks that they answer.

mod acts;
mod adopt;
mod causal;
mod epochs;
mod forks;
mod history;
mod order;
mod removals;
mod rights;
mod roots;
mod roster;
mod statements;
