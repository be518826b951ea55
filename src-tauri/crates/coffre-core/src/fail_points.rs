//! Names of the fail points: where the crash tests stop the process (design 10.1).

/// Every fail point of this crate. Those of the store are in [`coffre_store::FAIL_POINTS`].
pub const FAIL_POINTS: &[&str] = &[
    "core::planned",
    "core::after_objects",
    "core::before_outbox",
    "core::after_outbox",
    "core::folded",
    "core::applied",
    "core::after_put",
    "core::published",
    "core::before_replace",
    "core::after_replace",
    "core::between_seat_files",
    "core::before_profile",
    "core::after_profile",
    "core::requested",
    "core::admitted",
    "core::mailbox_closed",
    "core::before_appearing",
    "core::before_root",
    "core::after_root",
    "core::before_root_file",
    "core::after_root_file",
    "core::audited",
    "core::stage_noted",
    "core::import_filed",
    "core::import_noted",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn points_under(folder: &Path, points: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder of the crate") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                points_under(&path, points);
            } else {
                let code = std::fs::read_to_string(&path).expect("code");
                let named = code
                    .split("fail_point!(\"")
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next());
                points.extend(named.filter(|name| name.starts_with("core::")).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_point_in_the_code_is_listed() {
        let mut points = BTreeSet::new();
        points_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut points);
        let listed: BTreeSet<String> = FAIL_POINTS.iter().map(|point| (*point).to_owned()).collect();
        assert_eq!(points, listed);
    }
}
