"""Loads everything that Checkin may ever load, for processes that begin with it."""

from importlib import import_module
from pkgutil import walk_packages

import checkin

for _module in walk_packages(checkin.__path__, "checkin."):
    import_module(_module.name)
for _name in ("uuid_utils", "sqlite_utils", "rapidfuzz.fuzz", "rapidfuzz.process", "anyascii"):
    import_module(_name)
