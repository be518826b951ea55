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
}

#[expect(clippy::disallowed_methods, reason = "a folder of the build, ignored by git")]
fn make_folder(path: &Path) {
    std::fs::create_dir_all(path).expect("the folder of the page can be made beside the sources");
}
