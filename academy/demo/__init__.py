"""The demo network: a finished example told through the services themselves, day by day; people fictional."""
