"""Dailymotion without a key: its API answers what is asked for by field. See facts/platforms.md."""
