// The stage read.
