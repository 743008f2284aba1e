"""Open statistics: sums of gifts per work, creator, platform, instance, supporter, asset and day, and rankings."""
