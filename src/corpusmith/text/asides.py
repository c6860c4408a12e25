"""Times and licences of an HTML page that stand beside its article: in comments, teasers, menus and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from corpusmith.text.graphs import Names, address

# How far above an element its surroundings are looked at, and how much of their names.
DEPTH = 32
NAME_CHARS = 500
_BESIDE = frozenset(("aside", "nav"))
_ARTICLE = frozenset(("article", "main"))
_FIGURE = frozenset(("figure", "figcaption", "picture"))
# A class or id of comments, not one that says whether a page has some.
_COMMENT = re.compile(
    r"(?:(?!has|no|with|hide|show|allow|close|open)[a-z]+[-_]{1,2})?comments?(?:[-_]{0,2}(?:list|area|section|thread|body|content|item|wrap(?:per)?|container|box|meta|\d+))?"
    r"|disqus[-_]thread|replies|respond",
    re.IGNORECASE,
)  # fmt: skip
_HOST = re.compile(r"^(?:https?:)?//[^/?#]*", re.IGNORECASE)
_OF_DAY = re.compile(r"/(?:19|20)\d\d(?:/\d\d?){1,2}")


def is_aside(time: LexborNode, names: Callable[[], Names]) -> bool:
    """Whether a time stands in comments, beside the article, or in a link to another page.

    Parameters
    ----------
    names
        How the page names itself.
    """
    is_below_footer = False
    for above in _above(time):
        tag, attributes = above.tag, above.attributes
        if tag in _BESIDE or any(map(_COMMENT.fullmatch, _class_names(attributes))):
            return True
        if tag == "a" and _leads_elsewhere(attributes, names):
            return True
        # An article's own footer says when it was written.
        if tag in _ARTICLE:
            is_below_footer = False
        is_below_footer |= tag == "footer"
    return is_below_footer


def is_of_picture(link: LexborNode) -> bool:
    """Whether a link stands in a figure."""
    return any(above.tag in _FIGURE for above in _above(link))


def _above(node: LexborNode) -> Iterator[LexborNode]:
    """Elements above, up to the body."""
    above = node.parent
    for _ in range(DEPTH):
        if above is None or not above.is_element_node or above.tag in ("body", "html"):
            break
        yield above
        above = above.parent


def _class_names(attributes: dict[str, str | None]) -> list[str]:
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:NAME_CHARS].split()


def _leads_elsewhere(attributes: dict[str, str | None], names: Callable[[], Names]) -> bool:
    """Whether a link leads to another page than this and than the archive of a day; unknown is no."""
    target = (attributes.get("href") or "").strip()
    path = _HOST.sub("", target, count=1).partition("#")[0].partition("?")[0].rstrip("/")
    if not path or "bookmark" in (attributes.get("rel") or "").lower() or _OF_DAY.fullmatch(path):
        return False
    own = names().addresses
    stated = address(target)
    return bool(own) and (stated not in own if stated else not any(one.endswith(path.casefold()) for one in own))
