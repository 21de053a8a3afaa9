"""Use cases, verb-named: the only door to the data that pages, the shell and the server use."""
