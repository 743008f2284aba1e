"""What creators and hosts received: read from the chain, valued at published rates, shown, exported, thanked for."""
