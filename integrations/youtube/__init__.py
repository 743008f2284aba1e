"""YouTube without a key: the feed of a channel, oEmbed of a video, the page of a name. See facts/platforms.md."""
