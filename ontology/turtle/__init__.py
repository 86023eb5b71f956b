"""Turtle as it is written: where each thing stands in a file, and how to change one without touching the rest.

Libraries read Turtle into triples and write it anew, which loses comments, order and layout. Here the text stays.
"""

from ontology.turtle.layout import Group, Layout, Piece, Statement, lay_out
from ontology.turtle.tokens import NotTurtle

__all__ = ["Group", "Layout", "NotTurtle", "Piece", "Statement", "lay_out"]
