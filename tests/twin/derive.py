"""Derived keys that no stock program prints: the signing key of a sheet (9.3)."""

import base64
import hashlib
import hmac

import ed25519
from words import demand

BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def identity_bytes(secret):
    """The 32 bytes of an age identity; `age-keygen` has checked its checksum."""
    digits = [BECH32.index(char) for char in secret.lower().split("1", 1)[1]][:-6]
    number = 0
    for digit in digits:
        number = number << 5 | digit
    return (number >> (5 * len(digits) - 256)).to_bytes(32, "big")


def hkdf(material, info):
    """HKDF-SHA256 of one block without salt (RFC 5869)."""
    prk = hmac.new(bytes(32), material, hashlib.sha256).digest()
    return hmac.new(prk, info + b"\x01", hashlib.sha256).digest()


def recovery_key(secret):
    """The public signing key of a recovery identity, in Base64."""
    demand(secret.startswith("AGE-SECRET-KEY-1"), "9.3", "no identity")
    seed = hkdf(identity_bytes(secret), b"coffre-recovery-sign/v1")
    return base64.b64encode(ed25519.public(seed)).decode()
