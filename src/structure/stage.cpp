// The stage structure.
