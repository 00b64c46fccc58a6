"""A person outside the program: a screen, keys, a mouse, and what the accessibility tree tells."""
