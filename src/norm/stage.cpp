// The stage norm.
