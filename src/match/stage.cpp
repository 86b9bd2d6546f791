// The stage match.
