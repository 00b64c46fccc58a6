"""The network: a head academy, its branches (one industry, one specialty each), talent plans, calendar."""
