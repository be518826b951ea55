//! Set pieces: the attacks and accidents that chance alone would bring about too rarely.

use coffre_format::root::Cut;
use coffre_format::{Hash, Level, Rank, Right};

use super::history::*;
use super::scenes::Drama;

/// Something that happens to an agency.
pub(super) type Piece = fn(&mut Drama);

/// Every set piece.
pub(super) const PIECES: &[Piece] = &[
    own_seats_drop_one_another,
    fresh_managers_remove_one_another,
    a_ransom_epoch,
    a_late_fork_blessed_by_a_friend,
    an_own_fork_blessed_by_oneself,
    two_valid_roots,
    a_director_who_was_removed_before,
    a_removal_of_what_never_counted,
    two_makers_of_one_seat,
    a_seat_that_is_certified_again,
    a_rival_claim_to_a_directors_seat,
    a_seat_for_a_director_and_for_an_agent,
    a_seat_that_a_director_takes_from_an_agent,
    an_omitted_directors_other_seat,
    a_crown_for_a_puppet,
    a_demoted_manager_goes_on,
    a_day_seat_of_a_director,
    edits_that_do_not_know_one_another,
    an_edit_and_a_later_one,
    two_grants_ended_by_two,
    quarantined_work_is_adopted,
    an_invented_head,
    an_entry_about_its_own_author,
    a_role_that_was_retired_is_granted,
    a_role_that_a_manager_would_retire,
];

const EVERYBODY: [u8; 4] = [1, 2, 7, SHEET];

fn own_seats_drop_one_another(d: &mut Drama) {
    d.act(1, vec![certify(21, 1, Level::High), certify(22, 1, Level::High)]);
    let base = d.h.others(0);
    d.write(21, &base, vec![drop_seat(22)]);
    d.write(22, &base, vec![drop_seat(21)]);
}

fn fresh_managers_remove_one_another(d: &mut Drama) {
    d.act(1, vec![certify(24, 4, Level::High)]);
    d.act(2, vec![certify(25, 5, Level::High)]);
    let base = d.h.others(0);
    let first = d.write(1, &base, vec![give(44, 4, MANAGER)]);
    let second = d.write(2, &base, vec![give(45, 5, MANAGER)]);
    d.write(24, &[first], vec![drop_person(5)]);
    d.write(25, &[second], vec![drop_person(4)]);
}

/// The manager makes an epoch whose keyring opens for himself alone, and says that he opened it.
fn a_ransom_epoch(d: &mut Drama) {
    let n = 100 + (d.all.len() % 100) as u8;
    d.act(3, vec![epoch(FILES, n), opened(FILES, n)]);
    d.act(13, vec![opened(FILES, n)]);
}

fn a_late_fork_blessed_by_a_friend(d: &mut Drama) {
    let first = d.file(4, FILES);
    let forged = d.h.fork(first, vec![make_person(61)]);
    d.all.push(forged);
    d.write(5, &[first], Vec::new());
    d.write(5, &[forged], Vec::new());
}

fn an_own_fork_blessed_by_oneself(d: &mut Drama) {
    let first = d.h.file_after(4, &[], FILES);
    let forged = d.h.fork(first, vec![make_person(61)]);
    d.all.extend([first, forged]);
    d.write(14, &[first], Vec::new());
}

/// Of two versions that everybody signed the one that came first is kept, whatever their hashes.
fn two_valid_roots(d: &mut Drama) {
    let mut two = [1, 2].map(|reader| signed(d.h.next_root(|root| root.reader = reader), &EVERYBODY));
    two.sort_by_key(|version| std::cmp::Reverse(version.hash));
    for version in two {
        d.offer(version);
    }
}

fn a_director_who_was_removed_before(d: &mut Drama) {
    d.act(1, vec![make_person(7), certify(27, 7, Level::Day)]);
    d.act(1, vec![drop_person(7)]);
    let next = d.h.next_root(|root| {
        root.directors.push(director(7, 7));
        root.directors.sort();
        root.directors.dedup();
    });
    d.offer(signed(next, &EVERYBODY));
    d.file(7, FILES);
}

