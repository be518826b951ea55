"""Tests of roots, authority and merging with small vaults made on the spot."""

import base64
import gzip
import pathlib
import tempfile
import unittest

from making import Maker, Seat, act, age_identity, an_id, kid_of
from twin import read_vault
from words import Refused, canonical, sha

FILES, HOUSE, SAFE = an_id("files"), an_id("house"), an_id("safe")


class Case(unittest.TestCase):
    """A vault with one director, a manager, an agent, and one compartment that agents read."""

    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name) / "vault"
        self.dora, self.dario = Seat("dora", "dora"), Seat("dario", "dario")
        self.mona, self.mona_day = Seat("mona", "mona"), Seat("mona-day", "mona", "day")
        self.arno, self.anna = Seat("arno", "arno", "day"), Seat("anna", "anna", "day")

    def found(self, *directors, **kind):
        self.make = Maker(self.folder, *(directors or [self.dora]), **kind)
        people = [act("person", person=seat.person) for seat in (self.mona, self.arno, self.anna)]
        return self.make.entry(
            self.dora, *people,
            act("compartment", c=FILES, floor="agent", stepup=False, use="files"),
            act("role", role=an_id("managers"), rank="manager", rights={FILES: "manage"}),
            act("role", role=an_id("agents"), rank="agent", rights={FILES: "read"}),
            act("grant", grant=an_id("g-mona"), person=self.mona.person, role=an_id("managers")),
            act("grant", grant=an_id("g-arno"), person=self.arno.person, role=an_id("agents")),
            self.mona.certificate(), self.mona_day.certificate(), self.arno.certificate(),
            self.anna.certificate())

    def read(self, **kind):
        self.said = read_vault(self.folder, **kind)
        self.verdicts = {row["note"]: row["verdict"] for row in self.said["entries"]}
        self.reasons = {row["note"]: row["reason"] for row in self.said["entries"]}
        return self.said

    def assert_verdicts(self, **wanted):
        self.read()
        for verdict, entries in wanted.items():
            for made in entries:
                self.assertEqual(self.verdicts[made.hash], verdict, self.reasons[made.hash])

    def codes(self):
        return {finding["code"] for finding in self.said["findings"]}


class Chains(Case):
    def test_valid_chain_counts(self):
        first = self.found()
        a = self.make.entry(self.arno, saw=[first])
        b = self.make.entry(self.mona, saw=[a])
        c = self.make.entry(self.arno, saw=[b])
        self.assert_verdicts(counts=[first, a, b, c])
        self.assertEqual(self.said["findings"], [])
        self.assertEqual(self.said["seats"][self.arno.id]["level"], "day")

    def test_joined_file_says_the_same(self):
        first = self.found()
        a = self.make.entry(self.arno, saw=[first])
        b = self.make.entry(self.arno)
        single = self.read()
        names = sorted((self.folder / "log" / self.arno.id).iterdir())
        data = b"\x1e".join(name.read_bytes() for name in names)
        for name in names:
            name.unlink()
        self.make.write(f"log/{self.arno.id}/00000001-00000002-{sha(data)[:32]}.notes", data)
        self.assertEqual(self.read(), single)
        self.assert_verdicts(counts=[a, b])

    def test_wrong_clock_is_void_and_its_successor_counts(self):
        first = self.found()
        a = self.make.entry(self.arno, saw=[first], clock=7)
        b = self.make.entry(self.arno)
        self.assert_verdicts(counts=[first, b], void=[a])

    def test_missing_entry_leaves_the_rest_pending(self):
        first = self.found()
        gap = self.make.entry(self.arno, saw=[first], keep=False)
        b = self.make.entry(self.arno)
        c = self.make.entry(self.mona, saw=[b])
        self.assert_verdicts(counts=[first], pending=[b, c])
        lost = self.make.entry(self.dora, act("lost", seat=self.arno.id, seq=1, note=gap.hash))
        self.assert_verdicts(counts=[first, lost], void=[b])
        self.assertEqual(self.reasons[b.hash], "no-certificate")

    def test_unknown_seat_is_pending_and_a_forged_note_is_refused(self):
        first = self.found()
        stranger = Seat("stranger", "arno")
        a = self.make.entry(stranger, saw=[first])
        self.assert_verdicts(pending=[a])
        b = self.make.entry(self.arno, saw=[first])
        path = self.folder / f"log/{self.arno.id}/00000001-{b.hash[:32]}.note"
        path.write_bytes(path.read_bytes()[:-12] + b"AAAAAAAAAA=\n")
        self.read()
        self.assertIn("refused", self.codes())
        self.assertNotIn(b.hash, self.verdicts)

    def test_without_certificate_in_the_past_an_entry_is_void(self):
        self.found()
        a = self.make.entry(self.arno)
        self.assert_verdicts(void=[a])


