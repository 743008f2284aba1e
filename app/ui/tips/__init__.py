"""The list of tips: queue and history in one stream, painted, with the buttons of each row."""
