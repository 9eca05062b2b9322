"""The page on which an attendee list comes in."""
