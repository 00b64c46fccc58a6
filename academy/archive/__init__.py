"""The archive: frozen papers kept by content, and import batches."""
