"""The import of any list: file, columns, dry run, commit."""
