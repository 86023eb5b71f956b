"""Readers of formats: bytes to the plain text in which offsets count, with what the file says of itself on top."""
