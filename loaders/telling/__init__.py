"""For those who write rules: why a fact was found, why another was not, and what triggers hit."""
