"""How the database grew: appended, never edited."""
