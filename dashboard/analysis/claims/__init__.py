"""Who says what of whom, who denies it, and who is silent."""
