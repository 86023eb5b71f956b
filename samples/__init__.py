"""Short documents of our own, to try the whole chain on."""
