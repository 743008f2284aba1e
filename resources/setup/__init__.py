"""From a bare machine to a working `.venv`: run by `make`, before anything is installed.

Standard library only, and Python 3.8 syntax, so that a machine whose `python3` is too old still gets a clear sentence.
"""
