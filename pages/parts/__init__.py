"""The pieces of the screens: each draws one finding from what a service loaded."""
