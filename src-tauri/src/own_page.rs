//! Which page a window may show: its own and no other, whatever is clicked in it or let go over it.

/// Whether an address belongs to what answers under a scheme. Windows writes the scheme as a host.
pub(crate) fn is_of(scheme: &str, address: (&str, Option<&str>)) -> bool {
    let (at, host) = address;
    let as_host = host.and_then(|host| host.strip_suffix(".localhost"));
    at == scheme || (matches!(at, "http" | "https") && as_host == Some(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_window_is_its_own_on_every_system() {
        assert!(is_of("tauri", ("tauri", Some("localhost"))));
        assert!(is_of("tauri", ("http", Some("tauri.localhost"))));
    }

    #[test]
    fn no_other_page_is() {
        for other in [
            ("https", Some("exemple.be")),
            ("https", Some("tauri.localhost.exemple.be")),
            ("https", Some("exemple.tauri.localhost")),
            ("file", None),
            ("data", None),
            ("coffre", Some("localhost")),
        ] {
            assert!(!is_of("tauri", other), "{other:?}");
        }
    }
}
