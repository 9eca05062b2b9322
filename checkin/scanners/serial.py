"""A scanner at a serial port, real or as many USB scanners make one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QIODeviceBase, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

_MISSING = (
    "Serial scanners need a part of Qt that is not installed here: PySide6-Addons. "
    "Install it, or let the scanner type as a keyboard does."
)
# Without an ending, silence ends a code. Where endings come, it is only a broken line.
_SILENCE_MS, _SILENCE_IN_A_LINE_MS = 150, 1000
_FIRST_RETRY_MS, _LAST_RETRY_MS = 500, 30_000
_MOST = 4096  # bytes of a code
_LINE_ENDS = b"\r\n"


class Port(NamedTuple):
    """A port that can be chosen: how it is kept in the settings, and what people call it."""

    key: str
    name: str


class Serial(QObject):
    """Reads codes from one port, and looks for it again when it is unplugged."""

    scanned = Signal(str)
    failed = Signal(str)  # a sentence, once for each time that the port is lost

    def __init__(self, parent: QObject | None = None) -> None:
        """Read from no port yet."""
        super().__init__(parent)
        self._name = ""
        self._port: QSerialPort | None = None
        self._line = bytearray()
        self._sends_ends = False
        self._retry_ms = _FIRST_RETRY_MS
        self._is_told = False
        self._silence, self._retry = QTimer(self), QTimer(self)
        for timer, slot in ((self._silence, self._end_line), (self._retry, self._open)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)

    def choices(self) -> Sequence[Port]:
        """Name the ports there are; none where Qt cannot look."""
        try:
            from PySide6.QtSerialPort import QSerialPortInfo
        except ImportError:
            return ()
        ports = QSerialPortInfo.availablePorts()
        return [
            Port(each.systemLocation(), _called(each.description(), each.portName()))
            for each in ports
        ]

    def listen(self, port: str) -> None:
        """Read from a port from now on; from none where it is empty."""
        self._close()
        self._retry.stop()
        self._name = port
        self._sends_ends = self._is_told = False
        self._retry_ms = _FIRST_RETRY_MS
        if port:
            self._open()

    def release(self) -> None:
        """Read from no port any more."""
        self.listen("")

    def _open(self) -> None:
        try:
            from PySide6.QtSerialPort import QSerialPort
        except ImportError:
            self.failed.emit(_MISSING)
            return
        port = QSerialPort(self._name, self)
        port.readyRead.connect(self._read)
        if port.open(QIODeviceBase.OpenModeFlag.ReadOnly):
            self._port = port
            self._retry_ms, self._is_told = _FIRST_RETRY_MS, False
            port.errorOccurred.connect(self._lose)
            return
        error = port.error()
        port.deleteLater()
        is_refused = error is QSerialPort.SerialPortError.PermissionError
        self._tell(self._refused() if is_refused else self._gone())
        self._look_again()

    def _read(self) -> None:
        if self._port is None:
            return
        for byte in bytes(self._port.readAll().data()):
            if byte in _LINE_ENDS:
                self._sends_ends = True
                self._end_line()
            elif len(self._line) < _MOST:
                self._line.append(byte)
        if self._line:
            self._silence.start(_SILENCE_IN_A_LINE_MS if self._sends_ends else _SILENCE_MS)

    def _end_line(self) -> None:
        self._silence.stop()
        line, self._line = bytes(self._line), bytearray()
        if text := _decoded(line).strip(" \t\0"):
            self.scanned.emit(text)

    def _lose(self, error: object) -> None:
        from PySide6.QtSerialPort import QSerialPort

        lost = {
            QSerialPort.SerialPortError.ResourceError,
            QSerialPort.SerialPortError.ReadError,
            QSerialPort.SerialPortError.DeviceNotFoundError,
        }
        if error in lost and self._port is not None:
            self._close()
            self._tell(self._gone())
            self._look_again()

    def _look_again(self) -> None:
        self._retry.start(self._retry_ms)
        self._retry_ms = min(2 * self._retry_ms, _LAST_RETRY_MS)

    def _close(self) -> None:
        port, self._port = self._port, None
        self._silence.stop()
        self._line.clear()
        if port is not None:
            port.close()
            port.deleteLater()

    def _tell(self, sentence: str) -> None:
        if not self._is_told:
            self._is_told = True
            self.failed.emit(sentence)

    def _gone(self) -> str:
        return f"There is no scanner at {self._name} now. Plug it in: it is looked for again."

    def _refused(self) -> str:
        return (
            f"The scanner at {self._name} cannot be read: another program uses it, or you may "
            "not (on Linux, join the group “dialout”). It is tried again."
        )


def _called(description: str, port: str) -> str:
    return f"{description} ({port})" if description else port


def _decoded(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")
