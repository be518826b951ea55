//! Documents through a real worker, from outside.

mod cage;
mod pages;
mod written;

use std::path::Path;

use coffre_render::{Limits, Renderer};

/// A renderer whose worker is this crate's own program.
fn renderer() -> Renderer {
    renderer_within(Limits::default())
}

fn renderer_within(limits: Limits) -> Renderer {
    Renderer::start(program(), limits).expect("the worker starts")
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_coffre-render-worker"))
}
