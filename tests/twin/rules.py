"""Who may do what: the acts' own rules (5.4, 5.5), rights (5.6, 5.7, 7.5) and who reads (6.4)."""

from causal import ALL, WHOLE, Place
from entry import RANKS, RIGHTS
from words import compartment_of

MADE = {"person": "person", "seat": "seat", "compartment": "c", "role": "role", "grant": "grant", "epoch": "kid"}
DIRECTOR_ONLY = ("compartment", "drop-compartment", "role", "drop-role", "right", "lost")


def act_holds(world, act):
    """Whether an act of a counting entry is one that its author may make there."""
    who, members, place = world.signer(act.at), act.members, Place(act.at, act.nr)
    if is_own_seat(world, act, who):
        return world.certifies_self(act, ALL)
    if act.op in MADE and not is_new(world, act):
        return False
    if act.op in ("keyring", "opened", "adopt"):
        c = compartment_of(members["kid"]) if act.op == "opened" else members["c"]
        return held(world, act.at, c, "manage" if act.op == "adopt" else "read", act.nr, act.op == "adopt")[0] == "counts"
    if not who or (act.op in DIRECTOR_ONLY and who != "D"):
        return False
    if act.op == "epoch":
        return held(world, act.at, members["c"], "read", act.nr)[0] == "counts"
    if act.op in ("person", "compartment", "role"):
        return True
    if act.op == "drop-compartment":
        return world.compartment(members["c"], place) is not None
    if act.op in ("right", "drop-role"):
        return world.role_rank(members["role"], place) is not None
    if act.op == "lost":
        person = world.seat_person(members["seat"], place)
        own_or_lower = person is not None and (person == world.certificate(act.at)[0] or below(world, person, place, who))
        there = world.number.get(members["note"])
        fits = there is None or (world.order[there].seat, world.order[there].seq) == (members["seat"], members["seq"])
        return own_or_lower and fits
    if who == "D" and act.op.startswith("drop-"):
        return director_drops(world, act, place)
    if act.op == "drop-person":
        return world.person_known(members["person"], place) and below(world, members["person"], place, who)
    if act.op == "seat":
        return seat_holds(world, act, who, place)
    if act.op == "drop-seat":
        person = world.seat_person(members["seat"], place)
        return person is not None and below(world, person, place, who)
    return grant_holds(world, act, who, place)


def is_new(world, act):
    """5.5: what exists in the past is not made again; of concurrent makers all act, and one stands (12.14 b)."""
    key, place = MADE[act.op], Place(act.at, act.nr)
    if act.op == "seat" and world.chain.listing(act.members["seat"], world.order[act.at].root[1]):
        return False
    if act.op == "person":
        return not world.person_known(act.members["person"], place)
    return not world.counting(act.op, place, **{key: act.members[key]})


def below(world, person, place, who):
    """Strictly lower rank than the signer; for a manager, agents only."""
    if who == "D":
        return world.rank(person, place) < 2
    return world.only_agent(person, place) and world.rank(person, place) < 1


def is_own_seat(world, act, who):
    """Whether a director certifies a further seat of his own."""
    return act.op == "seat" and who == "D" and act.members["person"] == world.certificate(act.at)[0]


def seat_holds(world, act, who, place):
    person = act.members["person"]
    return world.person_exists(person, place) and below(world, person, place, who)


def director_drops(world, act, place):
    """12.14 d: a director drops what any well formed act in the past makes and what concerns nobody listed there."""
    root = world.order[act.at].root[1]
    if act.op == "drop-seat":
        listed = world.chain.listing(act.members["seat"], root)
        if listed:
            return not world.listed(listed[0], act.at)
    if act.op == "drop-person":
        person = act.members["person"]
        if world.listed(person, act.at) or person in world.chain.persons_until(root):
            return not world.listed(person, act.at)
    made = act.op.removeprefix("drop-")
    claims = world.named(made, place, **{MADE[made]: act.members[MADE[made]]})
    by_directors = [claim for claim in claims if world.signer(claim.at) == "D" and world.verdict(claim.at)[0] == "counts"]
    return any(not world.listed(claim.members["person"], act.at) for claim in by_directors or claims)


