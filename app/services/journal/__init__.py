"""Where the public journal is read from, and the reading itself."""
