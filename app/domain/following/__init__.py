"""Whom a person follows: a creator is a set of channels, and what is new comes from all of them alike."""
