"""The desk: one search over everything, lists as their users keep them."""
