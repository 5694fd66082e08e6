"""Dates, records, vocabulary, reading, rules: no pandas and no dash here."""
