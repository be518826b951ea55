//! A folder that nobody trusts (design 1, peers' attacks): whatever its keeper does to it, nothing is accepted that was
//! not there, nothing readable is shown in its place, and it is noticed.

mod aside;
mod house;
mod insiders;
mod puppets;
mod reference;
mod rotations;
mod table;
mod views;
