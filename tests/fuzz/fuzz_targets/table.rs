#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    (coffre_tests::fuzzing::target("table").expect("a target").run)(bytes);
});
