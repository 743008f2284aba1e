"""How the window looks: tokens, and the palette, style sheet and fonts that are made from them."""
