"""The join mailbox (9.2): invites and requests as they stand when opened, and the factor of their files."""

import base64
import re

import ed25519
from entry import RANKS, is_recipient
from words import (KIB, Refused, b64, canonical, demand, fits, is_date, is_hash, is_id, is_int, is_str, list_of, one_of,
                   read_json, record, sha)

INVITE = {"expires": is_date, "heads": list_of(record(note=is_hash, seat=is_id, seq=is_int)), "invite": is_id,
          "join": one_of("coffre-invite/v1"), "name": is_str, "person": is_id, "rank": one_of(*RANKS),
          "root": record(note=is_hash, version=is_int), "vault": is_hash}
SEAT = record(level=one_of("day", "high"), recipient=is_recipient, sign=is_str, sig=is_str)
REQUEST = {"computer": is_str, "invite": is_id, "join": one_of("coffre-request/v1"), "person": is_id,
           "protection": one_of("os", "phrase"), "seats": list_of(SEAT), "vault": is_hash}
LEVELS = (["day"], ["high"], ["day", "high"])
SCRYPT = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- ")
VERSION = b"age-encryption.org/v1\n"


def _members(plain, wanted):
    try:
        value = read_json(plain.decode())
    except UnicodeDecodeError:
        raise Refused("1.1", "not UTF-8") from None
    demand(fits(value, wanted), "9.2", "other members")
    return value


def read_invite(plain):
    """The members of an invite."""
    return _members(plain, INVITE)


def read_request(plain):
    """The members of a request whose seats all signed it, and the indices of its two check words."""
    request = _members(plain, REQUEST)
    demand([seat["level"] for seat in request["seats"]] in LEVELS, "12.15", "other seats")
    bare = {**request, "seats": [{**seat, "sig": ""} for seat in request["seats"]]}
    text = b"coffre-request/v1\n" + canonical(bare).encode()
    for seat in request["seats"]:
        key = b64(seat["sign"], 32)
        demand(ed25519.usable_key(key) and ed25519.verify(key, b64(seat["sig"], 64), text), "9.2", "not signed")
    bits = int(sha(plain)[:6], 16)
    return request, f"{bits >> 13} {bits >> 2 & 0x7ff}"


def check_phrase_header(data, exactly):
    """1.6, 9.2, 9.4: one scrypt stanza, of factor 18 or, for a join file, at most 18."""
    demand(data.startswith(VERSION), "1.6", "no age header")
    fit = SCRYPT.match(data[:16 * KIB], len(VERSION))
    demand(fit, "1.6", "other stanzas")
    demand(int(fit[1]) == 18 if exactly else int(fit[1]) <= 18, "9.4" if exactly else "9.2", "other work factor")
