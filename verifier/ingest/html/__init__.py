"""Pages of the web: the article in them, and what they say of themselves."""
