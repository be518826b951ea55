"""Signed notes (3.1): one text, one signature line, strict Ed25519."""

import hashlib

from ed25519 import usable_key, verify
from words import KIB, Refused, b64, demand, sha, text_lines

NOTE_MAX = 64 * KIB
DASH = "\u2014 ".encode()


class Note:
    """A parsed note: text bytes, note hash, signer's name, key id, signature. Not yet verified."""

    def __init__(self, data):
        demand(len(data) <= NOTE_MAX, "1.6", "note too large")
        text_lines(data)
        at = data.rfind(b"\n\n")
        demand(at > 0, "3.1", "no empty line before the signature")
        self.text, tail = data[:at + 1], data[at + 2:]
        demand(b"\n\n" not in self.text and self.text[:1] != b"\n", "12.13", "empty line in the text")
        demand(tail.count(b"\n") == 1 and tail.startswith(DASH), "3.1", "not exactly one signature line")
        words = tail[len(DASH):-1].decode().split(" ")
        demand(len(words) == 2 and words[0], "3.1", "bad signature line")
        self.name = words[0]
        raw = b64(words[1], 68, "3.1")
        self.key_id, self.signature = raw[:4], raw[4:]
        self.hash = sha(self.text)
        self.data = data

    def check(self, key):
        """Refuses the note unless the key made its signature."""
        demand(usable_key(key), "3.1", "key of small order or no point")
        demand(self.key_id == key_id(self.name, key), "3.1", "signature names another key")
        demand(verify(key, self.signature, self.text), "3.1", "signature does not verify")


def key_id(name, key):
    """The first four bytes that a signature line gives for a name and key."""
    return hashlib.sha256(name.encode() + b"\n\x01" + key).digest()[:4]


def seat_id(recipient, sign):
    """The seat id of 4.1; `sign` is the key in Base64."""
    return sha(f"coffre-seat/v1\n{recipient}\n{sign}\n".encode())[:32]


def verdict(data, key, name):
    """Gives `ok`, or the reason for refusing one note file."""
    try:
        note = Note(data)
        demand(note.name == name, "3.1", "other name")
        note.check(key)
    except Refused as refusal:
        return str(refusal)
    return "ok"