class Forks(Case):
    def fork(self):
        first = self.found()
        self.base = self.make.entry(self.arno, saw=[first])
        self.left = self.make.entry(self.arno)
        self.right = self.make.entry(self.arno, saw=[self.make.entry(self.mona, saw=[first])], prev=self.base)

    def test_unacknowledged_branches_are_quarantined(self):
        self.fork()
        self.assert_verdicts(counts=[self.base], quarantine=[self.left, self.right])
        self.assertIn("fork", self.codes())
        self.assertTrue(self.said["seats"][self.arno.id]["frozen"])

    def test_the_acknowledged_branch_counts(self):
        self.fork()
        seen = self.make.entry(self.mona_day, saw=[self.left, self.make.heads[self.dora.id]])
        self.assert_verdicts(counts=[self.base, self.left, seen], quarantine=[self.right])

    def test_two_acknowledged_branches_leave_their_common_past(self):
        self.fork()
        first = self.make.heads[self.dora.id]
        self.make.entry(self.mona_day, saw=[self.left, first])
        self.make.entry(self.anna, saw=[self.right, first])
        self.assert_verdicts(counts=[self.base], quarantine=[self.left, self.right])

    def test_seeing_both_branches_acknowledges_neither(self):
        self.fork()
        self.make.entry(self.mona_day, saw=[self.left, self.right])
        self.assert_verdicts(quarantine=[self.left, self.right])

    def test_one_person_does_not_acknowledge_himself(self):
        first = self.found()
        base = self.make.entry(self.mona, saw=[first])
        left = self.make.entry(self.mona)
        right = self.make.entry(self.mona, saw=[self.make.entry(self.arno, saw=[first])], prev=base)
        self.make.entry(self.mona_day, saw=[left, first])
        self.assert_verdicts(counts=[base], quarantine=[left, right])


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
    def test_a_role_of_rank_director_gives_no_rank(self):
        self.found()
        pia = Seat("pia", "pia")
        known = self.make.entry(
            self.dora, act("person", person=pia.person), pia.certificate(),
            act("role", role=an_id("crown"), rank="director", rights={FILES: "manage"}),
            act("grant", grant=an_id("g-pia"), person=pia.person, role=an_id("crown")))
        self.make.entry(pia, act("compartment", c=SAFE, floor="agent", stepup=False, use="files"),
                        act("drop-seat", seat=self.arno.id), saw=[known])
        a = self.make.entry(self.arno, saw=[known])
        self.assert_verdicts(counts=[a])
        self.assertNotIn(SAFE, self.said["compartments"])

    def test_a_manager_grants_no_managers(self):
        first = self.found()
        pia = Seat("pia", "pia")
        made = self.make.entry(
            self.mona, act("person", person=pia.person), pia.certificate(),
            act("grant", grant=an_id("g-pia"), person=pia.person, role=an_id("managers")), saw=[first])
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


