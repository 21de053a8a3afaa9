"""What the floor keeps between runs: a script is executed anew each time, a module is not."""

from tests.bench.recording import Recording

RECORDINGS: dict[str, Recording] = {}
