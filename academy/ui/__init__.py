"""The window: the only floor that may import PySide6. `docs/ui.md` is the guide for writers of pages."""
