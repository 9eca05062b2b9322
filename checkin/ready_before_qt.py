"""What a window needs at once and knows no Qt.

PySide looks into the source of every module that is imported after it, for its own name; what
is loaded before is not read twice.
"""

import json  # noqa: F401
import logging  # noqa: F401
import signal  # noqa: F401
import tomllib  # noqa: F401

import checkin.settings
import checkin.shipped  # noqa: F401
