"""Reads the folder (part 2): root files, single and joined entry files, the names of everything else."""

import pathlib
import re

from entry import Entry, well_formed
from notes import NOTE_MAX, Note, key_id
from root import Root, build_chain
from words import MIB, Refused, b64, demand, sha

ROOT_NAME = re.compile(r"root/([0-9]{8,})-([0-9a-f]{32})-([0-9a-f]{32}|recovery)\.note\Z")
NOTE_NAME = re.compile(r"log/([0-9a-f]{32})/([0-9]{8,})-([0-9a-f]{32})\.note\Z")
JOINED_NAME = re.compile(r"log/([0-9a-f]{32})/([0-9]{8,})-([0-9]{8,})-([0-9a-f]{32})\.notes\Z")
KEY_NAME = re.compile(r"key/([0-9a-f]{32})/([0-9a-f]{64})\.age\Z")
OBJECT_NAME = re.compile(r"obj/([0-9a-f]{2})/(\1[0-9a-f]{62})\.age\Z")
JOIN_NAME = re.compile(r"join/[0-9a-f]{32}(\.req)?\.age\Z")
NAMES = (ROOT_NAME, NOTE_NAME, JOINED_NAME, KEY_NAME, OBJECT_NAME, JOIN_NAME)
ABSENT = (".nextcloud", ".owncloud")


def padded(digits):
    """A decimal field of a name: eight digits, more only where needed."""
    demand(len(digits) == 8 or not digits.startswith("0"), "2.1", "bad number in a name")
    return int(digits)


def joined_range(fit):
    """The first and last number that the name of a joined file states (1.6)."""
    first, last = padded(fit[2]), padded(fit[3])
    demand(1 <= first <= last < first + 65536, "1.6", "bad range")
    return first, last


def joined_notes(name, data):
    """[(note, entry)] of a joined file; refused whole where its name, range or seat does not fit (12.11)."""
    fit = JOINED_NAME.match(name)
    demand(fit, "2.1", "no joined file")
    demand(sha(data).startswith(fit[4]), "2.1", "joined file is damaged")
    first, last = joined_range(fit)
    pieces = data.split(b"\x1e")
    demand(len(pieces) == last - first + 1, "12.11", "other range")
    notes = []
    for seq, piece in enumerate(pieces, first):
        note = Note(piece)
        entry = Entry(note.text)
        demand(entry.seat == fit[1] and note.name == "seat-" + fit[1], "12.11", "other seat")
        demand(entry.seq == seq, "12.11", "out of order")
        notes.append((note, entry))
    return notes


def is_name(path):
    """Tells whether a path is a name of the format (2.1); any other is stray."""
    if any(len(segment) > 80 for segment in path.split("/")):
        return False
    try:
        for pattern, numbers in ((ROOT_NAME, (1,)), (NOTE_NAME, (2,))):
            fit = pattern.match(path)
            for group in numbers if fit else ():
                padded(fit[group])
        if JOINED_NAME.match(path):
            joined_range(JOINED_NAME.match(path))
    except Refused:
        return False
    return path == "readme.txt" or any(pattern.match(path) for pattern in NAMES)


