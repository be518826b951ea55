//! Hands the configuration and the page to Tauri.

use std::path::Path;

fn main() {
    // The page is built by npm. Without it the program still builds, with an empty window.
    let page = Path::new("../ui/dist");
    if !page.exists() {
        make_folder(page);
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
    one_heap();
}

/// Links `memory.c` into the program where the C library is glibc; nothing of it can be said in Rust without `unsafe`.
fn one_heap() {
    const SOURCE: &str = "memory.c";
    println!("cargo:rerun-if-changed={SOURCE}");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux")
        || std::env::var("CARGO_CFG_TARGET_ENV").as_deref() != Ok("gnu")
    {
        return;
    }
    // As an object, not as a library: nothing calls into it, so a linker would leave a library out.
    for object in cc::Build::new()
        .file(SOURCE)
        .cargo_metadata(false)
        .compile_intermediates()
    {
        println!("cargo:rustc-link-arg-bins={}", object.display());
    }
}

#[expect(clippy::disallowed_methods, reason = "a folder of the build, ignored by git")]
fn make_folder(path: &Path) {
    std::fs::create_dir_all(path).expect("the folder of the page can be made beside the sources");
}
