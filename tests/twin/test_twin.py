"""Tests of chains of entries, forks, roots, epochs and scenario files, with small vaults made on the spot."""

import base64
import pathlib
import subprocess
import sys
import tempfile
import unittest

from cases import FILES, Case
from making import Seat, act, an_id, kid_of
from vectors import run_vectors
from words import Refused, canonical, sha


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

    def test_who_saw_both_branches_does_not_undo_an_acknowledgement(self):
        self.fork()
        seen = self.make.entry(self.mona_day, saw=[self.left, self.make.heads[self.dora.id]])
        self.make.entry(self.anna, saw=[seen, self.right])
        self.assert_verdicts(counts=[self.left], quarantine=[self.right])

    def test_one_person_does_not_acknowledge_himself(self):
        first = self.found()
        base = self.make.entry(self.mona, saw=[first])
        left = self.make.entry(self.mona)
        right = self.make.entry(self.mona, saw=[self.make.entry(self.arno, saw=[first])], prev=base)
        self.make.entry(self.mona_day, saw=[left, first])
        self.assert_verdicts(counts=[base], quarantine=[left, right])


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
        recipient = "age1q" + word
        return self.make.entry(seat or self.dora, act("epoch", c=c, kid=kid_of(c, recipient), recipient=recipient,
                                                      keyring=sha(b"keyring")), **kind)

    def test_a_removal_makes_the_epoch_unclean_until_a_new_one(self):
        self.found()
        one = self.epoch(FILES, "one")
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1qone"))
        cut = self.make.entry(self.mona, act("drop-seat", seat=self.arno.id), saw=[one])
        self.assertIsNone(self.read()["compartments"][FILES]["writers epoch"])
        self.epoch(FILES, "two", saw=[cut])
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1qtwo"))

    def test_removing_who_does_not_read_changes_nothing(self):
        self.found()
        one = self.epoch(FILES, "one")
        self.make.entry(self.mona, act("drop-seat", seat=self.anna.id), saw=[one])
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1qone"))

    def test_two_concurrent_ends_of_two_grants_remove_a_reader(self):
        self.found()
        self.make.entry(self.dora, act("role", role=an_id("more"), rank="agent", rights={FILES: "read"}),
                        act("grant", grant=an_id("g-2"), person=self.arno.person, role=an_id("more")))
        one = self.epoch(FILES, "one")
        self.make.entry(self.dora, act("drop-grant", grant=an_id("g-2")))
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1qone"))
        self.make.entry(self.mona, act("drop-grant", grant=an_id("g-arno")), saw=[one])
        self.assertIsNone(self.read()["compartments"][FILES]["writers epoch"])

    def test_a_root_that_omits_a_director_needs_new_epochs(self):
        first = self.found(self.dora, self.dario)
        self.epoch(FILES, "one")
        self.make.root = (2, self.make.write_root(2, [self.dora], [self.dora], cuts=[(self.dario, None)]))
        self.assertIsNone(self.read()["compartments"][FILES]["writers epoch"])
        self.epoch(FILES, "two")
        self.assertEqual(self.read()["compartments"][FILES]["writers epoch"], kid_of(FILES, "age1qtwo"))
        self.assertEqual(self.verdicts[first.hash], "counts")


class Vectors(unittest.TestCase):
    def test_scenario_files(self):
        seat = Seat("s", "p")
        key = base64.b64encode(seat.key).decode()
        with tempfile.TemporaryDirectory() as place:
            for name, expect, raw in (("a", "ok", seat.note("x\n")), ("b", "refused", b"x\n"), ("c", "ok", b"x\n")):
                top = f"expect: {expect}\nlayer: note\nrule: 3.1\npublic-key: {key}\nname: seat-{seat.id}\n\n"
                pathlib.Path(place, name).write_bytes(top.encode() + raw)
            pathlib.Path(place, "d").write_bytes(b"expect: refused\nlayer: json\nrule: 1.5\n\n{\"a\": 1}\n")
            pathlib.Path(place, "e").write_bytes(b"not a scenario")
            passed, failed, skipped = run_vectors(place)
        self.assertEqual((passed, len(failed), skipped), (3, 1, 1))

    def test_the_program_prints_canonical_json(self):
        program = str(pathlib.Path(__file__).with_name("twin.py"))
        case = Case()
        case.setUp()
        self.addCleanup(case.doCleanups)
        case.found()
        run = subprocess.run([sys.executable, program, str(case.folder), "--json"], capture_output=True, text=True)
        self.assertEqual(run.stdout, canonical(case.read()) + "\n")
        run = subprocess.run([sys.executable, program, str(case.folder), "--pin", sha(b"x")], capture_output=True)
        self.assertEqual(run.returncode, 1)


if __name__ == "__main__":
    unittest.main()
