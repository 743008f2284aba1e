"""Vimeo without a key: oEmbed of a video, and the profile of a user by the old simple API. See facts/platforms.md."""
