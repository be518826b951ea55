//! The fictional agency: documents drawn from a seed.
