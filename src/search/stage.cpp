// The stage search.
