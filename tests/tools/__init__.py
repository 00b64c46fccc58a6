"""Tools that stand beside the tests."""
