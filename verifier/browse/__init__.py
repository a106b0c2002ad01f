"""The ledger in a browser: a plugin for Datasette with pages of our own, and the server that shows them.

`verifier.browse.plugin` is what Datasette loads, `verifier.browse.serve` what `verifier browse` calls. Both
need the extra `browse`.
"""
