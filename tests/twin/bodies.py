"""Opens keyrings, bodies and snapshots with the stock `age` program (6.3, 8.1 to 8.3, 9.1)."""

import os
import re
import subprocess
import tempfile
import zlib

from words import (KIB, LINE_MAX, MIB, Refused, compartment_of, demand, fits, is_hash, is_id, is_int, is_kid, is_str,
                   read_json, sha)

UNPACKED_MAX = 64 * MIB
KEYRING_LINE = re.compile(r"# ([a-z0-9.-]{1,80})\Z")
BODY_HEAD = {"body": is_str, "class": is_str, "n": is_id, "part": is_int, "seat": is_id, "seq": is_int, "vault": is_hash}
SNAP_HEAD = {"c": is_id, "class": is_str, "n": is_id, "snapshot": is_str, "vault": is_hash}
SNAP_BODY = {"lines": is_int, "note": is_hash, "part": is_int, "seat": is_id, "seq": is_int}


def check_header(data, stanzas, most):
    """1.6: refuses an age header with too many or other stanzas, or too large."""
    end = data[:most].find(b"\n--- ")
    demand(data.startswith(b"age-encryption.org/v1\n") and end > 0, "1.6", "no age header of this size")
    kinds = [line.split(b" ")[1] for line in data[:end].split(b"\n") if line.startswith(b"-> ") and b" " in line]
    kinds = [kind for kind in kinds if not kind.endswith(b"-grease")]
    demand(all(kind == b"X25519" for kind in kinds) and 1 <= len(kinds) <= stanzas, "1.6", "other stanzas")


def age_open(data, identities):
    """Decrypts bytes with the identity file at a path; None where it does not open."""
    run = subprocess.run(["age", "-d", "-i", identities], input=data, capture_output=True, check=False)
    return run.stdout if run.returncode == 0 else None


def recipient_of(secret):
    """The recipient of one identity, by the stock `age-keygen`."""
    run = subprocess.run(["age-keygen", "-y"], input=secret.encode() + b"\n", capture_output=True, check=False)
    return run.stdout.decode().strip() if run.returncode == 0 else None


def parse_keyring(plain):
    """[(comment, secret)] of a keyring's plaintext: one comment before each identity, a kid or not (12.15)."""
    found, kid = [], None
    try:
        lines = plain.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise Refused("6.3", "not an identity file") from None
    demand(lines.pop() == "", "6.3", "last line has no LF")
    for line in lines:
        if line.startswith("#"):
            fit = KEYRING_LINE.match(line)
            demand(fit and kid is None, "6.3", "bad comment")
            kid = fit[1]
        else:
            demand(kid is not None and line.startswith("AGE-SECRET-KEY-1"), "6.3", "identity without kid")
            demand(recipient_of(line) is not None, "6.3", "no identity")
            found.append((kid, line))
            kid = None
    demand(kid is None and found, "6.3", "kid without identity")
    return found


def body_lines(plain, packed, rule="8.1", most=LINE_MAX):
    """The lines of a plaintext, each with its LF taken off (12.11)."""
    if packed:
        plain = unpack(plain)
    demand(len(plain) <= UNPACKED_MAX, rule, "too large")
    demand(plain.endswith(b"\n"), rule, "last line has no LF")
    try:
        plain.decode()
    except UnicodeDecodeError:
        raise Refused("12.11", "not UTF-8") from None
    lines = plain[:-1].split(b"\n")
    demand(all(len(line) <= most for line in lines), "12.11", "line too long")
    return lines


def unpack(data):
    """gzip, one or more members, within the limit of 8.1."""
    out = b""
    while data:
        stream = zlib.decompressobj(31)
        try:
            out += stream.decompress(data, UNPACKED_MAX + 1 - len(out))
        except zlib.error:
            raise Refused("8.1", "not gzip") from None
        demand(stream.eof and len(out) <= UNPACKED_MAX, "8.1", "cut short or too large")
        data = stream.unused_data
    return out


def line_list(lines):
    """8.2."""
    return sha("".join(sha(line) + "\n" for line in lines).encode())


def head(line, wanted, rule):
    """The members of a line 0, which must be just these."""
    try:
        value = read_json(line.decode())
    except UnicodeDecodeError:
        raise Refused(rule, "not UTF-8") from None
    demand(fits(value, wanted), rule, "other members")
    return value


