"""Tests of the editor in the browser, asked by a client."""
