"""Imported by a Python that starts with this folder on its path: sockets stay here, each try is noted."""

import os
import socket
import urllib.request
from pathlib import Path
from typing import Any

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")
NOTES = Path(os.environ["SOCKET_NOTES"])
SOURCE = os.environ.get("PUBLIC_SOURCE")
"""Where this computer has the files of the public source of boundaries; unset: nowhere."""
urlopen = urllib.request.urlopen
look_up, connect, connect_ex = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex


def allow(host: object) -> None:
    """Note and refuse a host that is not this computer."""
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and name and not name.startswith(LOOPBACK):
        with NOTES.open("a", encoding="utf-8") as notes:
            notes.write(f"{name}\n")
        raise OSError(f"{name} is not this computer")


def host_of(address: Any) -> object:
    """The host of the address of an internet socket; a local socket has none."""
    return address[0] if isinstance(address, tuple) else None


def guarded_look_up(host: Any, *rest: Any, **named: Any) -> Any:
    """Look up a name of this computer."""
    allow(host)
    return look_up(host, *rest, **named)


def guarded_connect(self: Any, address: Any) -> None:
    """Connect to this computer."""
    allow(host_of(address))
    connect(self, address)


def guarded_connect_ex(self: Any, address: Any) -> int:
    """Connect to this computer."""
    allow(host_of(address))
    return connect_ex(self, address)


def open_here(request: urllib.request.Request, **named: Any) -> Any:
    """Open the file of this name on this computer."""
    return urlopen(f"{SOURCE}/{request.full_url.rpartition('/')[2]}", **named)


if SOURCE:
    urllib.request.urlopen = open_here  # type: ignore[assignment]
socket.getaddrinfo = guarded_look_up
socket.socket.connect = guarded_connect  # type: ignore[method-assign]
socket.socket.connect_ex = guarded_connect_ex  # type: ignore[method-assign]
