import sys


def test_binding_keeps_none(qapp):
    """PySide6 6.12.0 on Python 3.11 loses a reference of None at each call, and aborts later."""
    before = sys.getrefcount(None)
    for _ in range(500):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - 250
