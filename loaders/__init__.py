"""From bytes to facts: document, articles, sentences, mentions, facts; no store, no network."""
