"""The pictures of the desk with its camera."""

from collections.abc import Callable
from functools import partial

from studio import Studio


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    return {
        "desk-camera": partial(_hold_up, studio),
        "desk-camera-gone": partial(_unplug, studio),
    }


def _hold_up(studio: Studio) -> None:
    """Hold a ticket up to the camera."""
    studio.enter()
    studio.turn_camera(is_on=True)
    ticket = next(each for each in studio.tickets if each.id not in studio.inside)
    studio.camera.see(ticket.code)
    studio.settle()


def _unplug(studio: Studio) -> None:
    """Unplug the camera."""
    studio.enter()
    studio.turn_camera(is_on=True)
    studio.camera.failed.emit("The camera was unplugged. Plug it in again, or use the scanner.")
    studio.settle()
