"""Two tabs of Giving: promises that wait for their creators, and recurring gifts."""
