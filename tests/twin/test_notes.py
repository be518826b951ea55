"""Tests of keys, notes and canonical JSON."""

import unittest

import ed25519
from making import Seat
from notes import verdict
from words import Refused, is_date, number, read_json

# RFC 8032 7.1, tests 1 to 3: seed, public key, message, signature.
RFC_8032 = [
    ("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
     "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
     "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
]


class Keys(unittest.TestCase):
    def test_rfc_8032_vectors(self):
        for seed, key, message, signature in RFC_8032:
            seed, key, message, signature = map(bytes.fromhex, (seed, key, message, signature))
            self.assertEqual(ed25519.public(seed), key)
            self.assertEqual(ed25519.sign(seed, message), signature)
            self.assertTrue(ed25519.verify(key, signature, message))
            self.assertFalse(ed25519.verify(key, signature, message + b"x"))

    def test_scalar_beyond_the_order_is_refused(self):
        seed, key, message, signature = (bytes.fromhex(word) for word in RFC_8032[1])
        s = int.from_bytes(signature[32:], "little") + ed25519.ORDER
        self.assertFalse(ed25519.verify(key, signature[:32] + s.to_bytes(32, "little"), message))

    def test_small_order_key_and_r_are_refused(self):
        neutral = (1).to_bytes(32, "little")
        # With A and R neutral and S zero the equation itself holds.
        self.assertFalse(ed25519.verify(neutral, neutral + bytes(32), b"anything"))
        # R neutral and S = k * a hold for an honest key.
        seed = bytes(32)
        key = ed25519.public(seed)
        k = ed25519._digest(neutral, key, b"m") % ed25519.ORDER
        s = k * ed25519._expand(seed)[0] % ed25519.ORDER
        self.assertEqual(ed25519.pack(ed25519.add(
            ed25519.times(s, ed25519.BASE), ed25519.times(ed25519.ORDER - k, ed25519.unpack(key)))), neutral)
        self.assertFalse(ed25519.verify(key, neutral + s.to_bytes(32, "little"), b"m"))


class Notes(unittest.TestCase):
    def setUp(self):
        self.seat = Seat("s", "p")
        self.name = "seat-" + self.seat.id
        self.good = self.seat.note("one\ntwo\n")

    def test_good_note(self):
        self.assertEqual(verdict(self.good, self.seat.key, self.name), "ok")

    def test_refused_notes(self):
        for bad in (
            self.good.replace(b"two", b"tow"),
            self.good.replace(b"\n\n", b"\n"),
            self.good + self.good.split(b"\n\n")[1],
            self.good[:-1],
            self.good.replace(b"one\n", b"one\r\n"),
            b"\xef\xbb\xbf" + self.good,
            self.good.replace("\u2014".encode(), b"-"),
        ):
            self.assertNotEqual(verdict(bad, self.seat.key, self.name), "ok", bad)
        self.assertNotEqual(verdict(self.good, Seat("t", "p").key, self.name), "ok")


class Words(unittest.TestCase):
    def test_canonical_json(self):
        self.assertEqual(read_json('{"a":[1,true,null],"b":"\\u0001\\n\u00e9"}')["a"], [1, True, None])
        for bad in ('{"b":1,"a":2}', '{"a":1,"a":1}', '{"a": 1}', '{"a":1.0}', '{"a":1e3}', '{"a":-1}', '{"a":01}', '[1]',
                    '{"a":"\\u00e9"}', '{"a":"\\/"}', '{"a":"\\u000A"}', '{"a":9007199254740993}', '{"a":"\\ud800"}',
                    '{"a":' + "[" * 16 + "]" * 16 + "}", '{"a":' + "[" * 9999, '{"a":NaN}', ""):
            with self.assertRaises(Refused, msg=bad):
                read_json(bad)

    def test_numbers_and_dates(self):
        self.assertEqual(number("9" * 19), 10**19 - 1)
        for bad in ("", "01", "+1", "9" * 20, "\u0661"):
            with self.assertRaises(Refused):
                number(bad)
        self.assertTrue(is_date("2024-02-29"))
        self.assertFalse(is_date("2023-02-29"))


if __name__ == "__main__":
    unittest.main()
