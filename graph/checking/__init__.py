"""Check what the articles say against each other, against arithmetic and against the calendar, by queries.

A check is a file of `ontology/checks`: a CONSTRUCT with a header. It asks the view (`view`), in which each different
statement about one thing stands once (a reading), with the span of values that its words allow.
"""
