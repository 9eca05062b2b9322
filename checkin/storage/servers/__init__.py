"""Targets and registration servers: what they told, and what they lack."""
