"""The first page: what waits today, and how the network stands."""
