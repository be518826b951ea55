"""Ops of opened bodies (part 8): members, rights, and the merge that gives the list of documents (8.7, 12.12)."""

from entry import CLASSES
from epochs import op_verdict
from words import (MIB, Refused, compartment_of, fits, is_date, is_hash, is_id, is_instant, is_int, is_kid,
                   is_str, is_true, list_of, one_of, read_json, record)

SEGMENT = 4 * MIB
LINK = record(id=is_id, to=is_id, as_=is_str)
TAG = record(id=is_id, tag=is_str)


def is_strings(value):
    return isinstance(value, dict) and all(map(is_str, value.values()))


def is_object(value):
    """`obj` of 8.7: without `seg` up to 16 MiB, with a hash for each 4 MiB up to 64, above that a list object."""
    base = {"sha256": is_hash, "size": is_int, "kid": is_kid}
    if not isinstance(value, dict) or "seg" not in value:
        return fits(value, base) and value["size"] <= 4 * SEGMENT
    if not fits(value, {**base, "seg": lambda seg: True}) or value["size"] <= 4 * SEGMENT:
        return False
    count = -(-value["size"] // SEGMENT)
    if count <= 64:
        return list_of(is_hash)(value["seg"]) and len(value["seg"]) == count
    return fits(value["seg"], {"sha256": is_hash, "size": is_int})


FILE = {"doc": is_id, "ver": is_id, "after": list_of(is_id), "obj": is_object,
        "plain": record(sha256=is_hash, size=is_int), "name": is_str, "fields": is_strings,
        "links": list_of(LINK), "tags": list_of(TAG)}
PERHAPS_STR = lambda value: value is None or is_str(value)
IDS = {"ids": list_of(is_id)}
DATA = {
    "file": FILE,
    "submit": {**FILE, "after": lambda value: value == []},
    "make": {"what": one_of("dossier", "party"), "id": is_id, "fields": is_strings},
    "set": {"id": is_id, "field": is_str, "value": PERHAPS_STR},
    "link": {"id": is_id, "from": is_id, "to": is_id, "as": is_str}, "unlink": IDS,
    "tag": {"id": is_id, "doc": is_id, "tag": is_str}, "untag": IDS,
    "fact": {"id": is_id, "of": is_id, "event": is_str, "date": is_date, "note": is_str}, "unfact": IDS,
    "same": {"id": is_id, "a": is_id, "b": is_id}, "unsame": IDS,
    "gone": {"doc": is_id},
    "define": {"what": one_of("name", "kind", "rule", "recipient", "setting", "checklist"), "key": is_str,
               "value": lambda value: value is None or isinstance(value, dict)},
}
TEXT = {"text": {"doc": is_id, "ver": is_id, "i": is_int, "of": is_int, "text": is_str, "by": is_str}}
AUDIT = {"audit": {"event": is_str, "ids": list_of(is_id), "at": is_instant, "detail": is_strings}}
OPS = dict(zip(CLASSES, (DATA, TEXT, AUDIT)))


class Op:
    """One known op: its place (clock, seat, part, line), compartment, members and verdict."""

    def __init__(self, place, c, members, verdict):
        self.place, self.c, self.members, self.verdict = place, c, members, verdict
        self.op = members["op"]


def known_op(line, kind):
    """The members of a line if it is an op of its class, else None (8.5, 12.11)."""
    try:
        members = read_json(line.decode())
    except (UnicodeDecodeError, Refused):
        return None
    wanted = OPS[kind].get(members.get("op")) if is_str(members.get("op")) else None
    if wanted is None or not fits(members, {"n": is_id, "op": is_str, "crit": is_true, **wanted}):
        return None
    if members["op"] == "text" and members["i"] >= members["of"]:
        return None
    return members


def need(world, at, c, members):
    """The right that an op needs (8.4), or None where it can never stand."""
    if members["op"] in ("submit", "audit"):
        return "file"
    if members["op"] != "define":
        return "read"
    comp = world.compartment(c)
    if comp is None or comp.members["use"] != "house":
        return None
    own = members["what"] == "setting" and members["key"].startswith(world.certificate(at)[0] + ".")
    return "read" if own else "manage"


def read_ops(world, bodies, findings):
    """Every known op of the opened bodies, in the order of their places."""
    found, verdicts = [], {}
    for (at, part), lines in bodies.items():
        entry = world.order[at]
        kind, kid = entry.bodies[part][:2]
        c = compartment_of(kid)
        for nr, line in enumerate(lines[1:], 1):
            members = known_op(line, kind)
            if members is None:
                findings("unknown-op", f"{entry.hash}:{part}:{nr}")
                continue
            if world.certificate(at) is None:
                continue
            right = need(world, at, c, members)
            if right is None or ("obj" in members and compartment_of(members["obj"]["kid"]) != c):
                continue
            stepped = members["op"] == "audit" and world.compartment(c) and world.compartment(c).members["stepup"]
            if (at, c, right, stepped) not in verdicts:
                verdicts[at, c, right, stepped] = op_verdict(world, at, c, right, stepped)[0]
            found.append(Op((entry.real_clock, entry.seat, part, nr), c, members, verdicts[at, c, right, stepped]))
    return sorted(found, key=lambda op: op.place)


def documents(ops):
    """The listed documents: one row for each head of each document, sorted."""
    rows = []
    for c in sorted({op.c for op in ops}):
        rows += _documents(c, [op for op in ops if op.c == c])
    return sorted(rows, key=lambda row: (row["doc"], row["c"], row["ver"]))


def _documents(c, ops):
    waiting = waiting_documents(ops)
    ops = [op for op in ops if op.verdict == "counts"]
    gone = {op.members["doc"] for op in ops if op.op == "gone"}
    versions, place_of, started = {}, {}, set()
    for op in ops:
        if op.op in ("file", "submit"):
            doc, ver = op.members["doc"], op.members["ver"]
            if ver in place_of or (op.op == "submit" and doc in started):
                continue
            started.add(doc)
            place_of[ver] = op.place
            versions.setdefault(doc, []).append(op)
    counted = {op for found in versions.values() for op in found}
    fields, tags = {}, {}
    removed = {tag for op in ops if op.op == "untag" for tag in op.members["ids"]}
    seen = set()
    for op in ops:
        members = op.members
        if op in counted:
            fields.setdefault(members["doc"], {}).update(members["fields"])
            new = [(tag["id"], members["doc"], tag["tag"]) for tag in members["tags"]]
        elif op.op == "set":
            fields.setdefault(members["id"], {})[members["field"]] = members["value"]
            new = []
        else:
            new = [(members["id"], members["doc"], members["tag"])] if op.op == "tag" else []
        for tag_id, doc, tag in new:
            if tag_id not in seen and tag_id not in removed:
                tags.setdefault(doc, set()).add(tag)
            seen.add(tag_id)
    rows = []
    for doc, found in versions.items():
        if doc in gone or doc in waiting:
            continue
        mine = {op.members["ver"] for op in found}
        passed = {ver for op in found for ver in op.members["after"] if ver in mine and place_of[ver] < op.place}
        for op in found:
            if op.members["ver"] not in passed:
                rows.append({
                    "doc": doc, "c": c, "ver": op.members["ver"], "name": op.members["name"],
                    "fields": {k: v for k, v in fields.get(doc, {}).items() if v is not None},
                    "tags": sorted(tags.get(doc, ())),
                    "object": op.members["obj"]["sha256"], "kid": op.members["obj"]["kid"]})
    return rows


def waiting_documents(ops):
    """7.6, 12.12: documents whose first version (lowest place, empty `after`) is quarantined."""
    first = {}
    for op in ops:
        if op.op in ("file", "submit") and not op.members["after"] and op.verdict in ("counts", "quarantine"):
            first.setdefault(op.members["doc"], op.verdict)
    return {doc for doc, verdict in first.items() if verdict == "quarantine"}
