"""The first minutes: five steps, each of which can be left and comes again where it was left."""
