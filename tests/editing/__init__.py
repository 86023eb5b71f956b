"""Tests of what a draft does: its preview, and publishing it."""
