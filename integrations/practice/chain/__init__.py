"""One toy chain that checks like hived: signatures, authorities, TaPoS, expiry, duplicates, balances, credits."""
