"""Pages about the network: its tree, one branch, its specialty and talent plans."""
