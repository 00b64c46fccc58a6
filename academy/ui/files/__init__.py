"""One person, one file: what is in it, what is missing, and the paper."""
