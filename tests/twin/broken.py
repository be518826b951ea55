"""Broken variants of the model, one rule each: the tests must tell every one of them from the product."""

import contextlib
import sys
from unittest import mock

import authority
import causal
import disputes
import entry
import epochs
import root
import rules
from causal import WHOLE, Place

World = authority.Authority


def no(*_, **__):
    return False


def yes(*_, **__):
    return True


def nothing(*_, **__):
    return []


# --- root chain (3.4, 3.5) ------------------------------------------------------------------------------------------

def threshold_ignored(new, old, signers, whole=root.follows):
    reason = whole(new, old, signers)
    return None if reason == "too few signers" else reason


def new_director_unsigned(new, old, signers, whole=root.follows):
    reason = whole(new, old, signers)
    return None if reason == "a new director seat did not sign" else reason


def omitted_without_cut(new, old, signers, whole=root.follows):
    reason = whole(new, old, signers)
    return None if reason == "an omitted director has no cut" else reason


def sibling_by_hash(after, _known, _wanted):
    return [min(after, key=lambda one: one.hash)]


# --- completeness and clocks (5.2) ------------------------------------------------------------------------------------

def invented_heads_taken(verified, chain, lost):
    """Heads that nobody has are taken for empty notes."""
    stated = {note: (seat, seq) for one in verified.values() for seat, seq, note in one.saw if note not in verified}
    return entry.complete_entries(verified, chain, {**stated, **lost})


def any_clock_counts(verified, chain, lost):
    order, pending = entry.complete_entries(verified, chain, lost)
    for one in order:
        one.void = False
    return order, pending


# --- forks (7.1, 7.4) ---------------------------------------------------------------------------------------------------

def forks_ignored(_verified):
    return set(), []


def late_blessing_counts(world, disputed):
    """Whether who acknowledges knew the other branch is not asked."""
    named = {}
    for at, one in enumerate(world.order):
        for seat, _, note in one.saw if world.verdict(at)[0] == "counts" else ():
            head = world.number.get(note)
            if note in disputed and head is not None and disputes.may_acknowledge(world, at, head):
                named.setdefault(seat, set()).update(disputes.chain_of(world, head, disputed))
    return {world.order[at].hash for notes in named.values() for at in notes
            if all(world.comparable(at, other) for other in notes)}


def own_blessing_counts(world, at, head):
    mine, theirs = world.certificate(at), world.certificate(head)
    return theirs is not None and (mine[0] == theirs[0] or WHOLE_BLESSING(world, at, head))


WHOLE_BLESSING = disputes.may_acknowledge


def lower_blessing_counts(world, at, head):
    mine, theirs = world.certificate(at), world.certificate(head)
    return theirs is not None and mine[0] != theirs[0]


def both_branches_count(world, disputed):
    """Of two acknowledged branches both stand."""
    with mock.patch.object(World, "comparable", yes):
        return WHOLE_ACKNOWLEDGED(world, disputed)


WHOLE_ACKNOWLEDGED = disputes.acknowledged


# --- strata, cuts, ranks (5.5, 7.2, 7.3) --------------------------------------------------------------------------------

def managers_cut_managers(self, at):
    person = self.certificate(at)[0]
    found = self.named("drop-seat", seat=self.order[at].seat) + self.named("drop-person", person=person)
    return [act for act in found if not self.inside(at, act) and self.act_counts(act)]


def first_own_drop_wins(self, act, whole=World.own_drop):
    rivals = [other for other in self.named("drop-seat", seat=self.order[act.at].seat)
              if self.concurrent(other.at, act.at) and other.at < act.at]
    return whole(self, act) and not rivals


def certificate_anywhere(self, at, whole=World.certificate):
    found = whole(self, at)
    for act in self.named("seat", seat=self.order[at].seat) if found is None else ():
        return act.members["person"], act.members["level"], act
    return found


def director_role_gives_rank(self, role, place, whole=World.role_rank):
    rank = whole(self, role, place)
    return "manager" if rank == "director" else rank


def managers_seat_rises(self, at):
    return self.certificate(at) is not None


def day_seat_signs(self, at):
    cert = self.certificate(at)
    if cert is None:
        return ""
    if self.in_directors(at) and not self.left_behind(cert[0], at):
        return "D"
    if not self.in_managers(at):
        return ""
    return "" if all(self._dropped_beyond(grant, at) for grant in self.manager_grants(cert[0], Place(at, 0))) else "M"


def first_maker_wins(self, op, place=None, **members):
    """Not a director's before a manager's."""
    return min(self.counting(op, place, **members), key=self.order_key, default=None)


