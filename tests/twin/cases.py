"""The small vault that the tests start from."""

import pathlib
import tempfile
import unittest

from making import Maker, Seat, act, an_id
from twin import read_vault

FILES = an_id("files")


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
