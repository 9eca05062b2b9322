"""The printer behind a queue of CUPS on this computer, looked after where CUPS does not.

CUPS says that its printer is off while it tries to give it a job; not before, and not once the
printer has it: then it waits, and says that it prints.
"""

import socket
import time

from checkin.core.badges.printing import Obstacle
from checkin.core.errors import CheckinError
from checkin.printers.ipp.ipp_address import IppAddress, read_ipp_address
from checkin.printers.ipp.ipp_line import OWN_NAMES, silent
from checkin.printers.ipp.ipp_message import Attributes, text, texts
from checkin.printers.ipp.ipp_words import status_of

DEVICE = "device-uri"  # where CUPS tells how it reaches a printer
WAITS = "cups-waiting-for-job-completed"  # and that the printer has what it was given
_QUEUES = "/printers/"
_TO_CONNECT, _TRIES = 1.5, 2  # seconds, each
_REST = 5.0  # seconds between two looks


class DeviceBehind:
    """Looks whether the printer behind a queue can be reached; other printers are left alone."""

    def __init__(self, queue: IppAddress) -> None:
        """Look behind a queue, where it is one of this computer.

        `is_off` is whether its printer was off when last looked at, `has_job_while_off` whether it
        had a job then, too.
        """
        self._queue = queue
        self.is_off = False
        self._is_queue = queue.host in OWN_NAMES and queue.path.startswith(_QUEUES)
        self._rests_until = 0.0
        self._was_given_on = self.has_job_while_off = False

    def told(self, queue: Attributes) -> Attributes:
        """Give what a queue says of itself, and that its printer is off where CUPS does not."""
        self.has_job_while_off = False
        device = self._device(queue)
        if device is None or Obstacle.OFFLINE in status_of(queue).obstacles:
            self.is_off = False  # not seen from here
            return queue
        was_given_on = WAITS in texts(queue, "printer-state-reasons")
        is_news, self._was_given_on = was_given_on != self._was_given_on, was_given_on
        # What was seen before the printer got the job says nothing of it.
        if is_news or time.monotonic() >= self._rests_until:
            self.is_off = _is_off(device)
            self._rests_until = time.monotonic() + _REST
        if not self.is_off:
            return queue
        self.has_job_while_off = self._was_given_on
        reasons = (*texts(queue, "printer-state-reasons"), "offline-error")
        said = (silent(self._queue),)
        return {**queue, "printer-state-reasons": reasons, "printer-state-message": said}

    def _device(self, queue: Attributes) -> IppAddress | None:
        """Say where the printer is; a look from here tells only of those that speak IPP."""
        try:
            return read_ipp_address(text(queue, DEVICE)) if self._is_queue else None
        except CheckinError:
            return None


def _is_off(device: IppAddress) -> bool:
    return not any(_answers(device) for _ in range(_TRIES))


def _answers(device: IppAddress) -> bool:
    try:
        socket.create_connection((device.host, device.port), _TO_CONNECT).close()
    except socket.gaierror:
        return True  # a name that is not known here says nothing of the printer
    except OSError:
        return False
    return True
