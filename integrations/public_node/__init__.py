"""Public nodes of Capillary: read only, believed only as far as their signatures and spot checks go."""
