"""The screens: each file selects, loads and draws; `main.py` is the frame around them."""
