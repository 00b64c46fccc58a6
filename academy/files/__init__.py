"""Files: one person, one file (一人一档), with what is missing in it and what he agreed to."""
