//! Adoption of quarantined work (7.6, 12.6) and the state hash (7.7).

use coffre_format::act::Act;
use coffre_format::{Hash, Level, Right};

use super::super::{QuarantineReason, Verdict};
use super::history::*;

/// Agent 4's work that manager 3 had not seen when he removed him.
fn leftover(h: &mut History) -> Hash {
    let base = h.others(99);
    h.write(3, &base, vec![drop_seat(4)]);
    h.file_after(4, &base, FILES)
}

#[test]
fn who_manages_the_compartment_adopts() {
    let mut h = History::agency();
    let work = leftover(&mut h);
    let act = h.adopt(FILES, &[work]);
    h.say(3, vec![act]);
    let authority = h.judge();
    assert_eq!(
        authority.verdict(&work),
        Verdict::Quarantine(QuarantineReason::Removed),
        "the entry stays aside"
    );
    assert_eq!(authority.op_verdict(&work, c(FILES)), Verdict::Counts);
    assert_eq!(authority.right_of_author(&work, c(FILES)), Right::Read);
}

#[test]
fn a_reader_adopts_nothing() {
    let mut h = History::agency();
    let work = leftover(&mut h);
    h.say(3, vec![certify(15, 5, Level::High)]);
    let act = h.adopt(FILES, &[work]);
    h.say(15, vec![act]);
    assert!(matches!(
        h.judge().op_verdict(&work, c(FILES)),
        Verdict::Quarantine(_)
    ));
}

#[test]
fn a_day_seat_adopts_nothing() {
    let mut h = History::agency();
    let work = leftover(&mut h);
    let act = h.adopt(FILES, &[work]);
    h.say(13, vec![act]);
    assert!(matches!(
        h.judge().op_verdict(&work, c(FILES)),
        Verdict::Quarantine(_)
    ));
}

#[test]
fn adoption_is_for_one_compartment() {
    let mut h = History::agency();
    let work = leftover(&mut h);
    let act = h.adopt(DESK, &[work]);
    h.say(3, vec![act]);
    assert!(matches!(
        h.judge().op_verdict(&work, c(FILES)),
        Verdict::Quarantine(_)
    ));
}

#[test]
fn adoption_that_states_another_place_adopts_nothing() {
    let mut h = History::agency();
    let work = leftover(&mut h);
    let Act::Adopt(mut act) = h.adopt(FILES, &[work]) else {
        panic!("an adoption")
    };
    act.notes[0].seq += 1;
    h.say(3, vec![Act::Adopt(act)]);
    assert!(matches!(
        h.judge().op_verdict(&work, c(FILES)),
        Verdict::Quarantine(_)
    ));
}

#[test]
fn adoption_gives_no_right_that_the_author_never_had() {
    let mut h = History::agency();
    let base = h.others(99);
    h.write(3, &base, vec![drop_seat(4)]);
    let work = h.file_after(4, &base, DESK);
    let act = h.adopt(DESK, &[work]);
    h.say(3, vec![act]);
    assert!(matches!(h.judge().op_verdict(&work, c(DESK)), Verdict::Void(_)));
}

#[test]
fn disputed_work_is_adopted_too() {
    let mut h = History::agency();
    let work = h.file(4, FILES);
    h.fork(work, Vec::new());
    let act = h.adopt(FILES, &[work]);
    h.write(3, &[], vec![act]);
    assert_eq!(h.judge().op_verdict(&work, c(FILES)), Verdict::Counts);
}

#[test]
fn the_state_hash_sums_up_parts_and_verdicts() {
    let mut h = History::agency();
    assert_eq!(h.judge().state_hash(c(FILES)), Hash::of(b""), "no entry, no line");
    let counted = h.file(5, FILES);
    let waiting = leftover(&mut h);
    let void = h.file(4, DESK);
    let mut lines = [
        format!("{counted} 0 counts\n"),
        format!("{waiting} 0 quarantine\n"),
    ];
    lines.sort();
    let authority = h.judge();
    assert_eq!(
        authority.state_hash(c(FILES)),
        Hash::of(lines.concat().as_bytes())
    );
    let word = authority.op_verdict(&void, c(DESK)).word().expect("complete");
    assert_eq!(
        authority.state_hash(c(DESK)),
        Hash::of(format!("{void} 0 {word}\n").as_bytes())
    );
    assert_eq!(word, "void");
}

#[test]
fn work_after_the_own_removal_is_not_adopted() {
    let mut h = History::agency();
    h.say(3, vec![drop_person(4)]);
    let work = h.file(4, FILES);
    let act = h.adopt(FILES, &[work]);
    h.say(3, vec![act]);
    assert!(matches!(h.judge().op_verdict(&work, c(FILES)), Verdict::Void(_)));
}
