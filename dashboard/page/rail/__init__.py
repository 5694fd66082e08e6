"""The rail: the chain of filters, each step with its count."""
