#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    (coffre_tests::fuzzing::target("propose").expect("a target").run)(bytes);
});
