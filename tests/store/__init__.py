"""The book on disk: real SQLite, no Home Assistant."""
