"""What people bring in by the editor: accounts, drafts, comments, verdicts, refused names, and who did what."""
