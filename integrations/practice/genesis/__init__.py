"""The 60 days before the world starts: real signed transactions, pushed through the chain's own checks."""
