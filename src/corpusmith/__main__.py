"""`python -m corpusmith` is the command `corpusmith`."""

from corpusmith.cli import main

main()
