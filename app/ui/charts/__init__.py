"""Charts painted in the colours of the tokens; each says in words, too, what it shows."""
