"""What happens to the nouns of the mirror: verbs in a module named after the noun."""
