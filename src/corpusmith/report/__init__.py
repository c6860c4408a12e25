"""Figures, the page and the tables' description: what Corpusmith says of a corpus without quoting it."""
