"""The network: a head academy, its branches with industry, specialty and talent plan, organizations, calendar."""
