//! Secret values that cannot be printed, copied or compared in variable time.
