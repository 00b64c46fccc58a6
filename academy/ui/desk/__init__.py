"""The one search, and where files dropped on the window go."""
