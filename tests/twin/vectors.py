"""Runs scenario files: header lines, an empty line, raw bytes; `layer` says which reader must accept or refuse them."""

import base64
import pathlib

import bodies
from entry import Entry
from notes import Note, verdict
from root import Root
from words import HEX64, Refused, demand, read_json

SIGNED = "\n\n\u2014 ".encode()


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


def _note(headers, raw):
    said = verdict(raw, base64.b64decode(headers["key"]), headers["name"])
    demand(said == "ok", "3.1", said)


def _text(parse):
    def run(headers, raw):
        if "key" in headers:
            _note(headers, raw)
        return parse(Note(raw).text if SIGNED in raw else raw)
    return run


def _json(headers, raw):
    try:
        read_json(raw.removesuffix(b"\n").decode())
    except UnicodeDecodeError:
        raise Refused("1.1", "not UTF-8") from None


def _body(headers, raw):
    """Inputs: `entry` (Base64 of the entry text) and `part`; the raw bytes are the plaintext."""
    entry, part = Entry(base64.b64decode(headers["entry"])), int(headers["part"])
    bodies.check_body(bodies.body_lines(raw, entry.bodies[part][0] == "text"), entry, part)


def _snapshot(headers, raw):
    bodies.read_snapshot(raw, headers["class"], headers["c"], headers["vault"])


def _segment(headers, raw):
    lines = bodies.body_lines(raw, False, "8.7")
    demand(all(HEX64.match(line.decode("ascii", "replace")) for line in lines), "8.7", "not a hash")


LAYERS = {
    "note": _note, "root": _text(Root), "entry": _text(Entry), "json": _json, "body": _body,
    "keyring": lambda headers, raw: bodies.parse_keyring(raw), "snapshot": _snapshot, "segment": _segment,
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
