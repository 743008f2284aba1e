"""The least that a window of PySide6 costs: one label in a QMainWindow. Says when it was painted, and stays if told so.

`python -m tests.bench.window.bare [--stay]`
"""

import json
import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

SIZE = 1120, 780
"""That of our own window when it is new."""


class Bare(QMainWindow):
    """What everybody's first example shows."""

    seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self, self.painted)

    def painted(self) -> None:
        """All of it is on the screen now."""
        print(json.dumps({"painted": time.clock_gettime(time.CLOCK_MONOTONIC)}), flush=True)
        if "--stay" not in sys.argv:
            os._exit(0)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(*SIZE)
    window.setCentralWidget(QLabel("Capillary"))
    window.show()
    sys.exit(application.exec())
