//! A vault in a real folder, looked at with programs that are not ours: stock `age`, `jq`, and the second reader.

mod agency;
mod recovery;
mod roles;
mod tidying;
mod twin;
