"""Letters on badges: fonts and font packs, spelling, shaping, and setting texts in boxes."""
