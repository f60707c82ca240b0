"""Random and broken updates through the whole bot."""