class Roots(Case):
    def follow(self, signers, directors=None, cuts=(), threshold=2, **kind):
        return self.make.write_root(2, directors or [self.dora, self.dario], signers, threshold, cuts=cuts, **kind)

    def version(self):
        return self.read()["root"]["version"]

    def test_version_1_needs_every_director(self):
        self.found(self.dora, self.dario, threshold=2)
        self.assertEqual(self.version(), 1)
        next((self.folder / "root").glob(f"*{self.dario.id}.note")).unlink()
        with self.assertRaises(Refused):
            self.read()

    def test_the_threshold_counts_persons(self):
        self.found(self.dora, self.dario, threshold=2)
        self.follow([self.dora], threshold=1)
        self.assertEqual(self.version(), 1)
        self.follow([self.dario], threshold=1)
        self.assertEqual(self.version(), 2)

    def test_a_new_director_signs_too(self):
        self.found()
        self.follow([self.dora])
        self.assertEqual(self.version(), 1)
        self.follow([self.dario])
        self.assertEqual(self.version(), 2)

    def test_an_omitted_director_needs_a_cut_which_holds(self):
        first = self.found(self.dora, self.dario, threshold=1)
        a = self.make.entry(self.dario, saw=[first])
        b = self.make.entry(self.dario)
        self.follow([self.dora], [self.dora], threshold=1)
        self.assertEqual(self.version(), 1)
        self.follow([self.dora], [self.dora], [(self.dario, a)], threshold=1)
        self.assertEqual(self.version(), 2)
        self.assert_verdicts(counts=[first, a], quarantine=[b])

    def test_what_a_director_wrote_before_his_cut_keeps_its_rank(self):
        first = self.found(self.dora, self.dario, threshold=1)
        self.make.root = (2, self.make.write_root(2, [self.dario], [self.dario], 1, cuts=[(self.dora, first)]))
        a = self.make.entry(self.arno, saw=[first])
        self.assert_verdicts(counts=[first, a])

    def test_recovery_keys(self):
        key, other = Seat("sheet", "sheet"), Seat("sheet-2", "sheet")
        self.found(self.dora, threshold=1, recovery=[(key, "alone"), (other, "cosigner")])
        self.follow([self.dario], [self.dario], [(self.dora, None)], threshold=1)
        self.assertEqual(self.version(), 1)
        self.follow([self.dario], [self.dario], [(self.dora, None)], threshold=1, by_recovery=[key])
        self.assertEqual(self.version(), 2)

    def test_two_valid_successors_stop_the_chain(self):
        self.found()
        one = self.make.write_root(2, [self.dora], [self.dora], recovery=[(self.mona, "cosigner")])
        two = self.make.write_root(2, [self.dora], [self.dora], recovery=[(self.anna, "cosigner")])
        self.assertEqual(self.version(), 1)
        self.assertIn("root-split", self.codes())
        self.assertEqual(self.read(keep=two)["root"]["hash"], two)
        self.make.write_root(3, [self.dora], [self.dora], prev=one)
        self.assertEqual(self.version(), 3)


