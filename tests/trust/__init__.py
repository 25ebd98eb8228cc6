"""Tests of what a practice trusts: long lives, long days, and what they leave behind."""
