"""What every page is made of: theme, layout, tables, forms, notices, and the road to the services."""
