from collections import OrderedDict
from typing import Any

class GrapheneObject:
    data: OrderedDict[str, Any]
    def __init__(self, data: Any) -> None: ...
    def __bytes__(self) -> bytes: ...
