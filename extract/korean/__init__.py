"""What knows Korean and no facts: normalisation, the Kiwi tokenizer, numerals, particles, the sentence."""
