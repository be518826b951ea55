//! Every view of the window on the demonstration agency, one after the other: looked at by a designer as pictures
//! (`cargo xtask screenshots FOLDER`), by axe against the accessibility guidelines, and for words that do not fit.

mod axe;
mod crowd;
mod cut;
mod dress;
mod pictures;
mod scenes;
mod states;
mod ways;
