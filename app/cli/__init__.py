"""The command line: the same program without a window. Modules here import nothing heavy before a command runs."""
