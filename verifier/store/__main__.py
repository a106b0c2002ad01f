"""Prints the documentation of the store."""

from verifier.store.describe import describe

if __name__ == "__main__":
    print(describe(), end="")
