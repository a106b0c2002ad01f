"""A page as a tree, and the runs of words in it that its blocks hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
UNSEEN = frozenset(
    "script style noscript template head iframe object svg math select button textarea".split()
)
BESIDE = frozenset("nav aside footer figcaption form h1 h2 h3 h4 h5 h6 table menu dialog".split())
"""Elements whose words are no paragraph of an article."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one block, white space collapsed, and the elements that they stand in, outermost first."""

    words: str
    within: tuple[HtmlElement, ...]

    @property
    def beside(self) -> bool:
        """Whether an element around it says that it is no paragraph of an article."""
        return any(element.tag in BESIDE for element in self.within)


def tree(text: str) -> HtmlElement | None:
    """Return the page that a text is, None when there is no element in it."""
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    return root if isinstance(root, HtmlElement) else None


def runs(root: HtmlElement) -> Iterator[Run]:
    """Yield the runs of words of a page in order. Two line breaks end a run, as a block does."""
    held: list[str] = []
    around: list[HtmlElement] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else "script"
        opens = event == "start"
        if tag not in INLINE:
            yield from _ended(held, around)
        if opens:
            around.append(element)
            if tag in UNSEEN:
                walk.skip_subtree()
            elif element.text:
                held.append(element.text)
        else:
            around.pop()
            if element.tail:
                held.append(element.tail)


def _ended(held: list[str], within: list[HtmlElement]) -> Iterator[Run]:
    words = " ".join("".join(held).split())
    held.clear()
    if words:
        yield Run(words, tuple(within))
