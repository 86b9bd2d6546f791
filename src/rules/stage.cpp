// The stage rules.
