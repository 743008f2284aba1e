"""The program as one folder that needs no Python: `make package` builds it from the locked packages, offline."""
