"""Entries and acts (part 5): the text of one entry, the members of each act, what is complete."""

from notes import seat_id
from words import (KID, RECIPIENT, MIB, b64, demand, hash64, hex32, is_bool, is_hash, is_id, is_instant, is_int,
                   is_kid, is_str, is_true, list_of, matched, number, one_of, read_json, record, fits, sha, text_lines,
                   Refused)

RANKS = ("agent", "manager", "director")
RIGHTS = ("none", "file", "read", "manage")
CLASSES = ("data", "text", "audit")
NOTE_NAMED = record(seat=is_id, seq=lambda v: is_int(v, 1), note=is_hash)


def is_recipient(value):
    return is_str(value) and bool(RECIPIENT.match(value))


def is_rights(value):
    return isinstance(value, dict) and all(map(is_id, value)) and all(v in RIGHTS[1:] for v in value.values())


# 5.4: the members of every act besides `op` and `crit`.
ACTS = {
    "person": {"person": is_id},
    "drop-person": {"person": is_id},
    "seat": {"seat": is_id, "person": is_id, "recipient": is_recipient, "sign": is_str,
             "level": one_of("day", "high"), "protection": one_of("os", "phrase")},
    "drop-seat": {"seat": is_id},
    "compartment": {"c": is_id, "floor": one_of(*RANKS), "stepup": is_bool, "use": one_of("files", "house", "audit")},
    "drop-compartment": {"c": is_id},
    "role": {"role": is_id, "rank": one_of(*RANKS), "rights": is_rights},
    "drop-role": {"role": is_id},
    "right": {"role": is_id, "c": is_id, "right": one_of(*RIGHTS)},
    "grant": {"grant": is_id, "person": is_id, "role": is_id},
    "drop-grant": {"grant": is_id},
    "epoch": {"c": is_id, "kid": is_kid, "recipient": is_recipient, "keyring": is_hash},
    "keyring": {"c": is_id, "keyring": is_hash},
    "opened": {"kid": is_kid},
    "lost": {"seat": is_id, "seq": lambda v: is_int(v, 1), "note": is_hash},
    "adopt": {"c": is_id, "notes": list_of(NOTE_NAMED)},
}


def well_formed(act):
    """Tells whether an act is known and has exactly its members; a seat must be its keys' (4.1)."""
    wanted = ACTS.get(act.get("op")) if is_str(act.get("op")) else None
    if wanted is None or not fits(act, {"op": is_str, "crit": is_true, **wanted}):
        return False
    if act["op"] == "seat":
        try:
            b64(act["sign"], 32)
        except Refused:
            return False
        return seat_id(act["recipient"], act["sign"]) == act["seat"]
    if act["op"] == "epoch":
        return act["kid"] == act["c"] + "." + sha(act["recipient"].encode())[:16]
    return True


