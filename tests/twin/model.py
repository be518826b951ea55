"""The executable model of authority (parts 3, 5, 6 and 7): asked over a pipe by the tests of the product's evaluation.

One question a line, one answer a line, both JSON. A question holds texts as they would stand in the folder, with
signatures taken as verified, and the names of the broken variants (broken.py) to be asked as well:

    {"roots": [text], "offers": [[text, [key]]], "keep": HASH, "entries": [text], "now": HASH, "compartments": [c],
     "persons": [person], "variants": [name]}

`roots` are those that the asker accepted, oldest first; `offers` all that it was shown, each with the keys that signed
it; `keep` the newest that it accepted; `now` an entry without effect that has everything in its past.
"""

import json
import sys

import broken
from causal import Place
from disputes import evaluate
from entry import Entry
from epochs import depositors_epoch, epochs, op_verdict, state_lines, writers_epoch
from root import Chain, Root, build_chain
from rules import entitled
from words import Refused, b64, sha

NEEDS = ("file", "read", "manage")


def accepted(question):
    """The hashes of the roots that one accepts of those that were offered, ascending; none where the chain stops."""
    if not question["offers"]:
        return None
    offers = {}
    for text, keys in question["offers"]:
        root = Root(text.encode())
        offers.setdefault(root.hash, (root, set()))[1].update(b64(key, 32) for key in keys)
    try:
        chain, _ = build_chain(offers, question["roots"] and sha(question["roots"][0].encode()), question["keep"])
    except Refused:
        return []
    return sorted(chain.by_hash)


def writes(world, c, now, pick):
    """The epoch that is written to; none in a compartment that is not, or not any more."""
    if world.compartment(c, now) is None or world.counting("drop-compartment", c=c):
        return None
    return pick(world, c)


def answer(question):
    roots = [Root(text.encode()) for text in question["roots"]]
    chain = Chain(roots, roots[0].hash)
    entries = [Entry(text.encode()) for text in question["entries"]]
    world, _, _, _, lost = evaluate({entry.hash: entry for entry in entries}, chain)
    now, said = Place(world.number[question["now"]]), {"roots": accepted(question)}
    said["verdicts"] = {entry.hash: "void" if entry.hash in lost else "pending" for entry in entries}
    said["ops"], said["compartments"] = {}, {}
    for at, entry in enumerate(world.order):
        if entry.lost:
            continue
        said["verdicts"][entry.hash] = world.verdict(at)[0]
        said["ops"][entry.hash] = [[op_verdict(world, at, c, need)[0] for need in NEEDS]
                                   for c in question["compartments"]]
    for c in question["compartments"]:
        said["compartments"][c] = {
            "state": sha("".join(state_lines(world, c)).encode()),
            "epochs": sorted(act.members["kid"] for act in epochs(world, c)),
            "writes": writes(world, c, now, writers_epoch),
            "deposits": [writes(world, c, now, lambda *of: depositors_epoch(*of, person))
                         for person in question["persons"]],
            "readers": sorted(entitled(world, c, now)),
        }
    return said


def main():
    for line in sys.stdin:
        question = json.loads(line)
        said = {"whole": answer(question)}
        for name in question["variants"]:
            with broken.variant(name):
                said[name] = answer(question)
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    sys.setrecursionlimit(20_000)
    main()
