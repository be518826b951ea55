"""Makes small vaults for the tests: seats, signed roots and entries, sealed keyrings and bodies."""

import base64
import functools
import hashlib
import pathlib
import subprocess

import ed25519
from bodies import line_list
from notes import key_id, seat_id
from words import canonical, sha

TIME = "2026-01-05T09:00:00Z"


def an_id(word):
    """An id that a test can name."""
    return sha(word.encode())[:32]


@functools.cache
def age_identity(word):
    """(secret, recipient) of an age identity, one for each word in a test run."""
    made = subprocess.run(["age-keygen"], capture_output=True, check=True, text=True).stdout.split("\n")
    return made[2], made[1].removeprefix("# public key: ")


def seal(plain, *recipients):
    """Seals bytes with the stock program."""
    words = [word for recipient in recipients for word in ("-r", recipient)]
    return subprocess.run(["age", *words], input=plain, capture_output=True, check=True).stdout


class Seat:
    """Keys of a test seat. Its age key is made only when it is asked for."""

    def __init__(self, word, person, level="high", recipient=None):
        self.seed = hashlib.sha256(word.encode()).digest()
        self.key = ed25519.public(self.seed)
        self.sign = base64.b64encode(self.key).decode()
        self.recipient = recipient or "age1" + sha(word.encode())
        self.person, self.level = an_id(person), level
        self.id = seat_id(self.recipient, self.sign)

    def note(self, text, name=None):
        """The signed note of a text."""
        name = name or "seat-" + self.id
        data = text.encode()
        signed = key_id(name, self.key) + ed25519.sign(self.seed, data)
        return data + f"\n\u2014 {name} {base64.b64encode(signed).decode()}\n".encode()

    def certificate(self):
        """The act that certifies this seat."""
        return act("seat", seat=self.id, person=self.person, recipient=self.recipient, sign=self.sign,
                   level=self.level, protection="os")


def act(op, **members):
    return {"op": op, "crit": True, **members}


class Made:
    """An entry that a test made, to be named by others."""

    def __init__(self, seat, seq, clock, note):
        self.seat, self.seq, self.clock, self.hash = seat, seq, clock, note


class Maker:
    """Writes a vault into a folder."""

    def __init__(self, folder, *directors, threshold=1, recovery=()):
        self.folder = pathlib.Path(folder)
        self.heads = {}
        self.root = (1, self.write_root(1, directors, directors, threshold, recovery=recovery))
        self.vault = self.root[1]

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def write_root(self, version, directors, signers, threshold=1, prev=None, cuts=(), recovery=(), by_recovery=()):
        lines = ["coffre-root/v1", f"version {version}"]
        if version > 1:
            lines += [f"vault {self.vault}", f"prev {prev or self.root[1]}"]
        lines += ["format 1", "reader 1", f"threshold {threshold}"]
        lines += sorted(f"director {s.person} {s.id} {s.recipient} {s.sign}" for s in directors)
        lines += sorted(f"recovery {s.recipient} {s.sign} {kind}" for s, kind in recovery)
        lines += sorted(f"cut {seat.id} {made.seq if made else 0} {made.hash if made else '-'}" for seat, made in cuts)
        text = "\n".join(lines) + "\n"
        note = sha(text.encode())
        for seat in signers:
            self.write(f"root/{version:08}-{note[:32]}-{seat.id}.note", seat.note(text))
        for seat in by_recovery:
            self.write(f"root/{version:08}-{note[:32]}-recovery.note", seat.note(text, "recovery"))
        return note

    def entry(self, seat, *acts, saw=(), clock=None, prev="head", root=None, bodies=(), snaps=(), keep=True):
        """Publishes one entry; `prev` may name another entry of the seat to make a fork, `keep` False leaves it out."""
        before = self.heads.get(seat.id) if prev == "head" else prev
        seq = before.seq + 1 if before else 1
        right = 1 + max([m.clock for m in saw] + ([before.clock] if before else []), default=0)
        clock = right if clock is None else clock
        version, root_hash = root or self.root
        lines = ["coffre-entry/v1", f"vault {self.vault}", f"seat {seat.id}", f"seq {seq}",
                 f"prev {before.hash if before else '-'}", f"clock {clock}", f"time {TIME}",
                 f"root {version} {root_hash}"]
        lines += [f"saw {a} {b} {c}" for a, c, b in sorted((m.seat.id, m.hash, m.seq) for m in saw)]
        lines += ["act " + canonical(members) for members in acts]
        for part, (kind, kid, recipient, ops) in enumerate(bodies):
            lines.append(self.body(seat, seq, part, kind, kid, recipient, ops))
        lines += [f"snap {words}" for words in snaps]
        text = "\n".join(lines) + "\n"
        note = sha(text.encode())
        if keep:
            self.write(f"log/{seat.id}/{seq:08}-{note[:32]}.note", seat.note(text))
        made = Made(seat, seq, right, note)
        self.heads[seat.id] = made
        return made

    def sealed(self, plain, recipient):
        """Puts a sealed object into the folder; gives hash and size."""
        data = seal(plain, recipient)
        digest = sha(data)
        self.write(f"obj/{digest[:2]}/{digest}.age", data)
        return digest, len(data)

    def body(self, seat, seq, part, kind, kid, recipient, ops):
        """Seals the ops of a body; gives its `body` line."""
        first = {"body": "coffre-body/v1", "class": kind, "n": an_id("n"), "part": part, "seat": seat.id, "seq": seq,
                 "vault": self.vault}
        lines = [canonical(first).encode()]
        lines += [op if isinstance(op, bytes) else canonical({"n": an_id("n"), "crit": True, **op}).encode() for op in ops]
        digest, size = self.sealed(b"".join(line + b"\n" for line in lines), recipient)
        return f"body {kind} {kid} {digest} {size} {line_list(lines)}"

    def keyring(self, c, epochs, *recipients):
        """Seals a keyring with {kid: secret}; gives its hash."""
        plain = "".join(f"# {kid}\n{secret}\n" for kid, secret in epochs.items())
        data = seal(plain.encode(), *recipients)
        self.write(f"key/{c}/{sha(data)}.age", data)
        return sha(data)


def kid_of(c, recipient):
    return f"{c}.{sha(recipient.encode())[:16]}"
