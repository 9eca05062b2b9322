"""Label printers: Zebra's and Brother's languages, and the lines to their ports."""
