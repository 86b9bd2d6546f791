// The stage compare.