/// An agent's void act names a seat; a director removes it, while a manager really certifies it.
fn a_removal_of_what_never_counted(d: &mut Drama) {
    let base = d.h.others(0);
    let void = d.write(14, &base, vec![make_person(30), certify(30, 30, Level::Day)]);
    d.write(1, &[void], vec![drop_person(30)]);
    let made = d.write(
        3,
        &base,
        vec![make_person(30), certify(30, 30, Level::Day), give(130, 30, AGENT)],
    );
    let work = d.h.file_after(30, &[made], FILES);
    d.all.push(work);
}

/// A manager and then a director certify one seat for two people, neither knowing it.
fn two_makers_of_one_seat(d: &mut Drama) {
    let base = d.h.others(0);
    d.write(3, &base, vec![certify(31, 5, Level::Day)]);
    d.write(1, &base, Vec::new());
    d.write(1, &[], vec![certify(31, 8, Level::Day)]);
    d.file(31, DESK);
}

/// A manager certifies a seat; a director, who knows it, certifies it for somebody else.
fn a_seat_that_is_certified_again(d: &mut Drama) {
    d.act(3, vec![certify(34, 5, Level::Day)]);
    d.act(1, vec![certify(34, 8, Level::Day)]);
    d.file(34, DESK);
}

/// A director claims another director's seat for himself, as if he had not seen its certificate, and drops it.
fn a_rival_claim_to_a_directors_seat(d: &mut Drama) {
    let base = d.h.others(0);
    d.write(2, &base, vec![certify(35, 2, Level::High)]);
    d.write(1, &base, vec![certify(35, 1, Level::High)]);
    d.write(1, &[], vec![drop_seat(35)]);
    let own = d.h.head(2).expect("a certificate");
    d.write(35, &[own], vec![make_person(63)]);
}

/// A director certifies a seat for an agent and another one for himself, neither knowing it; the seat removes somebody.
fn a_seat_for_a_director_and_for_an_agent(d: &mut Drama) {
    let base = d.h.others(0);
    let theirs = d.write(2, &base, vec![certify(36, 5, Level::High)]);
    d.write(1, &base, Vec::new());
    d.write(1, &[], Vec::new());
    let mine = d.write(1, &[], vec![certify(36, 1, Level::High)]);
    d.write(36, &[mine, theirs], vec![drop_person(4)]);
    d.file(4, FILES);
    d.write(2, &[], vec![drop_person(5)]);
    d.file(36, DESK);
}

/// A director certifies a seat for himself that he saw another give to an agent.
fn a_seat_that_a_director_takes_from_an_agent(d: &mut Drama) {
    let theirs = d.act(2, vec![certify(39, 5, Level::High)]);
    let mine = d.act(1, vec![certify(39, 1, Level::High)]);
    d.write(39, &[theirs, mine], vec![drop_person(4)]);
    d.write(2, &[], vec![drop_person(5)]);
    d.file(39, FILES);
    d.file(4, FILES);
}

fn an_omitted_directors_other_seat(d: &mut Drama) {
    let own = d.act(2, vec![certify(32, 2, Level::High)]);
    d.write(32, &[own], vec![make_person(62)]);
    let end = d.h.notes.get(&own).map(|entry| (entry.seq, own));
    let next = d.h.next_root(|root| {
        root.directors.retain(|d| d.seat != seat(2));
        root.threshold = root.threshold.min(root.persons().len() as u64);
        root.cuts = vec![Cut {
            seat: seat(2),
            last: end,
        }];
    });
    d.offer(signed(next, &EVERYBODY));
}

/// A role of rank director, given to somebody with a high seat: it lends him nothing.
fn a_crown_for_a_puppet(d: &mut Drama) {
    let rights = [(DESK, Right::Manage), (FILES, Right::Manage)];
    d.act(
        1,
        vec![
            make_person(6),
            certify(6, 6, Level::High),
            make_role(80, Rank::Director, &rights),
        ],
    );
    d.act(1, vec![give(80, 6, 80)]);
    d.act(6, vec![drop_person(5)]);
    d.file(6, DESK);
}

