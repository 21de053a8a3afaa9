"""Shapes of areas: sketched from points and sizes here, surveyed ones in the same form."""
