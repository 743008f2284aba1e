"""A D-Bus connection that lives in Qt's loop. Harmless where no bus runs: there is none then.

Not QtDBus: it cannot send an unsigned number from Python, and the desktop's notifications want one. jeepney is there
anyway, for the keyring. Nothing here waits for anybody, the first greeting of the bus apart.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_log = logging.getLogger(__name__)
Answer = Callable[[tuple[Any, ...] | None], object]
Heard = Callable[[tuple[Any, ...]], object]


class Bus(QObject):
    """Session or system bus. `answer` gets the body of a reply, or None for an error or a lost connection."""

    def __init__(self, connection: DBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: DBusConnection | None = connection
        self._answers: dict[int, Answer] = {}
        self._listeners: dict[tuple[str, str], list[tuple[str, Heard]]] = {}
        self._readable = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)

    def call(
        self, place: tuple[str, str, str], method: str, signature: str = "", body: tuple[Any, ...] = (),
        answer: Answer | None = None,
    ) -> None:  # fmt: skip
        """Call a method; `place` is service, path and interface."""
        from jeepney import DBusAddress, new_method_call

        service, path, interface = place
        message = new_method_call(DBusAddress(path, service, interface), method, signature or None, body)
        self._send(message, answer)

    def listen(self, service: str, interface: str, member: str, heard: Heard, path: str = "") -> None:
        """Call `heard` with the body of each such signal, of any object or of this one."""
        from jeepney import MatchRule, message_bus

        self._listeners.setdefault((interface, member), []).append((path, heard))
        rule = MatchRule(type="signal", sender=service, interface=interface, member=member, path=path or None)
        self._send(message_bus.AddMatch(rule), None)

    def close(self) -> None:
        """Leave the bus; whoever waits for an answer gets None."""
        if self._connection is None:
            return
        self._readable.setEnabled(False)
        self._connection.close()
        self._connection = None
        answers, self._answers = self._answers, {}
        for answer in answers.values():
            answer(None)

    def _send(self, message: Message, answer: Answer | None) -> None:
        if self._connection is None:
            if answer is not None:
                answer(None)
            return
        serial = next(self._connection.outgoing_serial)
        if answer is not None:
            self._answers[serial] = answer
        try:
            self._connection.send(message, serial)
        except OSError:
            self.close()

    def _read(self) -> None:
        try:
            while self._connection is not None:
                self._hear(self._connection.receive(timeout=0))
        except TimeoutError:
            return
        except (OSError, ValueError):
            _log.info("The connection to a D-Bus ended.")
            self.close()

    def _hear(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        if message.header.message_type is MessageType.signal:
            name = (fields.get(HeaderFields.interface, ""), fields.get(HeaderFields.member, ""))
            for path, heard in tuple(self._listeners.get(name, ())):
                if path in ("", fields.get(HeaderFields.path)):
                    heard(message.body)
            return
        answer = self._answers.pop(fields.get(HeaderFields.reply_serial, -1), None)
        if answer is not None:
            answer(message.body if message.header.message_type is MessageType.method_return else None)


def open_bus(which: str, parent: QObject | None = None) -> Bus | None:
    """`SESSION`, `SYSTEM`, or an address; None where there is none, and on systems without D-Bus."""
    if sys.platform in ("win32", "darwin"):
        return None
    from jeepney.io.blocking import open_dbus_connection

    try:
        return Bus(open_dbus_connection(which), parent)
    except (OSError, KeyError, ValueError, RuntimeError, StopIteration):
        return None
