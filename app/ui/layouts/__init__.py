"""How widgets stand: in flowing lines, in cards, in columns that scroll. Knows no page."""
