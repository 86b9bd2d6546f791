// The stage effect.
