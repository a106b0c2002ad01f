"""Mail: what a message says, with the files that hang on it."""