def grant_holds(world, act, who, place):
    """`grant` and `drop-grant`."""
    grant = act
    if act.op == "drop-grant":
        grant = world.winner("grant", place, grant=act.members["grant"])
        if grant is None:
            return False
    elif not world.person_exists(act.members["person"], place) or is_retired(world, act.members["role"], place):
        return False
    rank = world.role_rank(grant.members["role"], place)
    if rank is None or (who == "M" and rank != "agent"):
        return False
    return world.rank(grant.members["person"], place) < (2 if who == "D" else 1)


def is_retired(world, role, place):
    """5.8: whether a role is granted no more in a context."""
    return bool(world.counting("drop-role", place, role=role))


def role_right(world, role, c, place, rises=True):
    """The right of a role on c in a context: 5.7, then the floor (5.6), which `rises` False sees as an agent (12.14 c)."""
    made = world.winner("role", place, role=role)
    edits = [(made, made.members["rights"].get(c, "none"))] if made else []
    edits += [(act, act.members["right"]) for act in world.counting("right", place, role=role, c=c)]
    last = [right for act, right in edits
            if not any(world.sees(Place(other.at, other.nr), act) for other, _ in edits if other is not act)]
    right = min(map(RIGHTS.index, last), default=0)
    comp, rank = world.compartment(c, place), world.role_rank(role, place)
    if comp is None or rank is None:
        return 0
    if right > 1 and (RANKS.index(rank) if rises else 0) < RANKS.index(comp.members["floor"]):
        return 0
    return right


def held(world, at, c, need, nr=WHOLE, high=False):
    """7.5: (counts | quarantine | void, reason) of a right of the author of an entry, judged at act `nr`.

    `high` asks for a high seat; a step-up compartment always does, save for `file`.
    """
    place, wanted, cert = Place(at, nr), RIGHTS.index(need), world.certificate(at)
    comp = world.compartment(c, place)
    if cert is None or comp is None or world.counting("drop-compartment", place, c=c):
        return "void", "no-compartment"
    person, level, _ = cert
    if (high or (comp.members["stepup"] and wanted > 1)) and level != "high":
        return "void", "day-seat"
    rises = world.by_director(at)
    if rises and world.listed(person, at):
        return ("quarantine", "omitted") if world.left_behind(person, at) else ("counts", "")
    if world.counting("drop-person", place, person=person):
        return "void", "no-right"
    found = False
    for grant in readable_grants(world, person, place):
        role = grant.members["role"]
        if role_right(world, role, c, place, rises) >= wanted:
            found = True
            if not taken_away(world, at, person, grant, c, wanted):
                return "counts", ""
    return ("quarantine", "right-removed") if found else ("void", "no-right")


def readable_grants(world, person, place):
    """Grants that give rights: a role of rank director gives none (12.1)."""
    return [grant for grant in world.grants(person, place)
            if world.role_rank(grant.members["role"], place) in RANKS[:2]]


def taken_away(world, at, person, grant, c, wanted):
    """Whether a counting act that is concurrent with the entry takes the right away."""
    acts = world.named("drop-person", person=person) + world.named("drop-grant", grant=grant.members["grant"])
    acts += [act for act in world.named("right", role=grant.members["role"], c=c)
             if RIGHTS.index(act.members["right"]) < wanted]
    return any(world.concurrent(at, act.at) and world.act_counts(act) for act in acts)


def entitled(world, c, place):
    """6.4: the seats entitled to read c in a context, or by everything that is known."""
    comp = world.compartment(c, place)
    if comp is None:
        return set()
    level, root = "high" if comp.members["stepup"] else "day", root_of(world, place)
    seats = {seat: (world.chain.listing(seat, root)[0], "high", True)
             for known in world.chain.until(root) for seat in known.directors}
    for seat in {act.members["seat"] for act in world.counting("seat", place)} - set(seats):
        act = world.winner("seat", place, seat=seat)
        seats[seat] = act.members["person"], act.members["level"], world.signer(act.at) == "D"
    gone = world.chain.cut_until(root) | {act.members["seat"] for act in world.counting("drop-seat", place)}
    return {seat for seat, (person, of, rises) in seats.items()
            if of == level and seat not in gone and reads(world, person, c, place, rises)}


def root_of(world, place):
    """The root by which a context is judged; the newest where everything is looked at."""
    return world.chain.newest.hash if place is None else world.order[place.at].root[1]


def reads(world, person, c, place, rises):
    if rises and person in world.chain.by_hash[root_of(world, place)].persons:
        return True
    if world.counting("drop-person", place, person=person):
        return False
    return any(role_right(world, grant.members["role"], c, place, rises) >= 2
               for grant in readable_grants(world, person, place))
