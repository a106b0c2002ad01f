"""Which language a text is in, as far as its words tell."""

from __future__ import annotations

import re

SAMPLE = 5_000
"""Code points that the language is told from."""

ENOUGH = 60
"""Letters without which nothing is told."""

ENGLISH, FOREIGN = 0.08, 0.04
"""The share of small English words from which on a text is English, and up to which it may be another."""

_SMALL = frozenset(
    "the and to that with said from have his their they he she been were which would after this who it "
    "its".split()
)
_WORD = re.compile(r"[^\W\d_]+")

NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "mr": "Marathi", "ms": "Malay", "nb": "Norwegian",
    "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that a text is in, None where too few words tell.

    English is told by its small words, and a model of many languages asked only where those are wanting. What
    it takes for a language of few papers is more often a list of names or addresses, and tells nothing.
    """
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < ENOUGH:
        return None
    share = sum(word in _SMALL for word in words) / len(words)
    if share >= ENGLISH:
        return "en"
    from py3langid import classify

    told = str(classify(sample)[0])
    return told if told in NAMES and (told == "en" or share <= FOREIGN) else None


def named(code: str) -> str:
    """Return the English name of a language, its code where we know none."""
    return NAMES.get(code.split("-")[0].lower(), code)
