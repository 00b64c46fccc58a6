"""Pages of the apprenticeship room: the list, one contract, the draft form."""