class Entry:
    """One parsed entry text (5.1). The members after `snaps` are filled in while a vault is read."""

    def __init__(self, text):
        self.lines = text_lines(text)
        self.hash = sha(text)
        demand(self.lines.pop(0) == "coffre-entry/v1", "5.1", "not an entry")
        self.vault = hash64(self._one("vault", 1)[0])
        self.seat = hex32(self._one("seat", 1)[0])
        self.seq = number(self._one("seq", 1)[0], 1)
        prev = self._one("prev", 1)[0]
        demand((prev == "-") == (self.seq == 1), "5.1", "prev does not fit seq")
        self.prev = None if prev == "-" else hash64(prev)
        self.clock = number(self._one("clock", 1)[0], 1)
        self.time = self._one("time", 1)[0]
        demand(is_instant(self.time), "1.3", "bad instant")
        version, root_hash = self._one("root", 2)
        self.root = (number(version, 1), hash64(root_hash))
        self.saw = [(hex32(a), number(b, 1), hash64(c)) for a, b, c in self._rows("saw", 3, 256)]
        order = [(seat, note) for seat, _, note in self.saw]
        demand(all(a < b for a, b in zip(order, order[1:])), "5.1", "saw lines not ascending")
        seats = [seat for seat, _, _ in self.saw]
        demand(self.seat not in seats, "5.1", "saw names the own seat")
        demand(all(seats.count(seat) <= 2 for seat in set(seats)), "5.1", "more than two heads of one seat")
        self.acts = [read_json(line) for line in self._many("act", 256)]
        self.bodies = [self._part(row) + (hash64(row[4]),) for row in self._rows("body", 5, 64)]
        self.snaps = [self._part(row) for row in self._rows("snap", 4, 16)]
        demand(not self.lines, "5.1", "line out of place")
        self.known_acts = [well_formed(act) for act in self.acts]
        self.lost = False

    def _many(self, word, most):
        found = []
        while self.lines and self.lines[0].split(" ")[0] == word:
            found.append(self.lines.pop(0)[len(word) + 1:])
        demand(len(found) <= most, "1.6", f"too many {word} lines")
        return found

    def _rows(self, word, count, most):
        rows = [line.split(" ") for line in self._many(word, most)]
        demand(all(len(row) == count for row in rows), "5.1", f"bad {word} line")
        return rows

    def _one(self, word, count):
        rows = self._rows(word, count, 2)
        demand(len(rows) == 1, "5.1", f"not exactly one {word} line")
        return rows[0]

    @staticmethod
    def _part(row):
        demand(row[0] in CLASSES, "5.1", "unknown class")
        size = number(row[3])
        # 1.6: a body has at most 4 MiB; a snap line has four words and 64 MiB.
        demand(size <= (4 if len(row) == 5 else 64) * MIB, "1.6", "too large")
        return (row[0], matched(KID, row[1], "kid"), hash64(row[2]), size)


class LostNote:
    """A note that a director declared lost: an empty node of clock 0 (12.14 e)."""

    def __init__(self, note, seat, seq, root):
        self.hash, self.seat, self.seq, self.root, self.prev = note, seat, seq, root, None
        self.parents, self.saw, self.acts, self.known_acts, self.bodies, self.snaps = [], [], [], [], [], []
        self.real_clock, self.void, self.lost = 0, False, True


def complete_entries(verified, chain, lost):
    """5.2: gives the complete entries in causal order, each with `time`, `void`, and the reasons of the pending.

    `lost` maps a note hash to (seat, seq); such a note is present, empty and without a past.
    """
    done, pending = {}, {}
    first = (chain.roots[0].version, chain.roots[0].hash)
    order = [LostNote(note, seat, seq, first) for note, (seat, seq) in sorted(lost.items())]
    waiting = sorted((e for e in verified.values() if e.hash not in lost), key=lambda e: (e.clock, e.seq, e.hash))
    moved = True
    while moved:
        moved, still = False, []
        for entry in waiting:
            reason = _settle(entry, verified, done, chain, lost)
            if reason is None:
                done[entry.hash] = entry
                order.append(entry)
                moved = True
            else:
                pending[entry.hash] = reason
                still.append(entry)
        waiting = still
    for entry in order:
        pending.pop(entry.hash, None)
    return order, pending


def _settle(entry, verified, done, chain, lost):
    if not chain.knows(*entry.root):
        return "unknown-root"
    named = list(entry.saw)
    if entry.prev is not None:
        named.append((entry.seat, entry.seq - 1, entry.prev))
    highest, guess = 0, False
    for seat, seq, note in named:
        if note in lost:
            if lost[note] != (seat, seq):
                return "wrong-reference"
            guess = True
        elif note in done:
            if (done[note].seat, done[note].seq) != (seat, seq):
                return "wrong-reference"
            highest = max(highest, done[note].real_clock)
        else:
            return "missing"
    # 12.14 e: after a lost note the clock is the next one, or larger and at most 2^53.
    entry.void = entry.clock != highest + 1 and not (guess and highest < entry.clock <= 1 << 53)
    entry.real_clock = highest + 1 if entry.void else entry.clock
    entry.parents = [note for _, _, note in named]
    return None
