"""The search over names: an index in each edition, made while it is published, that knows pinyin and forgives typos."""
