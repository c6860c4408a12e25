"""Who copied whom: shingles, candidates, verification, families. Columns and arrays in and out; knows no file, table or stage."""
