"""Learned weights, each with a card that names what they were learned from."""
