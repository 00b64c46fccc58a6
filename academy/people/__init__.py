"""People: one person once, with an identity document, roles in branches and search keys."""
