"""Access: accounts of persons, roles, passwords, sign-in, and who may read the journal."""
