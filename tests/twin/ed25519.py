"""Ed25519 (RFC 8032) in plain integers: strict verification, and signing for the tests.

Slow and not constant in time: the second reader handles no secret of a user with it.
"""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
ZERO = (0, 1, 1, 0)


def add(p, q):
    """Adds two points in extended coordinates; also right for doubling."""
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    """Multiplies a point by a scalar."""
    out = ZERO
    while scalar:
        if scalar & 1:
            out = add(out, point)
        point = add(point, point)
        scalar >>= 1
    return out


def pack(point):
    """Encodes a point in 32 bytes."""
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


def unpack(data):
    """Decodes 32 bytes, or gives None. A y of P or more is reduced, as the product's library does."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, (number & ((1 << 255) - 1)) % P
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == (-u) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if v * x * x % P != u:
        return None
    if x & 1 != sign:
        x = (-x) % P
    return (x, y, 1, x * y % P)


def _base():
    return unpack((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


BASE = _base()


def small_order(point):
    """Tells whether eight times the point is the neutral element."""
    eight = times(8, point)
    return eight[0] % P == 0 and (eight[1] - eight[2]) % P == 0


def usable_key(key):
    """Tells whether 32 bytes are a point that is not of small order."""
    point = unpack(key)
    return point is not None and not small_order(point)


def _digest(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little")


def verify(key, signature, message):
    """Verifies strictly: canonical scalar, neither key nor R of small order, R compared as bytes."""
    if len(key) != 32 or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= ORDER:
        return False
    a, r = unpack(key), unpack(signature[:32])
    if a is None or r is None or small_order(a) or small_order(r):
        return False
    k = _digest(signature[:32], key, message) % ORDER
    minus_a = (-a[0] % P, a[1], a[2], -a[3] % P)
    return pack(add(times(s, BASE), times(k, minus_a))) == signature[:32]


def _expand(seed):
    h = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(h[:32], "little") & ((1 << 254) - 8) | (1 << 254)
    return scalar, h[32:]


def public(seed):
    """Gives the public key of a 32-byte seed."""
    return pack(times(_expand(seed)[0], BASE))


def sign(seed, message):
    """Signs a message as RFC 8032 5.1.6."""
    scalar, prefix = _expand(seed)
    key = pack(times(scalar, BASE))
    r = _digest(prefix, message) % ORDER
    big_r = pack(times(r, BASE))
    k = _digest(big_r, key, message) % ORDER
    return big_r + ((r + k * scalar) % ORDER).to_bytes(32, "little")