class Epochs(Case):
    def epoch(self, c, word, seat=None, **kind):
        recipient = "age1" + word
        return self.make.entry(seat or self.dora, act("epoch", c=c, kid=kid_of(c, recipient), recipient=recipient,
                                                      keyring=sha(b"keyring")), **kind)

    def test_a_removal_makes_the_epoch_unclean_until_a_new_one(self):
        self.found()
        one = self.epoch(FILES, "one")
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1one"))
        cut = self.make.entry(self.mona, act("drop-seat", seat=self.arno.id), saw=[one])
        self.assertIsNone(self.read()["compartments"][FILES]["writers epoch"])
        self.epoch(FILES, "two", saw=[cut])
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1two"))

    def test_removing_who_does_not_read_changes_nothing(self):
        self.found()
        one = self.epoch(FILES, "one")
        self.make.entry(self.mona, act("drop-seat", seat=self.anna.id), saw=[one])
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1one"))

    def test_two_concurrent_ends_of_two_grants_remove_a_reader(self):
        self.found()
        self.make.entry(self.dora, act("role", role=an_id("more"), rank="agent", rights={FILES: "read"}),
                        act("grant", grant=an_id("g-2"), person=self.arno.person, role=an_id("more")))
        one = self.epoch(FILES, "one")
        self.make.entry(self.dora, act("drop-grant", grant=an_id("g-2")))
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1one"))
        self.make.entry(self.mona, act("drop-grant", grant=an_id("g-arno")), saw=[one])
        self.assertIsNone(self.read()["compartments"][FILES]["writers epoch"])

    def test_a_root_that_omits_a_director_needs_new_epochs(self):
        first = self.found(self.dora, self.dario)
        self.epoch(FILES, "one")
        self.make.root = (2, self.make.write_root(2, [self.dora], [self.dora], cuts=[(self.dario, None)]))
        self.assertIsNone(self.read()["compartments"][FILES]["writers epoch"])
        self.epoch(FILES, "two")
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1two"))
        self.assertEqual(self.verdicts[first.hash], "counts")


