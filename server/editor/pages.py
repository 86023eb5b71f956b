"""All pages of the editor: what imports this has them on the blueprint."""

from server.editor import draft_pages, history_pages, session_pages, sheet_pages, term_pages, use_pages
from server.editor.blueprint import blueprint

__all__ = ["blueprint", "draft_pages", "history_pages", "session_pages", "sheet_pages", "term_pages", "use_pages"]
