"""What `scripts/setup` is made of. Runs on any Python from 3.9, with the standard library alone."""
