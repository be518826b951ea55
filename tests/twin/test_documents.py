"""Tests of opening and merging: what is listed for whom."""

import gzip
import pathlib
import tempfile
import unittest

from bodies import age_open, body_lines
from cases import FILES, Case
from making import Seat, act, age_identity, an_id, kid_of
from words import Refused, canonical, sha

SAFE = an_id("safe")


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
        self.write(self.arno, self.file("d", "v1"), self.file("e", "w1"), {"op": "gone", "doc": an_id("d")},
                   saw=[self.first])
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
        self.assertEqual(body_lines(gzip.compress(b"a\nb\n"), True), [b"a", b"b"])
        for bad in (b"a\n", gzip.compress(b"a\n")[:-1], gzip.compress(b"a")):
            with self.assertRaises(Refused):
                body_lines(bad, True)

if __name__ == "__main__":
    unittest.main()
