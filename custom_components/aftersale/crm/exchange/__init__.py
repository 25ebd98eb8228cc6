"""The practice in the formats of others: pure reading and writing of text."""
