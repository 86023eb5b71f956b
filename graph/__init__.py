"""The model and the store: what a document says, as plain data, as quads and as editions."""