def check_body(lines, entry, part):
    """Refuses a body whose lines are not those that its entry names (8.2, 8.3)."""
    kind, _, _, _, listed = entry.bodies[part]
    demand(line_list(lines) == listed, "8.2", "other line list")
    stated = head(lines[0], BODY_HEAD, "8.3")
    wanted = {"body": "coffre-body/v1", "class": kind, "n": stated["n"], "part": part,
              "seat": entry.seat, "seq": entry.seq, "vault": entry.vault}
    demand(stated == wanted, "8.3", "line 0 repeats another entry")


class Opener:
    """The epochs that one identity file opens, and the bodies under them."""

    def __init__(self, vault, identity, keyrings, stated):
        self.vault, self.stated = vault, stated
        self.secrets = {}
        for c, digest in keyrings:
            name = f"key/{c}/{digest}.age"
            data = vault.sealed(name, digest)
            if data is None:
                vault.finding("missing", name)
                continue
            try:
                check_header(data, 512, MIB)
                plain = age_open(data, identity)
                for kid, secret in parse_keyring(plain) if plain is not None else []:
                    if kid not in self.secrets and recipient_of(secret) in stated.get(kid, ()):
                        self.secrets[kid] = secret
            except Refused:
                vault.finding("refused", name)

    def plain(self, kid, digest, size):
        """The plaintext of an object of a stated epoch, or None where it is not here or not ours."""
        data = self.vault.object(digest, size)
        if data is None or kid not in self.secrets:
            return None
        check_header(data, 1, 16 * KIB)
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            os.chmod(file.name, 0o600)
            file.write(self.secrets[kid] + "\n")
            file.flush()
            return age_open(data, file.name)

    def bodies(self, order):
        """{(entry number, part): lines} of every body that opens, from its file or from a snapshot."""
        found, held_back = {}, {}
        for at, entry in enumerate(order):
            for part, (kind, kid, digest, size, _) in enumerate(entry.bodies):
                try:
                    plain = self.plain(kid, digest, size)
                    if plain is None:
                        if kid in self.secrets:
                            held_back[at, part] = digest
                        continue
                    lines = body_lines(plain, kind == "text")
                    check_body(lines, entry, part)
                    found[at, part] = lines
                except Refused:
                    self.vault.finding("malformed", f"{entry.hash}:{part}")
        if held_back:
            self._from_snapshots(order, found, held_back)
        for digest in held_back.values():
            self.vault.finding("missing", f"obj/{digest[:2]}/{digest}.age")
        return found

    def _from_snapshots(self, order, found, held_back):
        number = {entry.hash: at for at, entry in enumerate(order)}
        for entry in order:
            for kind, kid, digest, size in entry.snaps:
                try:
                    plain = self.plain(kid, digest, size)
                    covered = read_snapshot(plain, kind, compartment_of(kid), entry.vault) if plain else []
                except Refused:
                    self.vault.finding("malformed", f"obj/{digest[:2]}/{digest}.age")
                    continue
                for stated, lines in covered:
                    at, part = number.get(stated["note"]), stated["part"]
                    if (at, part) not in held_back:
                        continue
                    body = order[at].bodies[part]
                    try:
                        demand(body[0] == kind and compartment_of(body[1]) == compartment_of(kid), "9.1", "other body")
                        check_body(lines, order[at], part)
                    except Refused:
                        self.vault.finding("malformed", f"obj/{digest[:2]}/{digest}.age")
                        continue
                    found[at, part] = lines
                    del held_back[at, part]


def read_snapshot(plain, kind, c, vault_id):
    """[(stated body, lines)] of a snapshot's plaintext; one with an erased line is refused (9.1)."""
    lines = body_lines(plain, kind == "text", "9.1", LINE_MAX + 1)
    first = head(lines.pop(0), SNAP_HEAD, "9.1")
    demand((first["c"], first["class"], first["snapshot"], first["vault"])
           == (c, kind, "coffre-snapshot/v1", vault_id), "9.1", "other snapshot")
    covered = []
    while lines and not lines[0].startswith(b"+"):
        stated = head(lines.pop(0), SNAP_BODY, "9.1")
        demand(1 <= stated["lines"] <= len(lines), "9.1", "lines missing")
        mine, lines = lines[:stated["lines"]], lines[stated["lines"]:]
        demand(all(line.startswith(b"=") for line in mine), "9.1", "erased line")
        covered.append((stated, [line[1:] for line in mine]))
    wanted = {"doc": is_id, "kid": is_kid, "name": is_str, "object": is_hash}
    for line in lines:
        demand(line.startswith(b"+"), "9.1", "line out of place")
        head(line[1:], wanted, "9.1")
    return covered