class Vault:
    """The verified notes of a folder and its findings. No authority is judged here."""

    def __init__(self, folder, pin=None, keep=None):
        self.folder = pathlib.Path(folder)
        self.findings = []
        self.names = sorted(p.relative_to(self.folder).as_posix()
                            for p in self.folder.rglob("*") if p.is_file() and not p.is_symlink())
        self.texts = {}  # root texts: hash -> (Root, keys that signed)
        self.keys = {}  # seat -> key bytes
        self.unsigned = {}  # notes whose key is not known: hash -> (Note, Entry, name)
        self.verified = {}
        self._read_roots()
        self.chain, found = build_chain(self.texts, pin, keep)
        self.findings += found
        self._read_log()
        self._verify()
        self._check_names()

    def finding(self, code, name):
        self.findings.append({"code": code, "name": name})

    def bytes(self, name, most):
        path = self.folder / name
        demand(path.stat().st_size <= most, "1.6", "file too large")
        return path.read_bytes()

    def _read_roots(self):
        notes = []
        for name in self.names:
            fit = ROOT_NAME.match(name)
            if not fit:
                continue
            try:
                note = Note(self.bytes(name, NOTE_MAX))
                root = Root(note.text)
                signer = "recovery" if fit[3] == "recovery" else "seat-" + fit[3]
                demand(root.version == padded(fit[1]) and note.hash.startswith(fit[2]), "2.1", "misnamed")
                demand(note.name == signer, "2.1", "other signer")
                self.texts.setdefault(note.hash, (root, set()))
                notes.append((name, note))
            except Refused:
                self.finding("refused", name)
        # A signer is listed by the text itself or, for those who leave, by a predecessor.
        seats, recovery = {}, set()
        for root, _ in self.texts.values():
            seats.update({"seat-" + seat: key for seat, (_, _, key) in root.directors.items()})
            recovery |= set(root.recovery)
        self.keys = {name[5:]: key for name, key in seats.items()}
        for name, note in notes:
            keys = recovery if note.name == "recovery" else {seats[note.name]} if note.name in seats else set()
            keys = [key for key in keys if key_id(note.name, key) == note.key_id]
            try:
                demand(keys, "3.4", "unknown signer")
                note.check(keys[0])
                self.texts[note.hash][1].add(keys[0])
            except Refused:
                self.finding("refused", name)

    def _read_log(self):
        for name in self.names:
            try:
                fit = NOTE_NAME.match(name)
                if fit:
                    note = self._candidate(self.bytes(name, NOTE_MAX), fit[1], name)
                    demand(note[1].seq == padded(fit[2]) and note[0].hash.startswith(fit[3]), "2.1", "misnamed")
                    self._keep(note)
                    continue
                fit = JOINED_NAME.match(name)
                if fit:
                    data = self.bytes(name, 64 * MIB)
                    for note, entry in joined_notes(name, data):
                        demand(entry.vault == self.chain.vault, "5.1", "entry of another vault")
                        self._keep((note, entry, name))
            except Refused:
                self.finding("refused", name)

    def _candidate(self, data, seat, name):
        note = Note(data)
        entry = Entry(note.text)
        demand(entry.vault == self.chain.vault, "5.1", "entry of another vault")
        demand(entry.seat == seat and note.name == "seat-" + seat, "2.1", "other seat")
        return note, entry, name

    def _keep(self, candidate):
        self.unsigned.setdefault(candidate[0].hash, []).append(candidate)

    def _verify(self):
        """Verifies what has a known key; keys stand in roots and in `seat` acts of verified notes."""
        moved = True
        while moved:
            moved = False
            for note_hash in sorted(self.unsigned):
                kept = self.unsigned[note_hash]
                key = self.keys.get(kept[0][1].seat)
                if key is None:
                    continue
                del self.unsigned[note_hash]
                moved = True
                if len({note.data for note, _, _ in kept}) > 1:
                    self.finding("split-signature", note_hash)
                for note, entry, name in kept:
                    try:
                        note.check(key)
                    except Refused:
                        self.finding("refused", name)
                        continue
                    if note_hash not in self.verified:
                        self.verified[note_hash] = entry
                        for act in entry.acts:
                            if act.get("op") == "seat" and well_formed(act):
                                self.keys.setdefault(act["seat"], b64(act["sign"], 32))

    def _check_names(self):
        for name in self.names:
            fit = KEY_NAME.match(name) or OBJECT_NAME.match(name)
            if fit:
                if sha((self.folder / name).read_bytes()) != fit[2]:
                    self.finding("damaged", name)
            elif not (is_name(name) or name.endswith(ABSENT) or re.match(r"(.*/)?~\$.*\.tmp\Z", name)):
                self.finding("stray", name)

    def sealed(self, name, digest, size=None):
        """The bytes of a sealed file whose hash (and size) is right, else None."""
        path = self.folder / name
        if not path.is_file() or (size is not None and path.stat().st_size != size):
            return None
        data = path.read_bytes()
        return data if sha(data) == digest else None

    def object(self, digest, size=None):
        return self.sealed(f"obj/{digest[:2]}/{digest}.age", digest, size)
