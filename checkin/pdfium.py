"""The library that draws PDF pages bears one thread at a time, in the whole program."""

import threading

# Held wherever PDFium is entered, from opening a document to closing it and all that came of it:
# two threads in it at once, or garbage collected beside one, end the program.
PDFIUM = threading.RLock()
