class CData: ...

class FFI:
    NULL: CData
    def new(self, kind: str, content: bytes) -> CData: ...

ffi: FFI
