"""Korean numerals, both ways: :func:`parse` reads one, :func:`write` writes one. Needs nothing but the standard library.

>>> parse("3천805"), parse("2억 7,500만"), parse("이백사십삼"), parse("스물세"), parse("3.5조")
(3805, 275000000, 243, 23, 3500000000000)
>>> write(275000000, "mixed"), write(243, "sino"), write(23, "native"), write(23, "modifier")
('2억 7,500만', '이백사십삼', '스물셋', '스물세')

Values are exact: an ``int`` wherever the number is whole (3.5조), else a ``float`` that prints as the number is written, else (more
digits than a float holds) a ``Decimal``. Only fractions without an end (3분의 1) are rounded, to the nearest ``float``.
:data:`DIGITS`, :data:`SINO`, :data:`NATIVE` are regular expressions (no groups) for scanning a text; what they match may still
be no numeral (``일만``) or a word (``이사``, ``오만``): that is for the caller to decide.
"""

from __future__ import annotations

from extract.korean.numerals.reading import DIGITS, NATIVE, RANGES, SINO, Value, bounds, exact, fraction, parse, times
from extract.korean.numerals.writing import Style, write

__all__ = ["DIGITS", "NATIVE", "RANGES", "SINO", "Style", "Value", "bounds", "exact", "fraction", "parse", "times", "write"]
