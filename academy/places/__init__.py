"""Where people are taught: rooms, training bases and their stations, closures, travel between branches."""
