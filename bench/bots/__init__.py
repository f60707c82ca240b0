"""The bots that ours is measured beside: each the smallest honest program of its kind, in a process of its own."""
