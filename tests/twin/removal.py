"""When a seat may delete the bodies that a snapshot covers (9.1)."""

import datetime

from rules import entitled
from words import compartment_of

WAIT = datetime.timedelta(days=30)


def instant(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


def may_go(world, snap, seat, now):
    """Whether others have stood for the snapshot for long enough. That `seat` reads it back is its own affair."""
    readers = entitled(world, compartment_of(snap[1]), None)
    if seat not in readers:
        return False
    asked = readers - {seat} or readers
    return any(entry.seat in asked and snap in entry.snaps and world.verdict(at)[0] == "counts"
               and instant(now) - instant(entry.time) >= WAIT for at, entry in enumerate(world.order))
