"""The frame around the pages: navigation, top bar, status line. Knows pages by name, no rooms."""
