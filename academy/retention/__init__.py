"""Personal data whose time is over: who is due, two persons who agree, what goes and what stays."""
