from datetime import datetime
from typing import Any

from beembase.objects import Operation
from beemgraphenebase.objects import GrapheneObject

class Signed_Transaction(GrapheneObject):
    def __init__(
        self, *, ref_block_num: int, ref_block_prefix: int, expiration: datetime, operations: list[list[Any]]
    ) -> None: ...
    def getOperationKlass(self) -> type[Operation]: ...
