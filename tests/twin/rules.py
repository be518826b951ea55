"""Who may do what: the acts' own rules (5.4, 5.5), rights (5.6, 5.7, 7.5) and who reads (6.4)."""

from causal import WHOLE, Place
from entry import RANKS, RIGHTS
from words import compartment_of

MADE = {"person": "person", "seat": "seat", "compartment": "c", "role": "role", "grant": "grant", "epoch": "kid"}
DIRECTOR_ONLY = ("compartment", "drop-compartment", "role", "right", "lost")


def act_holds(world, act):
    """Whether an act of a counting entry is one that its author may make there."""
    who, members, place = world.signer(act.at), act.members, Place(act.at, act.nr)
    if act.op in MADE and not is_new(world, act, who):
        return False
    if act.op in ("keyring", "opened", "adopt"):
        c = compartment_of(members["kid"]) if act.op == "opened" else members["c"]
        return held(world, act.at, c, "manage" if act.op == "adopt" else "read", act.nr, act.op == "adopt")[0] == "counts"
    if not who or (act.op in DIRECTOR_ONLY and who != "D"):
        return False
    if act.op == "epoch":
        return held(world, act.at, members["c"], "read", act.nr)[0] == "counts"
    if act.op in ("person", "compartment", "role"):
        return not (act.op == "person" and world.listed(members["person"], act.at))
    if act.op == "drop-compartment":
        return world.compartment(members["c"], place) is not None
    if act.op == "right":
        return world.role_rank(members["role"], place) is not None
    if act.op == "lost":
        person = world.seat_person(members["seat"], place)
        return person is not None and (person == world.certificate(act.at)[0] or below(world, person, place, who))
    if act.op == "drop-person":
        return world.person_known(members["person"], place) and below(world, members["person"], place, who)
    if act.op == "seat":
        return seat_holds(world, act, who, place)
    if act.op == "drop-seat":
        person = world.seat_person(members["seat"], place)
        return person is not None and below(world, person, place, who)
    return grant_holds(world, act, who, place)


def is_new(world, act, who):
    """5.5: not made in the past; of concurrent ones a director's, then the lower (clock, seat, act number) (12.3)."""
    key = MADE[act.op]
    for other in world.named(act.op, **{key: act.members[key]}):
        if other is act:
            continue
        if world.sees(Place(act.at, act.nr), other):
            if world.act_counts(other):
                return False
        elif world.concurrent(act.at, other.at) and not twin_seats(act, other):
            rival = world.signer(other.at)
            stronger = (rival != "D", world.order_key(other)) < (who != "D", world.order_key(act))
            if stronger and world.act_counts(other):
                return False
    return True


def twin_seats(act, other):
    """Two `seat` acts with equal members: both stand."""
    return act.op == "seat" and {**act.members, "crit": 0} == {**other.members, "crit": 0}


def below(world, person, place, who):
    """Strictly lower rank than the signer; for a manager, agents only."""
    if who == "D":
        return world.rank(person, place) < 2
    return world.only_agent(person, place) and world.rank(person, place) < 1


def seat_holds(world, act, who, place):
    person = act.members["person"]
    if world.chain.listing(act.members["seat"], world.order[act.at].root[1]):
        return False
    if not world.person_exists(person, place):
        return False
    if who == "D" and person == world.certificate(act.at)[0]:
        return True
    return below(world, person, place, who)


def grant_holds(world, act, who, place):
    """`grant` and `drop-grant`."""
    grant = act
    if act.op == "drop-grant":
        made = world.counting("grant", place, grant=act.members["grant"])
        if not made:
            return False
        grant = made[0]
    elif not world.person_exists(act.members["person"], place):
        return False
    rank = world.role_rank(grant.members["role"], place)
    if rank is None or (who == "M" and rank != "agent"):
        return False
    return world.rank(grant.members["person"], place) < (2 if who == "D" else 1)


def role_right(world, role, c, place):
    """The right of a role on c in a context: 5.7, then the floor (5.6)."""
    edits = [(act, act.members["rights"].get(c, "none")) for act in world.counting("role", place, role=role)]
    edits += [(act, act.members["right"]) for act in world.counting("right", place, role=role, c=c)]
    last = [right for act, right in edits
            if not any(world.sees(Place(other.at, other.nr), act) for other, _ in edits if other is not act)]
    right = min(map(RIGHTS.index, last), default=0)
    comp, rank = world.compartment(c, place), world.role_rank(role, place)
    if comp is None or rank is None:
        return 0
    if right > 1 and RANKS.index(rank) < RANKS.index(comp.members["floor"]):
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
    if world.counting("drop-person", place, person=person):
        return "void", "no-right"
    found = False
    if world.listed(person, at):
        return ("quarantine", "omitted") if world.left_behind(person, at) else ("counts", "")
    for grant in readable_grants(world, person, place):
        role = grant.members["role"]
        if role_right(world, role, c, place) >= wanted:
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
    """6.4: the seats entitled to read c in a context."""
    comp = world.compartment(c, place)
    if comp is None:
        return set()
    level = "high" if comp.members["stepup"] else "day"
    root = world.chain.by_hash[world.order[place.at].root[1]]
    seats = {seat: person for seat, (person, _, _) in root.directors.items()} if level == "high" else {}
    for act in world.counting("seat", place):
        if act.members["level"] == level:
            seats[act.members["seat"]] = act.members["person"]
    readers = {person for person in set(seats.values()) if reads(world, person, c, place)}
    return {seat for seat, person in seats.items()
            if person in readers and not world.counting("drop-seat", place, seat=seat)}


def reads(world, person, c, place):
    if world.counting("drop-person", place, person=person):
        return False
    return world.listed(person, place.at) or any(
        role_right(world, grant.members["role"], c, place) >= 2 for grant in readable_grants(world, person, place))
