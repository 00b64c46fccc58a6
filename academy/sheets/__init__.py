"""The Excel kit: reading any table by content, finding headers, dates, export."""
