"""The wallet: accounts, vault, limits, PeerTube accounts, nodes, and what holds for single creators."""
