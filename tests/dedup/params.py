"""The params of dedup as in params.yaml."""

from __future__ import annotations

from corpusmith.dedup.templates import Thresholds

PARAMS = {
    "shingle_words": 5, "shingle_chars": 8, "window": 12, "discounted_reuse_log2": 0, "max_frequency": 64, "n_hubs": 16,
    "min_estimate_permille": 250, "min_words": 20, "min_shared": 12, "min_containment_permille": 400, "min_witness_permille": 300,
    "max_aligned_words": 1000, "min_run_words": 2, "max_slot_words": 14, "max_margin_words": 32,
    "template_min_figures": 3, "template_figures_permille": 600, "template_min_slots": 4, "template_min_parts": 3,
    "template_figure_density_permille": 20, "template_slot_density_permille": 40, "template_slots_per_edit": 2,
    "template_min_named_slots": 5, "template_piece_words": 18, "template_pieces_permille": 500,
    "template_min_witnesses": 2, "template_witness_places_permille": 300, "template_contained_permille": 900,
    "template_min_company": 7, "template_core_permille": 800, "template_apart_permille": 750,
    "template_min_crowd": 12,
}  # fmt: skip
THRESHOLDS = Thresholds(3, 600, 4, 3, 20, 40, 2, 5, 18, 500, 2, 300, 900, 7, 800, 750, 12)
