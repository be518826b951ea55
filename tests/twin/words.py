"""The conventions of part 1: texts, hex, numbers, dates, Base64, canonical JSON."""

import base64
import binascii
import datetime
import hashlib
import json
import re

KIB, MIB = 1024, 1024 * 1024
LINE_MAX = 64 * KIB
HEX32 = re.compile(r"[0-9a-f]{32}\Z")
HEX64 = re.compile(r"[0-9a-f]{64}\Z")
KID = re.compile(r"([0-9a-f]{32})\.[0-9a-f]{16}\Z")
NUMBER = re.compile(r"(0|[1-9][0-9]{0,18})\Z")
RECIPIENT = re.compile(r"[a-z0-9]{8,4096}\Z")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")


class Refused(Exception):
    """Bytes that a reader must refuse, with the section that says so."""

    def __init__(self, rule, reason):
        super().__init__(f"{rule}: {reason}")
        self.rule, self.reason = rule, reason


def sha(data):
    """SHA-256 as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def demand(held, rule, reason):
    """Refuses unless the condition holds."""
    if not held:
        raise Refused(rule, reason)


def text_lines(data, rule="1.1"):
    """Checks the text rules of 1.1 and gives the lines without LF."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(rule, "not UTF-8") from None
    demand(text.endswith("\n"), rule, "last line has no LF")
    for char in text:
        code = ord(char)
        demand(char == "\n" or not (code < 32 or 127 <= code < 160), rule, "control character")
    demand("\ufeff" not in text, rule, "byte-order mark")
    lines = text[:-1].split("\n")
    demand(all(len(line.encode()) <= LINE_MAX for line in lines), "1.6", "line too long")
    return lines


def number(word, least=0):
    """Reads a decimal number of 1.3."""
    demand(NUMBER.match(word) and int(word) >= least, "1.3", "not a number")
    return int(word)


def matched(pattern, word, what):
    """Gives the word back if the pattern fits."""
    demand(isinstance(word, str) and pattern.match(word), "1.2", f"not a {what}")
    return word


def hex32(word):
    return matched(HEX32, word, "32 digit id")


def hash64(word):
    return matched(HEX64, word, "hash")


def compartment_of(kid):
    """The compartment id in a kid (6.2)."""
    return KID.match(kid).group(1)


def is_date(word):
    """Tells whether a string is a civil date that exists."""
    if not isinstance(word, str) or not DATE.match(word):
        return False
    try:
        datetime.date.fromisoformat(word)
    except ValueError:
        return False
    return True


def is_instant(word):
    """Tells whether a string is an instant that exists."""
    if not isinstance(word, str) or not INSTANT.match(word):
        return False
    hour, minute, second = int(word[11:13]), int(word[14:16]), int(word[17:19])
    return is_date(word[:10]) and hour < 24 and minute < 60 and second < 60


def b64(word, size, rule="1.2"):
    """Decodes canonical Base64 of a stated size."""
    try:
        data = base64.b64decode(word.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise Refused(rule, "not Base64") from None
    demand(base64.b64encode(data).decode() == word, rule, "Base64 is not canonical")
    demand(len(data) == size, rule, "wrong number of bytes")
    return data


def canonical(value):
    """Writes a value as canonical JSON (1.5), without LF."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _no_fraction(word):
    raise ValueError(word)


def _depth(value):
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


def _integers_fit(value):
    if isinstance(value, dict):
        return all(map(_integers_fit, value.values()))
    if isinstance(value, list):
        return all(map(_integers_fit, value))
    return not isinstance(value, int) or isinstance(value, bool) or 0 <= value <= 2**53


def read_json(line):
    """Parses one line of canonical JSON, an object, or refuses it."""
    demand(len(line.encode("utf-8", "surrogatepass")) <= LINE_MAX, "1.6", "line too long")
    try:
        value = json.loads(line, parse_float=_no_fraction, parse_constant=_no_fraction)
        again = canonical(value).encode("utf-8")
    except (ValueError, RecursionError):
        raise Refused("1.5", "not JSON of this format") from None
    demand(isinstance(value, dict), "1.5", "not an object")
    demand(again == line.encode("utf-8"), "1.5", "JSON is not canonical")
    demand(_integers_fit(value), "1.5", "integer out of range")
    demand(_depth(value) <= 16, "1.6", "nested too deep")
    return value


# Checks of members. Each takes a value and tells whether it fits.
def is_str(value):
    return isinstance(value, str)


def is_bool(value):
    return isinstance(value, bool)


def is_true(value):
    return value is True


def is_int(value, least=0):
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def is_id(value):
    return is_str(value) and bool(HEX32.match(value))


def is_hash(value):
    return is_str(value) and bool(HEX64.match(value))


def is_kid(value):
    return is_str(value) and bool(KID.match(value))


def one_of(*words):
    return lambda value: is_str(value) and value in words


def list_of(check):
    return lambda value: isinstance(value, list) and all(map(check, value))


def record(**members):
    """A check for an object that has exactly these members; `as_` stands for `as`."""
    wanted = {key.rstrip("_"): check for key, check in members.items()}
    return lambda value: fits(value, wanted)


def fits(value, wanted):
    """Tells whether an object has exactly the wanted members, each of its kind."""
    return (isinstance(value, dict) and value.keys() == wanted.keys()
            and all(check(value[key]) for key, check in wanted.items()))
