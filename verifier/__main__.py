"""`python -m verifier` is the program `verifier`."""

from verifier.cli import main

if __name__ == "__main__":
    main()
