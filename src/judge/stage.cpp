// The stage judge.
