// The stage cite.
