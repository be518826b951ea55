"""Causal order (5.3): which act stands in which past, and which notes lie on one chain."""

WHOLE = 1 << 30
ALL = -1


class Act:
    """One well formed act at its place: entry number, act number, members."""

    def __init__(self, at, nr, members):
        self.at, self.nr, self.members, self.op = at, nr, members, members["op"]


class Place:
    """A context: what entry `at` sees before its act `nr`, and a set of denials beside it."""

    def __init__(self, at, nr=WHOLE, beside=frozenset()):
        self.at, self.nr, self.beside = at, nr, beside


class Causal:
    """The complete entries of a vault in causal order, their pasts as bit sets, and their acts by kind."""

    def __init__(self, order):
        self.order = order
        self.number = {entry.hash: at for at, entry in enumerate(order)}
        self.past = []
        self.acts, self._memo, self._open, self._reached = {}, {}, {}, WHOLE
        for at, entry in enumerate(order):
            mask = 0
            for parent in entry.parents:
                mask |= self.past[self.number[parent]] | 1 << self.number[parent]
            self.past.append(mask)
            for nr, members in enumerate(entry.acts):
                if entry.known_acts[nr]:
                    act = Act(at, nr, members)
                    self.acts.setdefault(act.op, []).append(act)

    def in_past(self, at, of):
        return bool(self.past[of] >> at & 1)

    def concurrent(self, a, b):
        return a != b and not self.in_past(a, b) and not self.in_past(b, a)

    def sees(self, place, act):
        """Whether an act stands in the context."""
        return (self.in_past(act.at, place.at) or (act.at == place.at and act.nr < place.nr) or act in place.beside)

    def inside(self, at, act):
        """7.2: whether entry `at` lies within the cut that the removal `act` makes."""
        return at == act.at or self.in_past(at, act.at)

    def named(self, op, place=None, **members):
        """Acts of one kind with the given members that stand in a context (or anywhere)."""
        return [act for act in self.acts.get(op, ())
                if all(act.members[key] == value for key, value in members.items())
                and (place is None or self.sees(place, act))]

    def _once(self, key, compute):
        """Remembers an answer; an answer that asks for itself is no (a reader that cannot decide refuses).

        What was answered under such a no, while its question was still open, holds for that question alone: it is
        remembered only once no question below the open one is left that it rests on.
        """
        if key in self._memo:
            return self._memo[key]
        if key in self._open:
            self._reached = min(self._reached, self._open[key])
            return False
        depth, before = len(self._open), self._reached
        self._open[key], self._reached = depth, WHOLE
        value = compute()
        del self._open[key]
        if self._reached >= depth:
            self._memo[key], self._reached = value, before
        else:
            self._reached = min(self._reached, before)
        return value

    def on_chain(self, at, end):
        """Whether note `at` is a predecessor of `end` over `prev`."""
        while end is not None and end > at:
            end = self.number.get(self.order[end].prev)
        return end == at

    def comparable(self, a, b):
        return a == b or self.on_chain(min(a, b), max(a, b))
