"""Raw formats: bytes of a file below data/raw as records."""
