"""What is said of cameras: which there are, and why one gives no frames."""

from enum import StrEnum
from typing import NamedTuple


class Trouble(StrEnum):
    """Why a source gives no frames."""

    NONE = "none"
    GONE = "gone"
    BUSY = "busy"
    FORBIDDEN = "forbidden"
    SILENT = "silent"
    NO_VIDEO = "no_video"


class CameraChoice(NamedTuple):
    """A camera that can be chosen: how it is kept in the settings, and what people call it."""

    key: str
    name: str
