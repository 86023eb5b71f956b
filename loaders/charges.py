"""What a post has in its charge, as it goes on in English: a field of work, or a committee."""

from __future__ import annotations

# Of what somebody is head or chair: "of chip procurement" at a bank, "of the audit committee" of a firm.
CHARGE = (
    r"(?:\sof\s(?:the\s|its\s)?(?:(?!the\b|its\b)[a-z][a-z&-]*\s){1,3}(?:committee|board|council|panel)\b(?=,|\s(?:of|at)\s)"
    r"|(?<=head)\sof\s(?:\ue000.\s)?[a-z][a-z&-]*(?:\s(?!at\b|of\b|for\b|with\b|in\b|who\b)[a-z&-]+){0,4}(?=\s(?:at|with)\s))?"
)
