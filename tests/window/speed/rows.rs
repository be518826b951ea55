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

/// Prints the resident memory of the application; the processes of the web view are others. In its share, a page that
/// several processes use counts as that part of a page.
pub(super) fn memory(window: &Window, what: &str, aim: &str) {
    let told = |file: &str| {
        let told = std::fs::read_to_string(format!("/proc/{}/{file}", window.application()));
        told.expect("the application runs")
    };
    let (status, shares) = (told("status"), told("smaps_rollup"));
    let of = |told: &str, name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        let kib: Option<f64> = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        kib.unwrap_or(f64::NAN) / 1000.0 * 1.024
    };
    let seen = format!(
        "{:.0} MB resident: {:.0} MB its own, {:.0} MB pages of files, {:.0} MB shared with its web processes; {:.0} MB its \
         share",
        of(&status, "VmRSS:"),
        of(&status, "RssAnon:"),
        of(&status, "RssFile:"),
        of(&status, "RssShmem:"),
        of(&shares, "Pss:")
    );
    row(what, &seen, aim);
}
