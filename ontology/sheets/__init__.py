"""The ontology as sheets, for those who would rather edit rows than Turtle: out to XLSX or CSV, and back."""
