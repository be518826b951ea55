//! What is proposed for the documents used while building: the fictional agency's papers, and papers written here in
//! other words and languages, clean and with slips of recognition. Lines are set on these; how well they hold elsewhere
//! is measured on documents that nobody looked at while building.

mod agency;
mod apart;
mod labelled;
mod lines;
mod slips;
mod written;
