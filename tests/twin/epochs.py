"""Removals of readers, clean epochs (6.5, 6.6) and what decides about the ops of a body (7.5, 7.6)."""

from causal import Place
from rules import entitled, held
from words import compartment_of

DENIALS = ("drop-seat", "drop-person", "drop-grant", "right")


def reader_removals(world, c):
    """6.5: the counting acts that end a seat's entitlement to c."""
    denials = [act for op in DENIALS for act in world.counting(op)]
    found = []
    for act in denials:
        before = entitled(world, c, Place(act.at, act.nr))
        if not before:
            continue
        beside = frozenset(other for other in denials if world.concurrent(act.at, other.at))
        if before - entitled(world, c, Place(act.at, act.nr + 1)) or \
                before - entitled(world, c, Place(act.at, act.nr + 1, beside)):
            found.append(act)
    return found


def epochs(world, c):
    """The counting epochs of c, ascending by (clock, seat, act number)."""
    standing = [act for act in world.counting("epoch", c=c) if world.winner("epoch", kid=act.members["kid"]) is act]
    return sorted(standing, key=world.order_key)


def clean_epochs(world, c):
    """6.5: the counting epochs of c that are clean, highest first."""
    removals = reader_removals(world, c)
    return [act for act in reversed(epochs(world, c))
            if world.order[act.at].root[0] >= world.chain.last_omission
            and all(world.inside(r.at, act) for r in removals)]


def writers_epoch(world, c):
    """6.6: the kid of the clean, counting epoch that is highest, or None. Who opened it is not asked."""
    return next((act.members["kid"] for act in clean_epochs(world, c)), None)


def depositors_epoch(world, c, person):
    """6.6: the kid of the highest one that a person with `file` only may write to, or None."""
    for act in clean_epochs(world, c):
        maker = world.certificate(act.at)[0]
        openers = {world.certificate(by.at)[0] for by in world.counting("opened", kid=act.members["kid"])}
        if world.signer(act.at) == "D" or openers - {maker, person}:
            return act.members["kid"]
    return None


def stated_epochs(world):
    """{kid: recipients} of every well formed `epoch` act, counting or not."""
    found = {}
    for act in world.named("epoch"):
        found.setdefault(act.members["kid"], set()).add(act.members["recipient"])
    return found


def keyring_files(world):
    """[(compartment, hash)] of every keyring that an entry names."""
    return sorted({(act.members["c"], act.members["keyring"])
                   for op in ("epoch", "keyring") for act in world.named(op)})


def adopted(world, at, c):
    """7.6: whether a counting `adopt` takes the entry over into c."""
    entry = world.order[at]
    wanted = {"seat": entry.seat, "seq": entry.seq, "note": entry.hash}
    return any(wanted in act.members["notes"] for act in world.counting("adopt", c=c))


def op_verdict(world, at, c, need, high=False):
    """(verdict, reason) of an op of entry `at` in c that needs a right."""
    state = world.verdict(at)
    if state[0] == "void":
        return state
    right = held(world, at, c, need, high=high)
    if right[0] == "void":
        return right
    if adopted(world, at, c):
        return "counts", "adopted"
    return state if state[0] != "counts" else right


def state_lines(world, c):
    """7.7: the sorted lines of the state hash of c."""
    lines = []
    for at, entry in enumerate(world.order):
        for part, body in enumerate(entry.bodies):
            if compartment_of(body[1]) == c:
                lines.append(f"{entry.hash} {part} {op_verdict(world, at, c, 'file')[0]}\n")
    return sorted(lines)
