"""What a post has in its charge, as it goes on in English: a field of work, or a committee."""

from __future__ import annotations

# Of what somebody is head or chair: "of chip procurement" at a bank, "of the audit committee" of a firm.
_END = (
    r"(?=[,.;:)]|$|\s\ue002|\s(?:at|with|in|on|for|who|after|before|following|from|to|as|and|since|until|effective|while|but|when|said"
    r"|last|this|next|late|early|replacing|succeeding|under)\b)"
)
CHARGE = (
    r"(?:\sof\s(?:the\s|its\s)?(?:(?!the\b|its\b)[a-z][a-z&-]*\s){1,3}(?:committee|board|council|panel)\b(?=,|\s(?:of|at)\s)"
    r"|(?<=head|ager|ctor|dent)\sof\s(?!the\b|its\b|his\b|her\b|their\b|an?\b|this\b|that\b|another\b|one\b|what\b)"
    r"(?:\ue000.\s)?(?!and\b)(?:[a-z][a-z&-]*|(?:AI|IT|HR|R&D|IR|PR|M&A|EDA|GPU|ESG|IDC)\b)"
    r"(?:\s(?!at\b|of\b|for\b|with\b|in\b|who\b|on\b|to\b|as\b|from\b|since\b|until\b|after\b|said\b|has\b|will\b|is\b|was\b)"
    rf"(?:[a-z&-]+|AI|IT|R&D)){{0,4}}?{_END}"
    r"|(?<=head)\sof\sthe\s[a-z][a-z&-]*(?:\s(?!at\b|of\b|for\b|with\b|in\b|who\b)[a-z&-]+){0,3}(?=\s(?:at|with)\s))?"
    # For what or where: "head of sales for South China at Intel", "vice-president for sales".
    rf"(?:\sfor\s(?:(?:[Gg]reater|[Mm]ainland|South(?:east|west)?|North(?:east|west)?|East|West|Central|the)\s){{0,2}}\ue000.(?=\s(?:at|with|of)\s)"
    rf"|(?<=dent|ager|ctor|head)\sfor\s(?!the\b|its\b|his\b|her\b|their\b|an?\b)[a-z][a-z&-]+"
    rf"(?:\s(?!at\b|of\b|for\b|on\b|in\b|from\b|next\b|this\b|last\b|as\b|and\b|to\b|with\b|effective\b|since\b|until\b)[a-z&-]+)?{_END})?"
)
