"""What goes wrong with pictures that come from anywhere, for the rooms that read them."""

import struct
import zlib

# What Pillow's readers raise for files that are damaged, cut off or made to mislead them.
DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    RuntimeError,
    EOFError,
    MemoryError,
    AssertionError,
    AttributeError,
    struct.error,
    zlib.error,
)
