"""The door: first run, signing in, the lock, accounts, the journal."""
