"""The data as a whole: backups, restore, moving, checking."""
