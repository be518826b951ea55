//! Schedule, kinds, checklists as data; detectors of Belgian identifiers. Pure.