def own_seat_waits_its_turn(self, op, place=None, **members):
    """A director's certificate for himself does not come before another director's."""
    made = self.counting(op, place, **members)
    return min(made, key=lambda act: (self.signer(act.at) != "D", self.order_key(act)), default=None)


def certificate_by_turn(self, at):
    """Whose a seat is by the certificate that came first, a director's own or not."""
    if self.chain.listing(self.order[at].seat, self.order[at].root[1]):
        return WHOLE_CERTIFICATE(self, at)
    act = own_seat_waits_its_turn(self, "seat", Place(at, 0), seat=self.order[at].seat)
    own = act and self.certifies_self(act, causal.ALL)
    return act and (act.members["person"], act.members["level"], None if own else act)


WHOLE_CERTIFICATE = World.certificate


def takes_what_another_gave(self, act, view):
    """A director certifies for himself what he saw another give away."""
    with mock.patch.object(self, "director_counts", lambda at, of=causal.ALL:
                           at == act.at and World.director_counts(self, at, of)):
        return WHOLE_CERTIFIES_SELF(self, act, view)


WHOLE_CERTIFIES_SELF = World.certifies_self


def drops_what_counts(world, act, place):
    key = rules.MADE[act.op.removeprefix("drop-")]
    made = world.counting(act.op.removeprefix("drop-"), place, **{key: act.members[key]})
    return any(not world.listed(claim.members["person"], act.at) for claim in made)


def removal_reaches_directors(world, at, c, need, nr=WHOLE, high=False, whole=rules.held):
    cert = world.certificate(at)
    if cert and world.counting("drop-person", Place(at, nr), person=cert[0]):
        return "void", "no-right"
    return whole(world, at, c, need, nr, high)


# --- rights, epochs (5.6, 5.7, 6.5, 6.6, 7.5) -----------------------------------------------------------------------------

def floor_ignored(world, role, c, place, rises=True, whole=rules.role_right):
    comp = world.compartment(c, place)
    if comp is None:
        return 0
    with mock.patch.dict(comp.members, floor="agent"):
        return whole(world, role, c, place, rises)


def higher_edit_wins(world, role, c, place, rises=True, whole=rules.role_right):
    with mock.patch.object(rules, "min", lambda rights, default: max(rights, default=default), create=True):
        return whole(world, role, c, place, rises)


def first_edit_wins(world, role, c, place, rises=True, whole=rules.role_right):
    stated = world.counting("role", place, role=role)
    if not stated or world.compartment(c, place) is None:
        return whole(world, role, c, place, rises)
    return min(whole(world, role, c, place, rises), rules.RIGHTS.index(stated[0].members["rights"].get(c, "none")))


def step_up_ignored(world, at, c, need, nr=WHOLE, high=False, whole=rules.held):
    comp = world.compartment(c, Place(at, nr))
    if comp is None:
        return whole(world, at, c, need, nr, high)
    with mock.patch.dict(comp.members, stepup=False):
        return whole(world, at, c, need, nr, high)


def dropped_compartment_goes_on(world, at, c, need, nr=WHOLE, high=False, whole=rules.held):
    with mock.patch.object(world, "counting", lambda op, *of, **members:
                           [] if op == "drop-compartment" else World.counting(world, op, *of, **members)):
        return whole(world, at, c, need, nr, high)


def adopted_without_a_right(world, at, c, need, high=False, whole=epochs.op_verdict):
    if world.verdict(at)[0] != "void" and epochs.adopted(world, at, c):
        return "counts", "adopted"
    return whole(world, at, c, need, high)


def anybody_adopts(world, act, whole=rules.act_holds):
    return act.op == "adopt" or whole(world, act)


def ransom_epoch_taken(world, c, _person):
    return epochs.writers_epoch(world, c)


def maker_vouches(world, c, person):
    for act in epochs.clean_epochs(world, c):
        if world.signer(act.at) == "D" or world.counting("opened", kid=act.members["kid"]):
            return act.members["kid"]
    return None


def removals_seen_alone(world, c):
    """Two removals that end a reader only together are not noticed."""
    with mock.patch.object(world, "concurrent", no):
        return WHOLE_REMOVALS(world, c)


WHOLE_REMOVALS = epochs.reader_removals


def any_root_is_clean(world, c):
    with mock.patch.object(world.chain, "last_omission", 0):
        return WHOLE_CLEAN(world, c)


WHOLE_CLEAN = epochs.clean_epochs


