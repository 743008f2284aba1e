"""The settings' page: what a person may choose, help and repair, the letter of a year, and what this program is."""
