"""Root texts and the root chain (3.2 to 3.5)."""

from notes import seat_id
from words import RECIPIENT, Refused, b64, demand, hash64, hex32, matched, number, sha, text_lines


class Root:
    """One parsed root text."""

    def __init__(self, text):
        lines = text_lines(text)
        self.hash, self.text = sha(text), text
        self.lines = lines
        self._expect("coffre-root/v1")
        self.version = number(self._word("version"), 1)
        self.vault, self.prev = None, []
        if self.version > 1:
            self.vault = hash64(self._word("vault"))
            self.prev = [hash64(word) for word in self._many("prev")]
            demand(1 <= len(self.prev) <= 2 and self.prev == sorted(set(self.prev)), "3.2", "bad prev lines")
        self.format = number(self._word("format"), 1)
        self.reader = number(self._word("reader"), 1)
        self.threshold = number(self._word("threshold"), 1)
        self.directors = {}  # seat: (person, recipient, key bytes)
        for words in self._rows("director", 4):
            seat = hex32(words[1])
            demand(seat not in self.directors, "3.2", "seat listed twice")
            recipient = matched(RECIPIENT, words[2], "recipient")
            demand(seat_id(recipient, words[3]) == seat, "4.1", "keys do not belong to the seat")
            self.directors[seat] = (hex32(words[0]), recipient, b64(words[3], 32))
        self.recovery = {}  # key bytes: (recipient, alone)
        for words in self._rows("recovery", 3):
            demand(words[2] in ("alone", "cosigner"), "3.2", "bad recovery line")
            demand(b64(words[1], 32) not in self.recovery, "12.9", "recovery key listed twice")
            self.recovery[b64(words[1], 32)] = (matched(RECIPIENT, words[0], "recipient"), words[2] == "alone")
        self.cuts = {}  # seat: (seq, hash or None)
        for words in self._rows("cut", 3):
            seat, seq = hex32(words[0]), number(words[1])
            demand(seat not in self.cuts, "3.2", "seat cut twice")
            demand((seq == 0) == (words[2] == "-"), "3.2", "bad cut line")
            self.cuts[seat] = (seq, None if seq == 0 else hash64(words[2]))
        demand(not self.lines, "3.2", "line out of place")
        self.persons = {person for person, _, _ in self.directors.values()}
        demand(self.directors and self.threshold <= len(self.persons), "3.2", "bad threshold")

    def _expect(self, line):
        demand(self.lines and self.lines.pop(0) == line, "3.2", f"no line {line}")

    def _many(self, word):
        found = []
        while self.lines and self.lines[0].split(" ")[0] == word:
            found.append(self.lines.pop(0)[len(word) + 1:])
        return found

    def _word(self, word):
        found = self._many(word)
        demand(len(found) == 1, "3.2", f"not exactly one {word} line")
        return found[0]

    def _rows(self, word, count):
        found = self._many(word)
        demand(all(a.encode() < b.encode() for a, b in zip(found, found[1:])), "3.2", f"{word} lines not ascending")
        rows = [line.split(" ") for line in found]
        demand(all(len(row) == count for row in rows), "3.2", f"bad {word} line")
        return rows


