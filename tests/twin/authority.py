"""Which entries and acts count (part 7), for one set of complete entries and one set of excluded notes.

Every question is answered in a context: the past of an entry, or that past and the acts before one act of the entry.
Answers are looked up when asked; each rests on what lies in the past, and on removals decided in a higher stratum.
"""

from causal import ALL, Causal, Place
from entry import RANKS
from rules import act_holds


class Authority(Causal):
    """Evaluates the entries of `order` (causal order); `excluded` are disputed notes that do not count."""

    def __init__(self, order, chain, excluded):
        super().__init__(order)
        self.chain, self.excluded = chain, excluded

    def counting(self, op, place=None, **members):
        return [act for act in self.named(op, place, **members) if self.act_counts(act)]

    def winner(self, op, place=None, **members):
        """Of counting acts that make one id, the one that stands in a context (12.3, 12.14 b and k).

        A director's certificate for himself comes first, then any director's."""
        made = self.counting(op, place, **members)
        own = [act for act in made if op == "seat" and self.certifies_self(act, ALL)]
        return min(own or made, key=lambda act: (self.signer(act.at) != "D", self.order_key(act)), default=None)

    # --- notes ----------------------------------------------------------------------------------------------------

    def standing(self, at):
        """Not void, not excluded by 7.4, not beyond a cut of a root."""
        entry = self.order[at]
        return not entry.void and entry.hash not in self.excluded and not self._root_cut(at)

    def _root_cut(self, at):
        entry = self.order[at]
        for seat, seq, note in self.chain.cuts:
            if seat == entry.seat:
                end = self.number.get(note)
                if end is not None and (self.order[end].seat, self.order[end].seq) != (seat, seq):
                    end = None
                if seq == 0 or end is None or not (at == end or (entry.seq < seq and self.on_chain(at, end))):
                    return True
        return False

    # --- stratum a: directors -------------------------------------------------------------------------------------

    def own_certificate(self, at, view=ALL):
        """7.3a: (person, level) of a seat listed by a root or certified by a director for himself, or None."""
        def compute():
            entry = self.order[at]
            listed = self.chain.listing(entry.seat, entry.root[1])
            if listed:
                return listed[0], "high"
            for act in self.named("seat", Place(at, 0), seat=entry.seat):
                if self.certifies_self(act, view):
                    return act.members["person"], act.members["level"]
            return None
        return self._once(("own", at, view), compute) or None

    def certifies_self(self, act, view):
        def compute():
            owner = self.own_certificate(act.at, view)
            return (owner is not None and owner[0] == act.members["person"] and self.director_counts(act.at, view)
                    and self.is_director(act.at, view)
                    and not self.chain.listing(act.members["seat"], self.order[act.at].root[1])
                    and not any(self.director_counts(other.at, view) and self.is_director(other.at, view)
                                for other in self.named("seat", Place(act.at, act.nr), seat=act.members["seat"])))
        return self._once(("self", act, view), compute)

    def director_counts(self, at, view=ALL):
        """Whether an entry of stratum a counts, when only the drops inside a view are looked at."""
        def compute():
            owner = self.own_certificate(at, view)
            if not self.standing(at) or owner is None or self.left_behind(owner[0], at):
                return False
            return not any(not self.inside(at, drop) and (view == ALL or view >> drop.at & 1)
                           and self.own_drop(drop) and self.own_certificate(drop.at)[0] == owner[0]
                           for drop in self.named("drop-seat", seat=self.order[at].seat))
        return self._once(("director", at, view), compute)

    def is_director(self, at, view=ALL):
        """Whether the seat of an entry is a high seat of a person that its root lists as director."""
        owner = self.own_certificate(at, view)
        return (owner is not None and owner[1] == "high" and self.listed(owner[0], at)
                and not self.left_behind(owner[0], at))

    def listed(self, person, at):
        return person in self.chain.by_hash[self.order[at].root[1]].persons

    def left_behind(self, person, at):
        """12.1: written as a director whom the newest root omits, by a seat without a cut."""
        return (self.listed(person, at) and person not in self.chain.newest.persons
                and self.order[at].seat not in self.chain.cut_seats)

    def own_drop(self, act):
        """7.3a: a director's drop of a seat of his own person holds by what its own past says."""
        def compute():
            view = self.past[act.at] | 1 << act.at
            owner, target = self.own_certificate(act.at, view), act.members["seat"]
            if owner is None or not self.is_director(act.at, view) or not self.director_counts(act.at, view):
                return False
            listed = self.chain.listing(target, self.order[act.at].root[1])
            if listed:
                return listed[0] == owner[0]
            certs = [cert for cert in self.named("seat", Place(act.at, act.nr), seat=target)
                     if self.certifies_self(cert, view)]
            return bool(certs) and certs[0].members["person"] == owner[0]
        return self._once(("own-drop", act), compute)

    # --- strata b and c -------------------------------------------------------------------------------------------

    def certificate(self, at):
        """(person, level, act or None for a director's own seat) of the certificate in the past of an entry, or None.

        The past is without the entry itself (5.3): no entry certifies its own seat."""
        def compute():
            own = self.own_certificate(at)
            if own:
                return own + (None,)
            act = self.winner("seat", Place(at, 0), seat=self.order[at].seat)
            return act and (act.members["person"], act.members["level"], act)
        return self._once(("certificate", at), compute) or None

    def manager_grants(self, person, place):
        """Grants of a role of rank manager that stand in a context and were not dropped in it."""
        return [grant for grant in self.grants(person, place) if self.role_rank(grant.members["role"], place) == "manager"]

    def by_director(self, at):
        """Whether a root or a director's act certifies the seat of an entry; else it does not rise (12.14 c)."""
        cert = self.certificate(at)
        return cert is not None and (cert[2] is None or self.signer(cert[2].at) == "D")

    def in_managers(self, at):
        """7.3b, by the past of the entry."""
        return self.by_director(at) and bool(self.manager_grants(self.certificate(at)[0], Place(at, 0)))

    def in_directors(self, at):
        """12.14 f: an own seat of a person whom the root of the entry lists."""
        cert = self.certificate(at)
        return cert is not None and cert[2] is None and self.listed(cert[0], at)

    def removals(self, at):
        """Counting removals whose cut an entry of strata b and c lies beyond."""
        person, _, _ = self.certificate(at)
        found = self.named("drop-seat", seat=self.order[at].seat) + self.named("drop-person", person=person)
        beyond = [act for act in found if not self.inside(at, act)]
        if self.in_managers(at):
            beyond = [act for act in beyond if self.signer(act.at) == "D"]
        return [act for act in beyond if self.act_counts(act)]

    def verdict(self, at):
        """(counts | quarantine | void, reason) of an entry."""
        def compute():
            entry = self.order[at]
            if entry.lost:
                return "void", "lost"
            if entry.void:
                return "void", "wrong-clock"
            if self.certificate(at) is None:
                return "void", "no-certificate"
            if entry.hash in self.excluded:
                return "quarantine", "disputed"
            if self._root_cut(at):
                return "quarantine", "root-cut"
            if self.left_behind(self.certificate(at)[0], at):
                return "quarantine", "omitted"
            if self.in_directors(at):
                return ("counts", "") if self.director_counts(at) else ("quarantine", "removed")
            return ("quarantine", "removed") if self.removals(at) else ("counts", "")
        return self._once(("verdict", at), compute) or ("void", "undecided")

    def signer(self, at):
        """`D`, `M` or `` : as whom the seat of an entry acts there."""
        def compute():
            cert = self.certificate(at)
            if cert is None:
                return ""
            if cert[1] == "high" and self.in_directors(at) and not self.left_behind(cert[0], at):
                return "D"
            if cert[1] != "high" or not self.in_managers(at):
                return ""
            dropped = [self._dropped_beyond(grant, at) for grant in self.manager_grants(cert[0], Place(at, 0))]
            return "" if all(dropped) else "M"
        return self._once(("signer", at), compute) or ""

    def _dropped_beyond(self, grant, at):
        """7.2: whether a counting drop-grant leaves the acts of an entry beyond its cut."""
        return any(not self.inside(at, drop) and self.act_counts(drop)
                   for drop in self.named("drop-grant", grant=grant.members["grant"]))

    # --- persons, roles, ranks in a context ---------------------------------------------------------------------------

    def person_known(self, person, place):
        """Listed by any root up to the one of the context (12.14 h), or made."""
        return (person in self.chain.persons_until(self.order[place.at].root[1])
                or bool(self.counting("person", place, person=person)))

    def person_exists(self, person, place):
        return self.person_known(person, place) and not self.counting("drop-person", place, person=person)

    def grants(self, person, place):
        return [grant for grant in self.counting("grant", place, person=person)
                if self.winner("grant", place, grant=grant.members["grant"]) is grant
                and self.role_rank(grant.members["role"], place) is not None
                and not self.counting("drop-grant", place, grant=grant.members["grant"])]

    def role_rank(self, role, place):
        act = self.winner("role", place, role=role)
        return act and act.members["rank"]

    def role_rank_anywhere(self, grant):
        """The rank of the role of a grant, wherever it was made."""
        return self.role_rank(grant.members["role"], None)

    def rank(self, person, place):
        """5.5: -1 none, 0 agent, 1 manager, 2 director."""
        if self.listed(person, place.at):
            return 2
        ranks = [self.role_rank(grant.members["role"], place) for grant in self.grants(person, place)]
        return max((RANKS.index(rank) for rank in ranks if rank in RANKS[:2]), default=-1)

    def only_agent(self, person, place):
        """5.5, M: every granted role of the person is of rank agent."""
        return not self.listed(person, place.at) and all(
            self.role_rank(grant.members["role"], place) == "agent" for grant in self.grants(person, place))

    def seat_person(self, seat, place):
        """The person of a certified seat in a context, or None."""
        listed = self.chain.listing(seat, self.order[place.at].root[1])
        if listed:
            return listed[0]
        act = self.winner("seat", place, seat=seat)
        return act and act.members["person"]

    def act_counts(self, act):
        """Whether an act counts (5.4 to 5.7)."""
        if act.op == "drop-seat" and self.own_drop(act):
            return True
        return self._once(("act", act), lambda: self.verdict(act.at)[0] == "counts" and act_holds(self, act))

    def order_key(self, act):
        """(clock, seat, act number), the order of 5.5 and 6.6."""
        entry = self.order[act.at]
        return entry.real_clock, entry.seat, act.nr

    def compartment(self, c, place=None):
        """The `compartment` act of c that stands in a context, or None."""
        return self.winner("compartment", place, c=c)
