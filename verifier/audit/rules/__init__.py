"""The rules, one a module that holds it as RULE; a module added here is found by listing this package."""
