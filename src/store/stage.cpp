// The stage store.
