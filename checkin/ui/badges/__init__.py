"""The page of badges: their layouts, designed by hand."""
