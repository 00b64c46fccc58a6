"""Pages of courses and training classes."""
