"""Everything that touches Hive's binary formats: keys, transactions, memos. The only importer of beem and coincurve.

Of beem only `beembase` and `beemgraphenebase` are used; `import beem` would construct clients and databases (faults
8, 11 and 12) and is forbidden. The other faults of beem 0.24.26 are cured where they would bite:
1 transaction, 2 and 3 wire, 4 and 5 fields, 6 and 7 memos, 9 fields and structures, 10 base58 and keys.
The judge is not this code: tests/differential runs Hive's own.
"""
