"""Crawls: the pages of a WARC file, one after another, however large it is."""
