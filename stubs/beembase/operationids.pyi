operations: dict[str, int]
