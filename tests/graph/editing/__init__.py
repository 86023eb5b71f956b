"""Tests of what people bring in."""
