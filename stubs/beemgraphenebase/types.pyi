from collections.abc import Sequence
from datetime import datetime
from typing import Any

class _Wire:
    def __bytes__(self) -> bytes: ...

class Uint8(_Wire):
    def __init__(self, d: int) -> None: ...

class Uint16(_Wire):
    def __init__(self, d: int) -> None: ...

class Uint32(_Wire):
    def __init__(self, d: int) -> None: ...

class String(_Wire):
    def __init__(self, d: str) -> None: ...

class PointInTime(_Wire):
    def __init__(self, d: datetime | str) -> None: ...

class Array(_Wire):
    def __init__(self, d: Sequence[Any]) -> None: ...

class Static_variant(_Wire):
    def __init__(self, d: Any, type_id: int) -> None: ...
