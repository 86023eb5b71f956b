"""Canned reports: one question a file, and the catalogue that reads them."""
