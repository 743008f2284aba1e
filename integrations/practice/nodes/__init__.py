"""Hive-like API nodes over the toy chain: JSON-RPC as hived and hivemind answer it, and lies on request."""