class Documents(Case):
    """A vault whose bodies the agent Arno opens."""

    def setUp(self):
        super().setUp()
        self.secret, recipient = age_identity("arno")
        self.arno = Seat("arno", "arno", "day", recipient)
        self.identity = pathlib.Path(self.place.name) / "arno.txt"
        self.identity.write_text(self.secret + "\n")
        self.first = self.opened(self.found())

    def opened(self, saw):
        """Gives FILES an epoch that Arno opens."""
        secret, self.recipient = age_identity("epoch")
        self.kid = kid_of(FILES, self.recipient)
        ring = self.make.keyring(FILES, {self.kid: secret}, self.arno.recipient)
        return self.make.entry(self.dora, act("epoch", c=FILES, kid=self.kid, recipient=self.recipient, keyring=ring))

    def file(self, doc, ver, after=(), name="lease.pdf", tags=(), op="file", **fields):
        return {"op": op, "doc": an_id(doc), "ver": an_id(ver), "after": [an_id(word) for word in after],
                "obj": {"sha256": sha(ver.encode()), "size": 300, "kid": self.kid},
                "plain": {"sha256": sha(b"plain"), "size": 100}, "name": name, "fields": fields, "links": [],
                "tags": [{"id": an_id(word), "tag": word} for word in tags]}

    def write(self, seat, *ops, **kind):
        return self.make.entry(seat, bodies=[("data", self.kid, self.recipient, ops)], **kind)

    def documents(self):
        return self.read(identity=str(self.identity))["documents"]

    def test_a_filed_document_is_listed(self):
        self.write(self.arno, self.file("d", "v1", rent="800", tags=["urgent"]), saw=[self.first])
        row, = self.documents()
        self.assertEqual((row["doc"], row["ver"], row["fields"], row["tags"], row["kid"]),
                         (an_id("d"), an_id("v1"), {"rent": "800"}, ["urgent"], self.kid))
        self.assertEqual(self.said["findings"], [])

    def test_last_set_wins_by_clock_then_seat(self):
        a = self.write(self.arno, self.file("d", "v1", rent="800"), saw=[self.first])
        sets = {seat: self.write(seat, {"op": "set", "id": an_id("d"), "field": "rent", "value": seat.id}, saw=[a])
                for seat in (self.mona_day, self.mona)}
        self.assertEqual(self.documents()[0]["fields"]["rent"], max(seat.id for seat in sets))
        self.write(self.arno, {"op": "set", "id": an_id("d"), "field": "rent", "value": None}, saw=list(sets.values()))
        self.assertEqual(self.documents()[0]["fields"], {})

    def test_tags_are_won_by_the_adder(self):
        a = self.write(self.arno, self.file("d", "v1", tags=["urgent"]), saw=[self.first])
        self.write(self.arno, {"op": "untag", "ids": [an_id("urgent")]})
        self.assertEqual(self.documents()[0]["tags"], [])
        self.write(self.mona_day, {"op": "tag", "id": an_id("again"), "doc": an_id("d"), "tag": "urgent"}, saw=[a])
        self.assertEqual(self.documents()[0]["tags"], ["urgent"])

    def test_concurrent_versions_are_two_heads_until_joined(self):
        a = self.write(self.arno, self.file("d", "v1"), saw=[self.first])
        b = self.write(self.arno, self.file("d", "v2", ["v1"]))
        c = self.write(self.mona_day, self.file("d", "v3", ["v1"]), saw=[a])
        self.assertEqual([row["ver"] for row in self.documents()], sorted([an_id("v2"), an_id("v3")]))
        self.write(self.arno, self.file("d", "v4", ["v2", "v3"]), saw=[c])
        self.assertEqual([row["ver"] for row in self.documents()], [an_id("v4")])
        self.assertIn(b.hash, self.verdicts)

    def test_versions_after_one_another_do_not_hide_the_document(self):
        self.write(self.arno, self.file("d", "v1", ["v2"]), self.file("d", "v2", ["v1"]), saw=[self.first])
        self.assertEqual([row["ver"] for row in self.documents()], [an_id("v2")])

    def test_gone_and_without_the_right(self):
        self.write(self.arno, self.file("d", "v1"), self.file("e", "w1"), {"op": "gone", "doc": an_id("d")}, saw=[self.first])
        self.write(self.anna, self.file("f", "x1"), saw=[self.first])
        self.assertEqual([row["doc"] for row in self.documents()], [an_id("e")])

    def test_who_may_only_file_submits_once(self):
        self.make.entry(self.dora, act("role", role=an_id("box"), rank="agent", rights={FILES: "file"}),
                        act("grant", grant=an_id("g-anna"), person=self.anna.person, role=an_id("box")))
        known = self.make.heads[self.dora.id]
        self.write(self.anna, self.file("d", "v1", op="submit"), self.file("e", "w1"),
                   self.file("d", "v2", op="submit", rent="1"), saw=[known])
        self.assertEqual([(row["ver"], row["fields"]) for row in self.documents()], [(an_id("v1"), {})])

    def test_a_concurrently_lowered_right_quarantines_until_adopted(self):
        a = self.write(self.mona_day, self.file("d", "v1"), saw=[self.first])
        before = self.read()["compartments"][FILES]["state_hash"]
        self.make.entry(self.dora, act("right", role=an_id("managers"), c=FILES, right="none"))
        self.assertEqual(self.documents(), [])
        self.assertEqual(self.verdicts[a.hash], "counts")
        self.assertNotEqual(self.said["compartments"][FILES]["state_hash"], before)
        self.make.entry(self.dora, act("adopt", c=FILES, notes=[{"seat": a.seat.id, "seq": a.seq, "note": a.hash}]), saw=[a])
        self.assertEqual(len(self.documents()), 1)
        self.assertEqual(self.said["compartments"][FILES]["state_hash"],
                         sha(f"{a.hash} 0 counts\n".encode()))

    def test_edits_wait_with_a_quarantined_first_version(self):
        a = self.write(self.mona_day, self.file("d", "v1"), saw=[self.first])
        self.make.entry(self.mona, act("drop-seat", seat=self.arno.id), saw=[a])
        self.make.entry(self.dora, act("drop-seat", seat=self.mona_day.id))
        self.write(self.mona, self.file("d", "v2", ["v1"]), {"op": "tag", "id": an_id("t"), "doc": an_id("d"), "tag": "x"})
        self.assertEqual(self.documents(), [])

    def test_floor_and_step_up(self):
        secret, recipient = age_identity("safe")
        kid = kid_of(SAFE, recipient)
        ring = self.make.keyring(SAFE, {kid: secret}, self.arno.recipient)
        known = self.make.entry(
            self.dora, act("compartment", c=SAFE, floor="manager", stepup=True, use="files"),
            act("right", role=an_id("managers"), c=SAFE, right="manage"),
            act("right", role=an_id("agents"), c=SAFE, right="read"),
            act("epoch", c=SAFE, kid=kid, recipient=recipient, keyring=ring))
        for seat in (self.arno, self.mona_day, self.mona):
            op = self.file(seat.id, "v" + seat.id)
            op["obj"]["kid"] = kid
            self.make.entry(seat, bodies=[("data", kid, recipient, [op])], saw=[known])
        self.assertEqual([row["doc"] for row in self.documents()], [an_id(self.mona.id)])

    def test_malformed_bodies_and_void_lines(self):
        self.write(self.arno, self.file("d", "v1"), {"op": "future"}, b'{"op": "file"}', {**self.file("e", "w"), "more": 1},
                   saw=[self.first])
        self.assertEqual(len(self.documents()), 1)
        self.assertEqual(self.codes(), {"unknown-op"})
        line = self.make.body(self.arno, 9, 0, "data", self.kid, self.recipient, [self.file("g", "y")])
        self.make.body = lambda *rest: line
        self.write(self.arno)
        self.assertEqual(len(self.documents()), 1)
        self.assertIn("malformed", self.codes())

    def test_a_snapshot_stands_for_a_deleted_body(self):
        a = self.write(self.arno, self.file("d", "v1"), saw=[self.first])
        name = next(p for p in (self.folder / "obj").rglob("*.age"))
        from bodies import age_open
        with tempfile.NamedTemporaryFile("w") as file:
            file.write(age_identity("epoch")[0] + "\n")
            file.flush()
            lines = age_open(name.read_bytes(), file.name).split(b"\n")[:-1]
        name.unlink()
        self.assertEqual(self.documents(), [])
        self.assertIn("missing", self.codes())
        head = {"c": FILES, "class": "data", "n": an_id("n"), "snapshot": "coffre-snapshot/v1", "vault": self.make.vault}
        stated = {"lines": len(lines), "note": a.hash, "part": 0, "seat": a.seat.id, "seq": a.seq}
        plain = [canonical(head).encode(), canonical(stated).encode()] + [b"=" + line for line in lines]
        digest, size = self.make.sealed(b"\n".join(plain) + b"\n", self.recipient)
        self.make.entry(self.mona_day, snaps=[f"data {self.kid} {digest} {size}"], saw=[a])
        self.assertEqual(len(self.documents()), 1)
        self.assertEqual(self.said["findings"], [])

    def test_class_text_is_gzip(self):
        from bodies import body_lines
        self.assertEqual(body_lines(gzip.compress(b"a\nb\n"), True), [b"a", b"b"])
        for bad in (b"a\n", gzip.compress(b"a\n")[:-1], gzip.compress(b"a")):
            with self.assertRaises(Refused):
                body_lines(bad, True)


class Vectors(unittest.TestCase):
    def test_scenario_files(self):
        from vectors import run_vectors
        seat = Seat("s", "p")
        key = base64.b64encode(seat.key).decode()
        with tempfile.TemporaryDirectory() as place:
            for name, expect, raw in (("a", "ok", seat.note("x\n")), ("b", "refused", b"x\n"), ("c", "ok", b"x\n")):
                top = f"expect: {expect}\nlayer: note\nrule: 3.1\nkey: {key}\nname: seat-{seat.id}\n\n"
                pathlib.Path(place, name).write_bytes(top.encode() + raw)
            pathlib.Path(place, "d").write_bytes(b"expect: refused\nlayer: json\nrule: 1.5\n\n{\"a\": 1}\n")
            pathlib.Path(place, "e").write_bytes(b"not a scenario")
            passed, failed, skipped = run_vectors(place)
        self.assertEqual((passed, len(failed), skipped), (3, 1, 1))


if __name__ == "__main__":
    unittest.main()
