//! Every view of the window on the demonstration agency, one after the other: looked at by a designer as pictures
//! (`cargo xtask screenshots FOLDER`), and by axe against the accessibility guidelines.

mod axe;
mod crowd;
mod dress;
mod pictures;
mod scenes;
mod states;
mod ways;
