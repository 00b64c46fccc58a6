"""The whole program: command line, demo, window, papers."""
