//! What is printed: one line each, with its aim.

use crate::desk::Window;

use super::say;

/// Prints what was seen.
pub(super) fn row(what: &str, seen: &str, aim: &str) {
    say(&format!("{what}: {seen} (aim: {aim})"));
}

/// The value below which so many of a hundred lie.
pub(super) fn of_hundred(values: &[f64], hundredths: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len() * hundredths).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// Files of what draws by a graphics processor, or in place of one; the web view loads them whether it draws with them or
/// not.
const DRIVERS: [&str; 6] = ["libLLVM", "libz3", "/dri/", "libgallium", "libGL", "libEGL"];

/// Prints the resident memory of the application; the processes of the web view are others. In its share, a page that
/// several processes use counts as that part of a page.
pub(super) fn memory(window: &Window, what: &str, aim: &str) {
    let told = |file: &str| {
        let told = std::fs::read_to_string(format!("/proc/{}/{file}", window.application()));
        told.expect("the application runs")
    };
    let (status, shares, mapped) = (told("status"), told("smaps_rollup"), told("smaps"));
    let of = |told: &str, name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        let kib: Option<f64> = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        kib.unwrap_or(f64::NAN) / 1000.0 * 1.024
    };
    let from = |is: &dyn Fn(&str) -> bool| resident_from(&mapped, is);
    let is_driver = |file: &str| DRIVERS.iter().any(|name| file.contains(name));
    let is_program = |file: &str| file.ends_with("/coffre-app");
    let seen = format!(
        "{:.0} MB resident: {:.0} MB its own, {:.0} MB pages of files, {:.0} MB shared with its web processes; {:.0} MB its \
         share. Of all of it {:.0} MB from the program, {:.0} MB from the drivers that draw, {:.0} MB from other libraries and files",
        of(&status, "VmRSS:"),
        of(&status, "RssAnon:"),
        of(&status, "RssFile:"),
        of(&status, "RssShmem:"),
        of(&shares, "Pss:"),
        from(&is_program),
        from(&is_driver),
        from(&|file| !is_program(file) && !is_driver(file) && !file.starts_with("/SYSV"))
    );
    row(what, &seen, aim);
}

/// What is resident of the files that are meant, in MB: what `smaps` tells under the line that names a file by its path.
fn resident_from(smaps: &str, is_meant: &dyn Fn(&str) -> bool) -> f64 {
    let (mut meant, mut kib) = (false, 0.0);
    for line in smaps.lines() {
        if let Some(size) = line.strip_prefix("Rss:") {
            let size = size.trim().trim_end_matches(" kB").parse::<f64>();
            kib += if meant { size.unwrap_or(0.0) } else { 0.0 };
        } else if line.split(' ').next().is_some_and(|place| place.contains('-')) {
            meant = line.find('/').is_some_and(|at| is_meant(&line[at..]));
        }
    }
    kib / 1000.0 * 1.024
}
