"""The editor: forms, drafts, previews, history and verdicts in the browser. It is off where there are no accounts."""
