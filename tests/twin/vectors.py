"""Runs scenario files: header lines, an empty line, raw bytes; `layer` says which reader must accept or refuse them."""

import base64
import pathlib
import tempfile

import bodies
import join
import ops
from derive import recovery_key
from disputes import evaluate
from entry import Entry, is_recipient, well_formed
from notes import Note, seat_id, verdict
from removal import may_go
from root import Chain, Root
from vault import is_name, joined_notes
from words import HEX64, KIB, MIB, Refused, b64, compartment_of, demand, is_kid, read_json, sha


def read_vector(path):
    """(headers, raw bytes) of one scenario file, or None if it is none."""
    data = pathlib.Path(path).read_bytes()
    top, gap, raw = data.partition(b"\n\n")
    try:
        pairs = [line.split(": ", 1) for line in top.decode().split("\n")]
    except UnicodeDecodeError:
        return None
    if not gap or any(len(pair) != 2 for pair in pairs):
        return None
    headers = dict(pairs)
    return (headers, raw) if {"expect", "layer"} <= headers.keys() else None


def _text(raw):
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise Refused("1.1", "not UTF-8") from None


def _stated(headers, key, found):
    """A value that a header states, where it states one."""
    demand(headers.get(key, found) == found, "-", f"other {key}")


def _note(headers, raw):
    said = verdict(raw, base64.b64decode(headers["public-key"]), headers["name"])
    demand(said == "ok", "3.1", said)
    _stated(headers, "note-hash", Note(raw).hash)


def _parsed(parse):
    def run(headers, raw):
        _stated(headers, "note-hash", parse(raw).hash)
    return run


def _act(_, raw):
    demand(well_formed(read_json(_text(raw))), "8.5", "void")


def _op(headers, raw):
    demand(ops.known_op(raw, headers["class"]), "8.5", "void")


def _body(headers, raw):
    """Inputs: `entry` (Base64 of the entry text) and `part`; the raw bytes are the plaintext."""
    entry, part = Entry(base64.b64decode(headers["entry"])), int(headers["part"])
    bodies.check_body(bodies.body_lines(raw, entry.bodies[part][0] == "text"), entry, part)


def _snapshot(headers, raw):
    covered = bodies.read_snapshot(raw, headers["class"], headers["c"], headers["vault"])
    if covered:
        _stated(headers, "line-list", bodies.line_list(covered[0][1]))


def _join(headers, raw):
    if headers["kind"] == "invite":
        join.read_invite(raw)
    else:
        _stated(headers, "check", join.read_request(raw)[1])


def _seat(headers, _):
    demand(is_recipient(headers["recipient"]), "12.13", "no recipient")
    b64(headers["public-key"], 32)
    demand(seat_id(headers["recipient"], headers["public-key"]) == headers["seat"], "4.1", "other seat")


def _kid(headers, _):
    demand(is_kid(headers["kid"]), "6.2", "no kid")
    derived = compartment_of(headers["kid"]) + "." + sha(headers["recipient"].encode())[:16]
    demand(derived == headers["kid"], "6.2", "other kid")


def _recovery(headers, _):
    demand(recovery_key(headers["identity"]) == headers["public-key"], "9.3", "other key")


def _evaluated(raw):
    """What root 1 and entries, joined by 0x1e, with signatures taken as verified, come to."""
    first, *texts = raw.split(b"\x1e")
    root = Root(first)
    entries = [Entry(text) for text in texts]
    return evaluate({entry.hash: entry for entry in entries}, Chain([root], root.hash))[0]


def _authority(headers, raw):
    """`verdict` is that of `note`."""
    world = _evaluated(raw)
    found = world.verdict(world.number[headers["note"]])[0]
    demand(found == headers["verdict"], headers["rule"], f"{found} instead")


def _removal(headers, raw):
    kind, kid, digest, size = headers["snap"].split(" ")
    demand(may_go(_evaluated(raw), (kind, kid, digest, int(size)), headers["seat"], headers["at"]), "9.1", "it stays")


def _open(headers, raw):
    """The plaintext by the stock program, None where it does not open."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(headers["identity"] + "\n")
        file.flush()
        return bodies.age_open(raw, file.name)


def _object(headers, raw):
    if "stock" in headers and _open(headers, raw) is None:
        raise ValueError("the stock program must open it")
    demand(sha(raw) == headers["sha256"], "2.2", "other hash")
    bodies.check_header(raw, 1, 16 * KIB)
    plain = _open(headers, raw)
    demand(plain is not None, "8.1", "does not open")
    _stated(headers, "plain-sha256", sha(plain))


def _segment(headers, raw):
    size, step = int(headers["size"]), 4 * MIB
    if "segments" not in headers:
        lines = bodies.body_lines(raw, False, "8.7")
        demand(all(HEX64.match(line.decode("ascii", "replace")) for line in lines), "8.7", "not a hash")
        demand(len(lines) == -(-size // step), "12.15", "other number of segments")
        return
    found = [sha(raw[at:at + step]) for at in range(0, len(raw), step)]
    if "stock" in headers and _open(headers, raw) is None:
        raise ValueError("the stock program must open it")
    demand(len(raw) == size and found == headers["segments"].split(" "), "8.8", "other segments")
    _object({**headers, "sha256": sha(raw)}, raw)


LAYERS = {
    "note": _note, "root": _parsed(Root), "entry": _parsed(Entry), "act": _act, "op": _op, "body": _body,
    "joined": lambda headers, raw: joined_notes(headers["path"], raw),
    "json": lambda _, raw: read_json(_text(raw)),
    "snapshot": _snapshot, "keyring": lambda _, raw: bodies.parse_keyring(raw), "object": _object, "segment": _segment,
    "phrase": lambda headers, raw: join.check_phrase_header(raw, headers["accept"] == "seat"),
    "path": lambda _, raw: demand(is_name(_text(raw)), "2.1", "stray"),
    "join": _join, "seat": _seat, "kid": _kid, "recovery": _recovery, "authority": _authority,
    "removal": _removal,
}


def run_vectors(folder):
    """Runs all scenario files under a folder; gives (passed, [failure lines], not understood)."""
    passed, failed, skipped = 0, [], 0
    for path in sorted(p for p in pathlib.Path(folder).rglob("*") if p.is_file()):
        vector = read_vector(path)
        if vector is None or vector[0]["layer"] not in LAYERS:
            skipped += 1
            continue
        headers, raw = vector
        try:
            LAYERS[headers["layer"]](headers, raw)
            said = "ok"
        except Refused as refusal:
            said = f"refused ({refusal})"
        except KeyError as missing:
            said = f"no input {missing}"
        if said.split(" ")[0] == headers["expect"]:
            passed += 1
        else:
            failed.append(f"{path}: expected {headers['expect']}, got {said}")
    return passed, failed, skipped
