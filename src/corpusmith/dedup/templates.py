"""Templates: texts that fill one frame with other figures, names or dates (weather, markets, menus, notices).

Recognised by what differs between two texts (see `alignment`), never by how common their shingles are. A reprint differs
in whole passages: cut, added, written anew; here and there a word. Two fillings of a frame differ in short slots, many of
them, with the same words between. Two rules, either suffices:

- figures: at least `min_figures` slots exchange a figure for another, and they are the larger part of all figures aligned;
- words: at least `min_slots` slots of any kind, dense, and scattered over the text.

In both the slots must outnumber the edits, so that a reprint with many small corrections and some cuts is none. Two more ask
for less where frames are long, or their slots are:

- names: at least `min_named_slots` slots exchange names or figures, however sparse, scattered;
- pieces: what two texts share is no more than `pieces_permille` of the smaller one, and stands in the same order in pieces of
  fewer than `piece_words` words, where a story told anew keeps whole passages.

Both want three exchanges for each cut: who tells a story anew also leaves out and adds. What these leave open may be settled
by other fillings of the frame, see `witnesses` and `company`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpusmith.dedup.alignment import Differences
from corpusmith.dedup.words import Offsets

_PER_CUT = 3  # places that exchange words for others, for each one that only leaves out or adds


@dataclass(frozen=True)
class Thresholds:
    """Limits of the two rules.

    Parameters
    ----------
    min_figures, figures_permille
        Least slots with figures, and their least share of all aligned figures.
    min_slots, min_parts
        Least slots of any kind, and in how many sixteenths of the text they stand at least.
    figure_density_permille, slot_density_permille
        Least slots per 1,000 equal words, for the rule of figures and of words.
    slots_per_edit
        Slots there must be for each edit.
    min_named_slots
        Least slots with names or figures.
    piece_words, pieces_permille
        Mean length of equal runs below which a pair shares pieces, and the most of the smaller text that they are.
    min_witnesses, witness_places_permille, contained_permille
        Witnesses that settle an open pair, and the most of the smaller text that a mutual pair shares, see `witnesses`.
    min_company, core_permille, apart_permille
        Others that hold what a pair shares, how much of it at least, and the most of the smaller text that it shares, see `company`.
    min_crowd
        Others it takes for a pair that shares more, up to `contained_permille`.
    """

    min_figures: int
    figures_permille: int
    min_slots: int
    min_parts: int
    figure_density_permille: int
    slot_density_permille: int
    slots_per_edit: int
    min_named_slots: int
    piece_words: int
    pieces_permille: int
    min_witnesses: int
    witness_places_permille: int
    contained_permille: int
    min_company: int
    core_permille: int
    apart_permille: int
    min_crowd: int


def is_template(found: Differences, n_shared: Offsets, contained: Offsets, limits: Thresholds) -> npt.NDArray[np.bool_]:
    """Whether each pair fills one frame twice; pairs share so many shingles, so many per mille of the text that has fewer."""
    density = 1000 * found.n_slots
    is_by_figures = (
        (found.n_figure_slots >= limits.min_figures)
        & (1000 * found.n_figure_slots >= limits.figures_permille * (found.n_figure_slots + found.n_figures_kept))
        & (density >= limits.figure_density_permille * found.n_words)
    )
    is_scattered = found.n_parts >= limits.min_parts
    is_by_words = is_scattered & (found.n_slots >= limits.min_slots) & (density >= limits.slot_density_permille * found.n_words)
    is_sparse = is_scattered & _is_by_names(found, limits)
    is_dense = (is_by_figures | is_by_words) & (found.n_slots >= limits.slots_per_edit * found.n_edits)
    return is_dense | is_sparse | _is_in_pieces(found, n_shared, contained, limits)


def _is_by_names(found: Differences, limits: Thresholds) -> npt.NDArray[np.bool_]:
    n_named = found.n_figure_slots + found.n_name_slots
    return (n_named >= limits.min_named_slots) & (n_named >= _PER_CUT * found.n_cuts)


def _is_in_pieces(found: Differences, n_shared: Offsets, contained: Offsets, limits: Thresholds) -> npt.NDArray[np.bool_]:
    n_places = found.n_slots + found.n_edits
    is_exchanged = (n_places > 0) & (n_places - found.n_cuts >= _PER_CUT * found.n_cuts)
    is_short = found.n_words < limits.piece_words * (n_places + 1)
    is_in_order = n_shared + n_places <= found.n_equal  # a piece has fewer shingles than words; what was moved is shared and not aligned
    return is_exchanged & is_short & is_in_order & (contained <= limits.pieces_permille)
