"""Eligibility in bulk: the programmes' rules over a file of enterprises, with the results that the chat would give."""
