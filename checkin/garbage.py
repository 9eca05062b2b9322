"""Garbage is collected in the window's thread alone.

Python collects it in whichever thread happens to make an object. A widget that lies in a
circle of references would then be destroyed in a lane's thread, and the program with it.
"""

import gc


def keep_for_later() -> None:
    """Leave garbage lying from now on, until somebody calls `collect_due`."""
    gc.disable()


def spare_what_lasts() -> None:
    """Never look again through what there is now: starting makes no garbage, and much else."""
    gc.freeze()


def collect_due() -> None:
    """Collect as much as Python by itself would have by now, in the thread of the caller.

    Objects are counted by generation even while nothing is collected; the oldest generation
    whose count has passed its threshold takes the younger ones along.
    """
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            gc.collect(generation)
            return
