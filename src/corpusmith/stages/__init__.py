"""The seven stages, one module each: what they read, what they write, and their steps as pure functions of tables."""
