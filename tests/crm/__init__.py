"""The trade, tested without an event loop."""