class Chain:
    """The accepted roots, oldest first, with what an older one allows to find for an entry."""

    def __init__(self, roots, vault):
        self.roots, self.vault = roots, vault
        self.by_hash = {root.hash: root for root in roots}
        self.newest = roots[-1]
        self.cuts = [(seat, *at) for root in roots for seat, at in root.cuts.items()]
        self.cut_seats = {seat for seat, _, _ in self.cuts}
        # The last version that omits a seat its predecessor lists (6.5), or cuts one that none before it cut (12.14 h).
        self.last_omission, cut = 0, set()
        for root in sorted(roots, key=lambda root: (root.version, root.hash)):
            omitted = any(set(self.by_hash[prev].directors) - set(root.directors) for prev in root.prev)
            if omitted or set(root.cuts) - cut:
                self.last_omission = root.version
            cut |= set(root.cuts)

    def knows(self, version, root_hash):
        return root_hash in self.by_hash and self.by_hash[root_hash].version == version

    def until(self, root_hash):
        """The version and those before it, joined ones included (12.14 g)."""
        version = self.by_hash[root_hash].version
        return [root for root in self.roots if root.hash == root_hash or root.version < version]

    def persons_until(self, root_hash):
        return {person for root in self.until(root_hash) for person in root.persons}

    def cut_until(self, root_hash):
        return {seat for root in self.until(root_hash) for seat in root.cuts}

    def listing(self, seat, root_hash):
        """The (person, recipient, key) of a seat listed by a root or one before it, or None."""
        for root in sorted(self.until(root_hash), key=lambda root: (root.version, root.hash), reverse=True):
            if seat in root.directors:
                return root.directors[seat]
        return None


def first_counts(root, signers):
    """3.3: every listed director seat signed version 1. Signers are verified keys."""
    return all(key in signers for _, _, key in root.directors.values())


def follows(new, old, signers):
    """3.4 for one predecessor: None if it counts, else the reason."""
    if new.version != old.version + 1 or old.hash not in new.prev:
        return "prev names another version"
    for seat, (_, _, key) in new.directors.items():
        if seat not in old.directors and key not in signers:
            return "a new director seat did not sign"
    if any(seat not in new.directors and seat not in new.cuts for seat in old.directors):
        return "an omitted director has no cut"
    persons = {person for person, _, key in old.directors.values() if key in signers}
    recovery = [key for key in old.recovery if key in signers]
    if any(old.recovery[key][1] for key in recovery):
        return None
    return None if len(persons) + len(recovery) >= old.threshold else "too few signers"


def build_chain(texts, pin=None, keep=None):
    """Builds the accepted chain from {hash: (Root, signer keys)}; gives it with findings.

    `pin` is the vault id that a seat knows, `keep` a root hash that it accepted before.
    """
    findings = []
    firsts = [root for root, signers in texts.values() if root.version == 1 and first_counts(root, signers)]
    if pin is not None:
        firsts = [root for root in firsts if root.hash == pin]
    demand(len(firsts) == 1, "3.3", "no single version 1 that counts")
    vault = firsts[0].hash
    known = {vault: firsts[0]}  # every root that would count, siblings included
    for root, signers in sorted(texts.values(), key=lambda pair: (pair[0].version, pair[0].hash)):
        if root.version == 1 or root.vault != vault or not all(prev in known for prev in root.prev):
            continue
        reasons = [follows(root, known[prev], signers) for prev in root.prev]
        if any(reasons):
            findings.append({"code": "root-refused", "name": root.hash})
        else:
            known[root.hash] = root
    wanted = set()
    todo = [keep] if keep in known else []
    while todo:
        root_hash = todo.pop()
        wanted.add(root_hash)
        todo += known[root_hash].prev
    chain, heads = [firsts[0]], [firsts[0]]
    while True:
        after = [root for root in known.values() if any(head.hash in root.prev for head in heads)]
        after = [root for root in after if all(any(p == head.hash for head in heads) for p in root.prev)]
        if not after:
            break
        heads = choose(after, known, wanted)
        if not heads:
            findings.append({"code": "root-split", "name": after[0].hash})
            break
        chain += sorted(heads, key=lambda root: root.hash)
    if len(heads) == 2:
        raise Refused("3.5", "the root chain is split at its end")
    return Chain(chain, vault), findings


def choose(after, known, wanted):
    """3.5: of several valid successors the one taken before, the one with a successor, or two that merge."""
    if len(after) == 1:
        return after
    kept = [root for root in after if root.hash in wanted]
    if kept:
        return kept
    for root in known.values():
        if len(root.prev) == 2 and set(root.prev) <= {r.hash for r in after}:
            return [r for r in after if r.hash in root.prev]
    grown = [root for root in after if any(root.hash in later.prev for later in known.values())]
    return grown if len(grown) == 1 else []
