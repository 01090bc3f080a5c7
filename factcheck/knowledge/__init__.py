"""What the world says, as look-ups: words, units, currencies, rates, names."""
