"""Codes out of pictures and camera frames, from scanners that type, and from serial ports."""
