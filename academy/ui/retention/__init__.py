"""Pages of retention: who is due, and the erasures proposed, approved and on record."""
