"""How kernels are compiled that make no array: without numba's runtime, which counts references to the arrays they are given."""

from __future__ import annotations

from typing import Any

import numba

_njit: Any = numba.njit  # its types leave the option out

uncounted = _njit(cache=True, _nrt=False)
"""`njit` for functions that are called for each word or tag; counting would take longer than they do."""
