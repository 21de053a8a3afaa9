"""True boundaries: bytes of a file -> polygons in degrees -> a clean coverage -> the shapes of a map."""
