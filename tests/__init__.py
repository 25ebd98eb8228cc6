"""The tests of Aftersale."""
