//! The command line `coffre`.

fn main() {}
