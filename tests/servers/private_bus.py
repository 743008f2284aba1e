"""A D-Bus of its own for a test, and a service on it that answers by a table and can send signals."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_call, new_method_return
from jeepney import new_signal as _new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

DAEMON = shutil.which("dbus-daemon")
CONFIG = """<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy>
</busconfig>"""
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
Answer = Callable[[tuple[Any, ...]], tuple[str, tuple[Any, ...]]]


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """Run dbus-daemon for as long as the test needs it -> its address."""
    assert DAEMON is not None
    config = folder / "bus.conf"
    config.write_text(CONFIG.format(path=folder / "bus"), "utf-8")
    command = [DAEMON, f"--config-file={config}", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.kill()


class Service:
    """Owns a name; `answers` maps a method to (signature, body) of its arguments. Keeps every call in `calls`."""

    def __init__(self, address: str, name: str, answers: dict[str, Answer]) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._answers = answers
        self._connection: DBusConnection = open_dbus_connection(address)
        request = new_method_call(BUS, "RequestName", "su", (name, 4))
        self._connection.send_and_get_reply(request, timeout=5)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def signal(self, path: str, interface: str, member: str, signature: str, *body: Any) -> None:
        """Tell everybody."""
        self._connection.send(_new_signal(DBusAddress(path, interface=interface), member, signature, body))

    def close(self) -> None:
        """Leave the bus."""
        self._connection.send(new_method_call(BUS, "GetId"))
        self._ended = True
        self._thread.join(5)
        self._connection.close()

    _ended = False

    def _serve(self) -> None:
        while not self._ended:
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            except (OSError, ValueError):
                return
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._reply(message))

    def _reply(self, message: Message) -> Message:
        member = message.header.fields[HeaderFields.member]
        self.calls.append((member, message.body))
        answer = self._answers.get(member)
        if answer is None:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        signature, body = answer(message.body)
        return new_method_return(message, signature or None, body)
