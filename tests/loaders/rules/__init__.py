"""What the rules read, family by family."""
