#!/usr/bin/env python3
"""The second reader: lists a vault's documents and verdicts from FORMAT.md alone.

    twin.py VAULT [--identity FILE] [--pin VAULTID] [--root HASH] --json
    twin.py note FILE --key BASE64 --name NAME
    twin.py root DIR
    twin.py vectors DIR
"""

import argparse
import base64
import pathlib
import sys
import threading

import bodies
import epochs
import ops
from disputes import evaluate
from notes import verdict
from vault import Vault
from vectors import run_vectors
from words import Refused, canonical, sha


def seats_of(world, forked):
    """{seat: {person, level, certificate, frozen}} of every seat that a root or a counting act certifies."""
    found = {}
    for act in world.counting("seat"):
        entry = world.order[act.at]
        found[act.members["seat"]] = {"person": act.members["person"], "level": act.members["level"],
                                      "certificate": entry.hash}
    for root in world.chain.roots:
        for seat, (person, _, _) in root.directors.items():
            found[seat] = {"person": person, "level": "high", "certificate": "root"}
    for seat, stated in found.items():
        stated["frozen"] = seat in forked
    return found


def entries_of(vault, world, pending, lost):
    """One row for each note, with its verdict (12.4)."""
    rows = []
    for at, entry in enumerate(world.order):
        if entry.lost:
            continue
        said, reason = world.verdict(at)
        rows.append((entry, said, reason))
    rows += [(vault.verified[note], "pending", reason) for note, reason in pending.items()]
    rows += [(vault.verified[note], "void", "lost") for note in lost if note in vault.verified]
    rows += [(kept[0][1], "pending", "no-key") for kept in vault.unsigned.values()]
    rows.sort(key=lambda row: (row[0].seat, row[0].seq, row[0].hash))
    return [{"seat": e.seat, "seq": e.seq, "note": e.hash, "verdict": said, "reason": reason}
            for e, said, reason in rows]


def read_vault(folder, identity=None, pin=None, keep=None):
    """Everything that the second reader says about a folder."""
    vault = Vault(folder, pin, keep)
    world, pending, _, forked, lost = evaluate(vault.verified, vault.chain)
    for seat in forked:
        vault.finding("fork", seat)
    listed = []
    if identity:
        opener = bodies.Opener(vault, identity, epochs.keyring_files(world), epochs.stated_epochs(world))
        listed = ops.documents(ops.read_ops(world, opener.bodies(world.order), vault.finding))
    compartments = {}
    for act in world.counting("compartment"):
        c = act.members["c"]
        compartments[c] = {"epochs": [epoch.members["kid"] for epoch in epochs.epochs(world, c)],
                           "writers epoch": epochs.writers_epoch(world, c),
                           "state_hash": sha("".join(epochs.state_lines(world, c)).encode())}
    return {
        "vault": vault.chain.vault,
        "root": {"version": vault.chain.newest.version, "hash": vault.chain.newest.hash},
        "seats": seats_of(world, forked),
        "entries": entries_of(vault, world, pending, lost),
        "compartments": compartments,
        "documents": listed,
        "findings": sorted(vault.findings, key=lambda f: (f["code"], f["name"])),
    }


def root_chain(folder):
    """The accepted root chain of a folder, or of the folder that holds it."""
    folder = pathlib.Path(folder)
    vault = Vault(folder if (folder / "root").is_dir() else folder.parent)
    return {"vault": vault.chain.vault, "findings": vault.findings,
            "roots": [{"version": root.version, "hash": root.hash} for root in vault.chain.roots]}


def main(words):
    """Runs the command; gives the exit code."""
    command = words[0] if words and words[0] in ("note", "root", "vectors") else "vault"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    for option in {"note": ["--key", "--name"], "vault": ["--identity", "--pin", "--root"]}.get(command, []):
        parser.add_argument(option, required=command == "note")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(words if command == "vault" else words[1:])
    try:
        if command == "note":
            said = verdict(pathlib.Path(given.path).read_bytes(), base64.b64decode(given.key), given.name)
            print(said if said == "ok" else f"refused {said}")
            return 0 if said == "ok" else 1
        if command == "vectors":
            passed, failed, skipped = run_vectors(given.path)
            for line in failed:
                print(line)
            print(f"{passed} passed, {len(failed)} failed" + (f" ({skipped} not understood)" if skipped else ""))
            return 1 if failed or skipped or not passed else 0
        print(canonical(root_chain(given.path) if command == "root"
                        else read_vault(given.path, given.identity, given.pin, given.root)))
        return 0
    except Refused as refusal:
        print(f"refused {refusal}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    # Long chains of certificates are followed by recursion.
    sys.setrecursionlimit(100_000)
    threading.stack_size(256 * 1024 * 1024)
    code = []
    runner = threading.Thread(target=lambda: code.append(main(sys.argv[1:])))
    runner.start()
    runner.join()
    sys.exit(code[0] if code else 2)
