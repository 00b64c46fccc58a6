"""The ground floor: database, keys, journal, door, words. No academy words are allowed here."""
