"""What makes the signer's process harder to read than an ordinary one. Linux; elsewhere what there is.

Other processes of the same user cannot read its memory or environment (root can), it leaves no core dump, and the
kernel ends it with its parent.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from types import TracebackType

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


def harden(parent: int) -> bool:
    """Harden this process -> whether `parent` (a process id) still lives; it may have died before the kernel knew."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        for option, value in ((_PR_SET_DUMPABLE, 0), (_PR_SET_PDEATHSIG, signal.SIGKILL)):
            if libc.prctl(option, value, 0, 0, 0) != 0:
                return False
    sys.excepthook = say_only_where
    return os.getppid() == parent


def say_only_where(kind: type[BaseException], _error: BaseException, place: TracebackType | None) -> None:
    """Report a crash by its class and place. Its message could quote a secret."""
    lines = [f"The signer stopped: {kind.__name__}."]
    while place is not None:
        code = place.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{place.tb_lineno} in {code.co_name}")
        place = place.tb_next
    print("\n".join(lines), file=sys.stderr)
