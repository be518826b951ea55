#!/usr/bin/env python3
"""Checks a signed export without keys and without the vault: an independent second reader of `coffre verify`.

Usage: verify_export.py FOLDER. Prints one finding a line and ends with 1, or `holds` and ends with 0.
"""

import base64
import hashlib
import json
import pathlib
import struct
import sys

import ed25519
from entry import Entry
from notes import Note, seat_id
from root import Root, build_chain
from words import Refused, demand, read_json, sha

NAMESPACE = b"export@coffre"


def strings(blob):
    """Splits a blob of SSH strings."""
    while blob:
        size = struct.unpack(">I", blob[:4])[0]
        demand(len(blob) >= 4 + size, "sshsig", "cut short")
        yield blob[4:4 + size]
        blob = blob[4 + size:]


def check_signature(folder, manifest, data):
    """The OpenSSH signature of the manifest, by the key and seat that it names itself."""
    signer = manifest["signer"]
    key = base64.b64decode(signer["sign"], validate=True)
    demand(seat_id(signer["recipient"], signer["sign"]) == signer["seat"], "signer", "key of another seat")
    lines = (folder / "manifest.json.sig").read_text().splitlines()
    demand(lines[0] == "-----BEGIN SSH SIGNATURE-----" and lines[-1] == "-----END SSH SIGNATURE-----", "sshsig", "armor")
    blob = base64.b64decode("".join(lines[1:-1]), validate=True)
    demand(blob[:10] == b"SSHSIG\0\0\0\1", "sshsig", "version")
    public, namespace, reserved, algorithm, signature = strings(blob[10:])
    demand(list(strings(public)) == [b"ssh-ed25519", key], "sshsig", "another key")
    demand((namespace, reserved, algorithm) == (NAMESPACE, b"", b"sha512"), "sshsig", "another purpose")
    kind, signature = strings(signature)
    parts = (namespace, reserved, algorithm, hashlib.sha512(data).digest())
    signed = b"SSHSIG" + b"".join(struct.pack(">I", len(part)) + part for part in parts)
    demand(kind == b"ssh-ed25519" and ed25519.verify(key, signature, signed), "sshsig", "does not verify")


def read_roots(folder, vault):
    """The accepted chain; version 1 has to have the vault's id as its hash."""
    texts, keys = {}, {}
    notes = [Note(path.read_bytes()) for path in sorted((folder / "notes/root").iterdir())]
    for note in notes:
        root, _ = texts.setdefault(note.hash, (Root(note.text), set()))
        keys.update({f"seat-{seat}": {key} for seat, (_, _, key) in root.directors.items()})
        keys.setdefault("recovery", set()).update(root.recovery)
    for note in notes:
        for key in keys.get(note.name, ()):
            if ed25519.verify(key, note.signature, note.text):
                texts[note.hash][1].add(key)
    return build_chain(texts, pin=vault)[0]


def read_entries(folder, chain):
    """Entries whose signature holds, by hash, and the key of each seat."""
    keys = {seat: key for root in chain.roots for seat, (_, _, key) in root.directors.items()}
    waiting = [Note(path.read_bytes()) for path in sorted((folder / "notes/log").rglob("*.note"))]
    found = {}
    while waiting:
        ready = [note for note in waiting if note.name[5:] in keys]
        demand(ready, "notes", "a seat without certificate")
        for note in ready:
            entry = Entry(note.text)
            demand(note.name == f"seat-{entry.seat}" and entry.vault == chain.vault, "notes", "another seat or vault")
            note.check(keys[entry.seat])
            found[note.hash] = entry
            acts = [act for act, known in zip(entry.acts, entry.known_acts) if known and act["op"] == "seat"]
            keys.update({act["seat"]: base64.b64decode(act["sign"]) for act in acts})
        waiting = [note for note in waiting if note not in ready]
    return found


def certified(entries, chain):
    """{seat: person} of the seats that lead up to the root by certificates of directors and managers."""
    ranks = {seat: (person, 2) for root in chain.roots for seat, (person, _, _) in root.directors.items()}
    acts = [(entry.seat, act) for entry in entries.values() for act, known in zip(entry.acts, entry.known_acts) if known]
    for _ in acts:
        by_directors = [act for seat, act in acts if ranks.get(seat, (None, 0))[1] == 2]
        roles = {act["role"] for act in by_directors if act["op"] == "role" and act["rank"] == "manager"}
        managers = {act["person"] for act in by_directors if act["op"] == "grant" and act["role"] in roles}
        for seat, act in acts:
            person, rank = ranks.get(seat, (None, 0))
            if act["op"] == "seat" and rank >= 1 and act["seat"] not in ranks:
                high = act["level"] == "high" and rank == 2
                own, leads = act["person"] == person, act["person"] in managers
                ranks[act["seat"]] = (act["person"], 2 if high and own else 1 if high and leads else 0)
    return {seat: person for seat, (person, _) in ranks.items()}


def check_document(folder, shown, entries, persons, chain):
    """From the document's file over its line and the line hashes to the signed entry."""
    entry = entries.get(shown["note"])
    demand(entry and entry.seat in persons, shown["file"], "no certified entry")
    for seat, seq, last in chain.cuts:
        inside = entry.seq < seq or (entry.seq == seq and shown["note"] == last)
        demand(seat != entry.seat or inside, shown["file"], "filed after its author was removed")
    stem = f"lines/{shown['note']}-{shown['part']}"
    hashes = (folder / f"{stem}.hashes").read_bytes()
    demand(sha(hashes) == entry.bodies[shown["part"]][-1], shown["file"], "other line hashes")
    line = (folder / f"{stem}-{shown['line']}.json").read_bytes()
    demand(sha(line) == hashes.decode().splitlines()[shown["line"]], shown["file"], "another line")
    said = read_json(line.decode())
    stated = (said["op"] in ("file", "submit"), said["doc"], said["ver"], said["name"], said["plain"])
    plain = {"sha256": shown["sha256"], "size": shown["size"]}
    demand(stated == (True, shown["doc"], shown["ver"], shown["name"], plain), shown["file"], "the line says otherwise")
    demand(sha((folder / shown["file"]).read_bytes()) == shown["sha256"], shown["file"], "altered")


def check(folder):
    """Gives what does not hold, as texts."""
    try:
        data = (folder / "manifest.json").read_bytes()
        manifest = json.loads(data)
        check_signature(folder, manifest, data)
        listed = {one["file"]: one for one in manifest["files"]}
        present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
        demand(present - {"manifest.json", "manifest.json.sig"} == set(listed), "files", "missing or not listed")
        for name, one in listed.items():
            data = (folder / name).read_bytes()
            demand((sha(data), len(data)) == (one["sha256"], one["size"]), name, "altered")
        chain = read_roots(folder, manifest["vault"])
        entries = read_entries(folder, chain)
        persons = certified(entries, chain)
        signer = manifest["signer"]
        demand(persons.get(signer["seat"]) == signer["person"], "signer", "nobody certifies the seat")
        for shown in manifest["documents"]:
            check_document(folder, shown, entries, persons, chain)
    except Refused as refusal:
        return [str(refusal)]
    except (OSError, ValueError, KeyError, IndexError, TypeError, struct.error) as error:
        return [f"unreadable: {type(error).__name__}"]
    return []


if __name__ == "__main__":
    FOUND = check(pathlib.Path(sys.argv[1]))
    print("\n".join(FOUND) or "holds")
    sys.exit(1 if FOUND else 0)
