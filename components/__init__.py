"""What the pages draw with: it knows the types of the rules, never the store."""
