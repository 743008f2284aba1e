"""What a creator or a host received, from every source: sums by anything, values at the day's rates, goals, CSV."""
