"""The report as a document for a word processor, with a comment at the words of each claim and finding."""
