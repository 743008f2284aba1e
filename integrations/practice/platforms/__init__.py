"""Stand-ins for YouTube, Vimeo, Dailymotion and plain sites: they answer like the recordings, on loopback only."""
