//! Run, test, bench and generated files of the repository.

fn main() {}
