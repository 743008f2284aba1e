"""The page about one creator: who that is, who supports them, and what they make."""