def frozen_clock_order(verified, chain):
    """Ties are broken by the order in which the notes came."""
    came = {note: at for at, note in enumerate(verified)}
    with mock.patch.object(World, "order_key", lambda self, act: (came[self.order[act.at].hash], "", act.nr)):
        world = WHOLE_EVALUATE(verified, chain)
        world[0].order_key = lambda act: (came[world[0].order[act.at].hash], "", act.nr)
        return world


WHOLE_EVALUATE = disputes.evaluate

# Name: where the rule stands, its name there, and what takes its place.
VARIANTS = {
    "threshold ignored": (root, "follows", threshold_ignored),
    "new director unsigned": (root, "follows", new_director_unsigned),
    "omitted director without a cut": (root, "follows", omitted_without_cut),
    "root sibling by hash": (root, "choose", sibling_by_hash),
    "invented heads taken": (disputes, "complete_entries", invented_heads_taken),
    "any clock counts": (disputes, "complete_entries", any_clock_counts),
    "order of arrival decides": (disputes, "evaluate", frozen_clock_order),
    "forks ignored": (disputes, "disputed_notes", forks_ignored),
    "a fork voids acknowledged work": (disputes, "acknowledged", lambda *_: set()),
    "a friend blesses a late fork": (disputes, "acknowledged", late_blessing_counts),
    "a person blesses his own fork": (disputes, "may_acknowledge", own_blessing_counts),
    "a puppet blesses its master": (disputes, "may_acknowledge", lower_blessing_counts),
    "both acknowledged branches count": (disputes, "acknowledged", both_branches_count),
    "rank ignored": (rules, "below", yes),
    "anybody makes what is a director's": (rules, "DIRECTOR_ONLY", ()),
    "an id is made twice": (rules, "is_new", yes),
    "a removal reaches what a root gives": (rules, "held", removal_reaches_directors),
    "a director drops only what counts": (rules, "director_drops", drops_what_counts),
    "an id belongs to who came first": (World, "winner", first_maker_wins),
    "a director's own seat waits its turn": (World, "certificate", certificate_by_turn),
    "a director takes a seat that another gave": (World, "certifies_self", takes_what_another_gave),
    "removals do not cut": (World, "removals", nothing),
    "a removal voids the past": (causal.Causal, "inside", lambda self, at, act: at == act.at),
    "root cuts ignored": (World, "_root_cut", no),
    "managers cut managers": (World, "removals", managers_cut_managers),
    "own drops do not hold": (World, "own_drop", no),
    "the first own drop wins": (World, "own_drop", first_own_drop_wins),
    "an omitted director goes on": (World, "left_behind", no),
    "a certificate anywhere will do": (World, "certificate", certificate_anywhere),
    "a role of rank director gives rank": (World, "role_rank", director_role_gives_rank),
    "a seat that a manager certified rises": (World, "by_director", managers_seat_rises),
    "day seats sign acts": (World, "signer", day_seat_signs),
    "the end of a rank leaves acts": (World, "_dropped_beyond", no),
    "floors ignored": (rules, "role_right", floor_ignored),
    "the higher of two concurrent edits wins": (rules, "role_right", higher_edit_wins),
    "a later edit never raises a right": (rules, "role_right", first_edit_wins),
    "step-up ignored": (rules, "held", step_up_ignored),
    "a retired role is granted": (rules, "is_retired", no),
    "anybody retires a role": (rules, "DIRECTOR_ONLY", tuple(op for op in rules.DIRECTOR_ONLY if op != "drop-role")),
    "a dropped compartment goes on": (rules, "held", dropped_compartment_goes_on),
    "a concurrent denial does not win": (rules, "taken_away", no),
    "adopted without a right": (epochs, "op_verdict", adopted_without_a_right),
    "anybody adopts": (authority, "act_holds", anybody_adopts),
    "nothing is adopted": (epochs, "adopted", no),
    "removals leave epochs clean": (epochs, "reader_removals", nothing),
    "removals are judged one by one": (epochs, "reader_removals", removals_seen_alone),
    "an omission leaves epochs clean": (epochs, "clean_epochs", any_root_is_clean),
    "a ransom epoch is written to": (epochs, "depositors_epoch", ransom_epoch_taken),
    "the maker vouches for himself": (epochs, "depositors_epoch", maker_vouches),
}


@contextlib.contextmanager
def variant(name):
    """The model with one rule broken; a function that others took by name is broken there too."""
    place, attribute, value = VARIANTS[name]
    asker = sys.modules["__main__"]
    whole = getattr(place or asker, attribute)
    with contextlib.ExitStack() as stack:
        for where in (place, asker, rules, epochs, disputes):
            if where is not None and getattr(where, attribute, None) is whole:
                stack.enter_context(mock.patch.object(where, attribute, value))
        yield
