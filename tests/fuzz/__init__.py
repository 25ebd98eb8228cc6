"""Nonsense at every door: what comes in, what must not happen."""
