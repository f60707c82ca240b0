"""Measures the bot beside others; not part of the test run."""
