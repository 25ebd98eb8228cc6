"""The trade, in plain Python: no Home Assistant, no input or output, no clock (DESIGN.md)."""
