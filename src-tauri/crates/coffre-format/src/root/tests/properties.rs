use proptest::prelude::*;

use crate::root::Root;
use crate::samples;

proptest! {
    #[test]
    fn a_root_is_read_as_it_is_written(root in samples::root()) {
        prop_assert_eq!(Root::parse(&root.text()), Ok(root));
    }

    #[test]
    fn what_is_read_is_written_back(root in samples::root(), at: proptest::sample::Index, to in "[ -~\n]") {
        let mut text = root.text();
        let at = at.index(text.len());
        text.replace_range(at..=at, &to);
        if let Ok(read) = Root::parse(&text) {
            prop_assert_eq!(read.text(), text);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("coffre-root/v1\nversion 1\nformat 1\nreader 1\nthreshold 1\ndirector a b c d\n")) {
        if let Ok(text) = crate::text::checked(&bytes) {
            let _ = Root::parse(text);
        }
    }
}
