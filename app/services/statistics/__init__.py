"""Keeping open statistics, and what the shells show of them."""
