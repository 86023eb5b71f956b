"""From a draft to what it does: its ontology, the documents that it touches, the preview, and publishing it."""
