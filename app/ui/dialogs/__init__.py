"""Short conversations: an account, a login, limits, questions. Each says in one sentence what was wrong."""
