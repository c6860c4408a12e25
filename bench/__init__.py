"""Benchmarks: corpora out of a seed, scratch projects built from them, and the suite that measures them."""
