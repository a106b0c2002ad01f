"""What rules look for in an article, in its words, chains, figures and days: one module a sign."""
