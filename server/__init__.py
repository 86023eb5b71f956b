"""The HTTP face: SPARQL protocol, reports and pages, with queries in killable workers."""
