//! On-disk types and codecs of format 1. Pure: no I/O, clock, randomness or keys.
