"""Pages of plain sites: what they are called, and who they say is the same person elsewhere (`rel="me"`)."""
