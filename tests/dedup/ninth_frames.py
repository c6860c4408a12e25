"""A ninth set of twenty frames, sixteen in English and four in other languages, written without knowing how they would be judged.

Ten differ in figures, dates and names, ten in words and names only.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.ninth_figures import FIGURES
from tests.dedup.ninth_names import NAMES
from tests.dedup.ninth_notices import NOTICES
from tests.dedup.ninth_tongues import TONGUES
from tests.dedup.ninth_words import WORDS

NINTH_FRAMES: tuple[Callable[[random.Random], str], ...] = (*NOTICES, *FIGURES, *WORDS, *NAMES, *TONGUES)
