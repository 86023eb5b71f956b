"""The ontology that experts edit, in Turtle, and the Python that reads it."""
