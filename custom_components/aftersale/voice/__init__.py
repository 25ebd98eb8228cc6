"""Voice without a language model: what a sentence asks for, and what is answered. Plain Python, no Home Assistant."""
