"""Properties, each named after the sentence that it proves."""
