"""Forks (7.1), their acknowledgement (7.4), lost notes (5.4): the passes round one evaluation."""

from authority import Authority
from entry import complete_entries


def disputed_notes(verified):
    """7.1: the hashes of all disputed notes, and the forked seats."""
    by_place = {}
    for entry in verified.values():
        by_place.setdefault((entry.seat, entry.seq), set()).add(entry.hash)
    lowest = {}
    for (seat, seq), notes in by_place.items():
        if len(notes) > 1:
            lowest[seat] = min(seq, lowest.get(seat, seq))
    notes = {e.hash for e in verified.values() if e.seat in lowest and e.seq >= lowest[e.seat]}
    return notes, sorted(lowest)


def acknowledged(world, disputed):
    """7.4: the disputed notes that count, by a world in which none of them does."""
    named = {}
    for at, entry in enumerate(world.order):
        if world.verdict(at)[0] != "counts":
            continue
        for seat, _, note in entry.saw:
            head = world.number.get(note)
            if note in disputed and head is not None and may_acknowledge(world, at, head):
                others = [n for n, other in enumerate(world.order)
                          if other.seat == seat and other.hash in disputed and world.in_past(n, at)]
                if all(world.comparable(n, head) for n in others):
                    named.setdefault(seat, set()).update(chain_of(world, head, disputed))
    return {world.order[at].hash for notes in named.values() for at in notes
            if all(world.comparable(at, other) for other in notes)}


def chain_of(world, head, disputed):
    """The note and its disputed predecessors."""
    found = []
    while head is not None and world.order[head].hash in disputed:
        found.append(head)
        head = world.number.get(world.order[head].prev)
    return found


def may_acknowledge(world, at, head):
    """Another person's seat, certified high enough for the stratum of the disputed seat."""
    mine, theirs = world.certificate(at), world.certificate(head)
    if theirs is None or mine[0] == theirs[0]:
        return False
    by = "D" if mine[2] is None else world.signer(mine[2].at)
    if theirs[2] is None or any(world.role_rank_anywhere(grant) == "manager"
                                for grant in world.counting("grant", person=theirs[0])):
        return by == "D"
    return by in ("D", "M")


def evaluate(verified, chain):
    """Evaluates all verified entries: (Authority, {pending note: reason}, disputed, forked seats, lost)."""
    lost = {}
    disputed, forked = disputed_notes(verified)
    while True:
        order, pending = complete_entries(verified, chain, lost)
        order.sort(key=lambda e: (e.real_clock, e.seat, e.hash))
        world = Authority(order, chain, disputed)
        if disputed:
            world = Authority(order, chain, disputed - acknowledged(world, disputed))
        found = {act.members["note"]: (act.members["seat"], act.members["seq"]) for act in world.counting("lost")}
        found.update(lost)
        if found == lost:
            return world, pending, disputed, forked, lost
        lost = found