fn a_demoted_manager_goes_on(d: &mut Drama) {
    let base = d.h.others(0);
    d.write(1, &base, vec![drop_grant(8)]);
    d.write(8, &base, vec![drop_person(5)]);
    d.file(5, FILES);
}

fn a_day_seat_of_a_director(d: &mut Drama) {
    d.act(1, vec![certify(33, 1, Level::Day)]);
    d.file(33, DIRECTION);
    d.act(33, vec![drop_person(5)]);
}

fn edits_that_do_not_know_one_another(d: &mut Drama) {
    let base = d.h.others(0);
    d.write(1, &base, vec![edit(AGENT, FILES, Right::Manage)]);
    d.write(2, &base, vec![edit(AGENT, FILES, Right::File)]);
    d.file(4, FILES);
}

fn an_edit_and_a_later_one(d: &mut Drama) {
    d.act(1, vec![edit(AGENT, FILES, Right::File)]);
    d.act(2, vec![edit(AGENT, FILES, Right::Manage)]);
    d.file(4, FILES);
}

/// A reader with two grants, of which two directors end one each.
fn two_grants_ended_by_two(d: &mut Drama) {
    d.act(
        1,
        vec![
            make_person(6),
            certify(6, 6, Level::Day),
            give(16, 6, AGENT),
            give(17, 6, AGENT),
        ],
    );
    d.act(1, vec![epoch(FILES, 90)]);
    let base = d.h.others(0);
    d.write(1, &base, vec![drop_grant(16), epoch(FILES, 91)]);
    d.write(2, &base, vec![drop_grant(17), epoch(FILES, 92)]);
}

/// Work beyond a cut: what the author might do is adopted, what he might not is void for good.
fn quarantined_work_is_adopted(d: &mut Drama) {
    // Before that his certificate is not in the past of what he writes.
    d.file(4, FILES);
    let base = d.h.others(0);
    d.write(3, &base, vec![drop_seat(4)]);
    let late: Vec<Hash> = [FILES, DESK].map(|of| d.h.file_after(4, &[], of)).to_vec();
    d.all.extend(&late);
    for of in [FILES, DESK] {
        let adopted = d.h.adopt(of, &late);
        d.act(3, vec![adopted.clone()]);
        d.act(14, vec![adopted]);
    }
}

fn an_invented_head(d: &mut Drama) {
    let mut entry = d.h.filing(4, &[], FILES);
    let (seat, note) = (seat(200), Hash::of(b"invented"));
    entry.saw.push(coffre_format::entry::Head { seat, seq: 7, note });
    let hash = d.h.put(entry);
    d.all.push(hash);
}

/// An agent makes himself and certifies his own seat; a director who saw that removes him.
fn an_entry_about_its_own_author(d: &mut Drama) {
    let own = d.act(4, vec![make_person(4), certify(4, 4, Level::Day)]);
    d.write(40, &[own], vec![make_person(40), certify(40, 40, Level::Day)]);
    d.write(1, &[own], vec![drop_person(4)]);
    d.file(4, FILES);
}

/// A role of managers is retired, and granted afterwards: who was given it removes nobody.
fn a_role_that_was_retired_is_granted(d: &mut Drama) {
    d.act(
        1,
        vec![make_role(90, Rank::Manager, &[]), certify(26, 4, Level::High)],
    );
    d.act(2, vec![drop_role(90)]);
    let base = d.h.others(0);
    let given = d.write(1, &base, vec![give(90, 4, 90)]);
    d.write(26, &[given], vec![drop_person(5)]);
    d.file(5, FILES);
}

/// A manager says that the role of agents is retired; it is granted all the same.
fn a_role_that_a_manager_would_retire(d: &mut Drama) {
    d.act(3, vec![drop_role(AGENT)]);
    d.act(
        1,
        vec![make_person(29), certify(29, 29, Level::Day), give(99, 29, AGENT)],
    );
    d.file(29, FILES);
}
