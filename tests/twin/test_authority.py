"""Tests of cuts, strata and ranks."""

import unittest

from cases import FILES, Case
from making import Seat, act, an_id, kid_of
from words import sha

SAFE = an_id("safe")


class Removals(Case):
    def test_what_a_removed_seat_wrote_beyond_the_cut_is_quarantined(self):
        first = self.found()
        a = self.make.entry(self.arno, saw=[first])
        cut = self.make.entry(self.mona, act("drop-seat", seat=self.arno.id), saw=[a])
        b = self.make.entry(self.arno)
        c = self.make.entry(self.arno, saw=[cut])
        self.assert_verdicts(counts=[first, a, cut], quarantine=[b, c])

    def test_the_lowest_of_two_cuts_holds(self):
        first = self.found()
        a = self.make.entry(self.arno, saw=[first])
        self.make.entry(self.dora, act("drop-person", person=self.arno.person))
        self.make.entry(self.mona, act("drop-seat", seat=self.arno.id), saw=[a])
        self.assert_verdicts(quarantine=[a])

    def test_an_agent_drops_nobody(self):
        first = self.found()
        high = Seat("arno-high", "arno")
        known = self.make.entry(self.dora, high.certificate())
        self.make.entry(high, act("drop-seat", seat=self.anna.id), saw=[known])
        a = self.make.entry(self.anna, saw=[known])
        self.assert_verdicts(counts=[first, a])

    def test_managers_do_not_drop_managers_and_day_seats_drop_nobody(self):
        first = self.found()
        milo = Seat("milo", "milo")
        known = self.make.entry(
            self.dora, act("person", person=milo.person), milo.certificate(),
            act("grant", grant=an_id("g-milo"), person=milo.person, role=an_id("managers")))
        self.make.entry(self.mona, act("drop-person", person=milo.person), saw=[known])
        self.make.entry(self.mona_day, act("drop-seat", seat=self.arno.id), saw=[first])
        a = self.make.entry(milo, saw=[known])
        b = self.make.entry(self.arno, saw=[first])
        self.assert_verdicts(counts=[a, b])

    def test_fresh_managers_who_drop_one_another_both_stay(self):
        self.found(self.dora, self.dario)
        milo, maud = Seat("milo", "milo"), Seat("maud", "maud")
        known = self.make.entry(self.dora, *[act("person", person=seat.person) for seat in (milo, maud)],
                                milo.certificate(), maud.certificate())
        raised = [self.make.entry(director, act("grant", grant=an_id(seat.id), person=seat.person,
                                                role=an_id("managers")), saw=saw)
                  for director, seat, saw in ((self.dora, milo, []), (self.dario, maud, [known]))]
        a = self.make.entry(milo, act("drop-person", person=maud.person), saw=[raised[0]])
        b = self.make.entry(maud, act("drop-person", person=milo.person), saw=[raised[1]])
        self.assert_verdicts(counts=[a, b])

    def test_the_entry_that_drops_its_own_seat_counts(self):
        self.found()
        one = Seat("dora-1", "dora")
        known = self.make.entry(self.dora, one.certificate())
        a = self.make.entry(one, act("drop-seat", seat=one.id), saw=[known])
        b = self.make.entry(one)
        self.assert_verdicts(counts=[a], quarantine=[b])

    def test_acts_beyond_the_end_of_a_rank_do_not_count(self):
        first = self.found()
        self.make.entry(self.dora, act("drop-grant", grant=an_id("g-mona")))
        late = self.make.entry(self.mona, act("drop-seat", seat=self.arno.id), saw=[first])
        a = self.make.entry(self.arno, saw=[first])
        self.assert_verdicts(counts=[late, a])

    def test_two_concurrent_drops_of_own_seats_both_hold(self):
        first = self.found()
        one, two = Seat("dora-1", "dora"), Seat("dora-2", "dora")
        known = self.make.entry(self.dora, one.certificate(), two.certificate())
        a = self.make.entry(one, act("drop-seat", seat=two.id), saw=[known])
        b = self.make.entry(two, act("drop-seat", seat=one.id), saw=[known])
        self.assert_verdicts(counts=[first, known], quarantine=[a, b])

    def test_a_drop_that_saw_its_own_removal_does_not_hold(self):
        self.found()
        one, two = Seat("dora-1", "dora"), Seat("dora-2", "dora")
        known = self.make.entry(self.dora, one.certificate(), two.certificate())
        a = self.make.entry(one, act("drop-seat", seat=two.id), saw=[known])
        b = self.make.entry(two, act("drop-seat", seat=one.id), saw=[a])
        c = self.make.entry(one, saw=[b])
        self.assert_verdicts(counts=[a, c], quarantine=[b])


class Puppets(Case):
    def crown(self):
        """Pia, who holds a role of rank director."""
        self.found()
        self.pia = Seat("pia", "pia")
        return self.make.entry(
            self.dora, act("person", person=self.pia.person), self.pia.certificate(),
            act("role", role=an_id("crown"), rank="director", rights={FILES: "manage"}),
            act("grant", grant=an_id("g-pia"), person=self.pia.person, role=an_id("crown")))

    def test_a_role_of_rank_director_gives_no_rank(self):
        known = self.crown()
        self.make.entry(self.pia, act("compartment", c=SAFE, floor="agent", stepup=False, use="files"),
                        act("drop-seat", seat=self.arno.id), saw=[known])
        a = self.make.entry(self.arno, saw=[known])
        self.assert_verdicts(counts=[a])
        self.assertNotIn(SAFE, self.said["compartments"])

    def test_a_director_drops_who_holds_such_a_role_and_a_manager_does_not(self):
        known = self.crown()
        a = self.make.entry(self.pia, saw=[known])
        self.make.entry(self.mona, act("drop-person", person=self.pia.person), saw=[known])
        self.assert_verdicts(counts=[a])
        self.make.entry(self.dora, act("drop-person", person=self.pia.person))
        self.assert_verdicts(quarantine=[a])

    def test_such_a_role_gives_no_right(self):
        known = self.crown()
        recipient = "age1qone"
        self.make.body = lambda *rest: f"body data {kid_of(FILES, recipient)} {sha(b'x')} 300 {sha(b'y')}"
        a = self.make.entry(self.pia, saw=[known], bodies=[("data", "", "", [])])
        self.assert_verdicts(counts=[a])
        self.assertEqual(self.said["compartments"][FILES]["state_hash"], sha(f"{a.hash} 0 void\n".encode()))

    def test_a_manager_grants_no_managers(self):
        first = self.found()
        pia = Seat("pia", "pia")
        known = self.make.entry(self.dora, act("person", person=pia.person), pia.certificate())
        made = self.make.entry(self.mona, act("grant", grant=an_id("g-pia"), person=pia.person,
                                              role=an_id("managers")), saw=[known])
        self.make.entry(pia, act("drop-seat", seat=self.arno.id), saw=[made])
        a = self.make.entry(self.arno, saw=[first])
        self.assert_verdicts(counts=[made, a])

    def test_a_seat_that_a_manager_certified_is_never_a_managers(self):
        first = self.found()
        pia = Seat("pia", "pia")
        made = self.make.entry(self.mona, act("person", person=pia.person), pia.certificate(), saw=[first])
        raised = self.make.entry(
            self.dora, act("grant", grant=an_id("g-pia"), person=pia.person, role=an_id("managers")), saw=[made])
        self.make.entry(pia, act("drop-seat", seat=self.arno.id), saw=[raised])
        a = self.make.entry(self.arno, saw=[first])
        self.assert_verdicts(counts=[a])

if __name__ == "__main__":
    unittest.main()
