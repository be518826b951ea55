//! What a piece of work costs: seconds on the clock and seconds of processor, of this process and its children.

use crate::agency::timed;

/// A cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    /// Other work on the machine does not count here, other than in the seconds.
    pub(crate) processor: f64,
}

/// Measures.
pub(crate) fn cost<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let before = processor();
    let (value, time) = timed(work);
    let cost = Cost {
        seconds: time.as_secs_f64(),
        processor: processor() - before,
    };
    (value, cost)
}

/// The median.
pub(crate) fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// Seconds of processor so far, where the system tells them: user and system time, own and of children that ended, in
/// hundredths (proc(5), fields 14 to 17).
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let ticks = fields.split(' ').skip(11).take(4);
    ticks.filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}
