"""Pictures of creators and works, and what is painted where there is none."""
