"""Pages about people: the list, one person, the form."""
