"""An eighth set of twenty frames, ten in English and ten in other languages, written without knowing how they would be judged."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.dedup.eighth_abroad import ABROAD_FIGURES
from tests.dedup.eighth_days import ENGLISH_DAYS
from tests.dedup.eighth_figures import ENGLISH_FIGURES
from tests.dedup.eighth_scripts import SCRIPTS
from tests.dedup.eighth_tongues import TONGUES_WORDS
from tests.dedup.eighth_words import ENGLISH_WORDS

EIGHTH_FRAMES: tuple[Callable[[random.Random], str], ...] = (
    *ENGLISH_FIGURES,
    *ABROAD_FIGURES,
    *ENGLISH_WORDS,
    *ENGLISH_DAYS,
    *SCRIPTS,
    *TONGUES_WORDS,
)
