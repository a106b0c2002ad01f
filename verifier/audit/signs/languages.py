"""In which language a channel publishes, as far as everybody knows."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final

_DESCRIBED: Final = {
    "Arabic": "Arabic Lebanese Saudi Syrian Iraqi Egyptian Yemeni Libyan Jordanian Tunisian Qatari",
    "Chinese": "Chinese Mandarin Taiwanese",
    "Danish": "Danish",
    "Dutch": "Dutch",
    "French": "French",
    "German": "German Austrian",
    "Greek": "Greek",
    "Hebrew": "Hebrew",
    "Hungarian": "Hungarian",
    "Italian": "Italian",
    "Japanese": "Japanese",
    "Korean": "Korean",
    "Norwegian": "Norwegian",
    "Persian": "Persian Farsi Iranian",
    "Polish": "Polish",
    "Portuguese": "Portuguese Brazilian",
    "Russian": "Russian",
    "Spanish": "Spanish Argentine Argentinian Mexican Chilean Colombian Venezuelan Cuban Peruvian Bolivian",
    "Swedish": "Swedish",
    "Turkish": "Turkish",
    "Ukrainian": "Ukrainian",
}
"""Words by which a paper or a station is described, by the language that it publishes in."""

LANGUAGES: Final = {word: language for language, words in _DESCRIBED.items() for word in words.split()}

_WORD: Final = re.compile(r"\w+(?:['’.&-]\w+)*")


@cache
def _channels() -> dict[tuple[str, ...], str]:
    """Return the language of each channel under the words of its name."""
    table = tomllib.loads(resources.files(__package__).joinpath("languages.toml").read_text("utf-8"))
    return {_words(name): language for language, names in table.items() for name in names}


def language_of(name: str) -> str | None:
    """Return the language of a channel whose name holds that of a known one, None for others."""
    words = _words(name)
    pieces = (words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    return next((_channels()[piece] for piece in pieces if piece in _channels()), None)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.replace("’", "'")))
