"""The rules of P4GN reporting: pure functions over frames and values, free of store and screen."""
