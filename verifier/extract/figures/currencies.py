"""Money: signs, codes and words for currencies, as ISO 4217 codes."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.tokens import Tokens

_SIGNS: Final = {
    "$": ("USD", "dollars"), "£": ("GBP", "pounds"), "€": ("EUR", "euros"), "¥": ("JPY", "yen"),
    "₹": ("INR", "rupees"), "₩": ("KRW", "won"), "₪": ("ILS", "shekels"), "₽": ("RUB", "roubles"),
    "₴": ("UAH", "hryvnias"), "₺": ("TRY", "lira"), "₦": ("NGN", "naira"), "₱": ("PHP", "pesos"),
    "฿": ("THB", "baht"), "₫": ("VND", "dong"), "৳": ("BDT", "taka"),
}  # fmt: skip

_DOLLARS: Final = {
    "us": ("USD", "US dollars"), "u.s.": ("USD", "US dollars"), "nz": ("NZD", "New Zealand dollars"),
    "a": ("AUD", "Australian dollars"), "au": ("AUD", "Australian dollars"),
    "aud": ("AUD", "Australian dollars"),
    "c": ("CAD", "Canadian dollars"), "ca": ("CAD", "Canadian dollars"), "cdn": ("CAD", "Canadian dollars"),
    "hk": ("HKD", "Hong Kong dollars"), "nt": ("TWD", "New Taiwan dollars"),
    "s": ("SGD", "Singapore dollars"),
    "r": ("BRL", "reais"), "mx": ("MXN", "Mexican pesos"), "cop": ("COP", "Colombian pesos"),
    "usd": ("USD", "US dollars"),
    "nzd": ("NZD", "New Zealand dollars"), "n": ("NAD", "Namibian dollars"),
    "j": ("JMD", "Jamaican dollars"), "z": ("ZWL", "Zimbabwean dollars"),
}  # fmt: skip

_CODES: Final = {
    "rs": ("INR", "rupees"), "rs.": ("INR", "rupees"), "r": ("ZAR", "rand"), "rm": ("MYR", "ringgit"),
    "ps": ("GBP", "pounds"), "usd": ("USD", "US dollars"), "eur": ("EUR", "euros"), "gbp": ("GBP", "pounds"),
    "aud": ("AUD", "Australian dollars"), "cad": ("CAD", "Canadian dollars"),
    "nzd": ("NZD", "New Zealand dollars"),
    "inr": ("INR", "rupees"), "jpy": ("JPY", "yen"), "cny": ("CNY", "yuan"), "rmb": ("CNY", "yuan"),
    "hkd": ("HKD", "Hong Kong dollars"), "sgd": ("SGD", "Singapore dollars"), "thb": ("THB", "baht"),
    "php": ("PHP", "pesos"), "ksh": ("KES", "shillings"), "kes": ("KES", "shillings"), "zar": ("ZAR", "rand"),
    "idr": ("IDR", "rupiah"), "krw": ("KRW", "won"), "aed": ("AED", "dirhams"), "dh": ("AED", "dirhams"),
    "dhs": ("AED", "dirhams"), "qr": ("QAR", "riyals"), "php.": ("PHP", "pesos"),
    "sr": ("SAR", "riyals"), "p": ("PHP", "pesos"), "k": ("ZMW", "kwacha"), "ugx": ("UGX", "shillings"),
    "chf": ("CHF", "Swiss francs"), "sh": ("KES", "shillings"), "shs": ("KES", "shillings"),
    "sh.": ("KES", "shillings"), "kshs": ("KES", "shillings"), "ush": ("UGX", "shillings"),
    "tsh": ("TZS", "shillings"), "tzs": ("TZS", "shillings"), "jd": ("JOD", "dinars"),
    "kd": ("KWD", "dinars"),
    "bd": ("BHD", "dinars"), "ghs": ("GHS", "cedis"), "rp": ("IDR", "rupiah"), "n": ("NGN", "naira"),
    "qar": ("QAR", "riyals"), "myr": ("MYR", "ringgit"),
    "sek": ("SEK", "kronor"), "nok": ("NOK", "kroner"), "dkk": ("DKK", "kroner"), "brl": ("BRL", "reais"),
    "mxn": ("MXN", "Mexican pesos"),
    "pkr": ("PKR", "rupees"), "bdt": ("BDT", "taka"), "tk": ("BDT", "taka"), "ngn": ("NGN", "naira"),
    "mnt": ("MNT", "tugrik"), "vnd": ("VND", "dong"), "uah": ("UAH", "hryvnias"), "huf": ("HUF", "forints"),
    "czk": ("CZK", "korunas"), "pln": ("PLN", "zlotys"), "ils": ("ILS", "shekels"), "ars": ("ARS", "pesos"),
    "clp": ("CLP", "pesos"), "xof": ("XOF", "CFA francs"), "xaf": ("XAF", "CFA francs"),
    "etb": ("ETB", "birr"), "kzt": ("KZT", "tenge"), "mmk": ("MMK", "kyat"), "npr": ("NPR", "rupees"),
    "lbp": ("LBP", "pounds"), "kwd": ("KWD", "dinars"), "bhd": ("BHD", "dinars"), "omr": ("OMR", "rials"),
    "jod": ("JOD", "dinars"), "mur": ("MUR", "rupees"), "mwk": ("MWK", "kwacha"), "zmw": ("ZMW", "kwacha"),
    "bwp": ("BWP", "pula"), "rwf": ("RWF", "francs"), "rub": ("RUB", "roubles"), "twd": ("TWD", "dollars"),
    "try": ("TRY", "lira"), "sar": ("SAR", "riyals"), "egp": ("EGP", "pounds"), "lkr": ("LKR", "rupees"),
}  # fmt: skip

_NOUNS: Final = {
    "dollar": "USD", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "baht": "THB",
    "won": "KRW",
    "rupee": "INR", "taka": "BDT", "rand": "ZAR", "shekel": "ILS", "lira": "TRY", "ruble": "RUB",
    "rouble": "RUB",
    "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "peso": "PHP", "dirham": "AED", "riyal": "SAR",
    "hryvnia": "UAH", "dong": "VND", "krona": "SEK", "krone": "NOK", "zloty": "PLN", "forint": "HUF",
    "kroner": "NOK", "kronor": "SEK", "kyat": "MMK", "birr": "ETB", "cedi": "GHS", "kwacha": "ZMW",
    "tenge": "KZT",
}  # fmt: skip

_ADJECTIVES: Final = {
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD",
    "new taiwan dollar": "TWD", "taiwan dollar": "TWD", "mexican peso": "MXN", "argentine peso": "ARS",
    "philippine peso": "PHP", "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "nepali rupee": "NPR",
    "indian rupee": "INR", "egyptian pound": "EGP", "lebanese pound": "LBP", "british pound": "GBP",
    "pound sterling": "GBP", "pounds sterling": "GBP", "swiss franc": "CHF", "danish crown": "DKK",
    "swedish crown": "SEK", "norwegian crown": "NOK", "danish krone": "DKK", "chinese yuan": "CNY",
    "japanese yen": "JPY", "iraqi dinar": "IQD", "kuwaiti dinar": "KWD", "kenyan shilling": "KES",
    "cfa franc": "XOF", "saudi riyal": "SAR", "iranian rial": "IRR", "turkish lira": "TRY",
    "russian rouble": "RUB",
    "russian ruble": "RUB", "brazilian real": "BRL", "brazilian reais": "BRL", "south korean won": "KRW",
}  # fmt: skip

_MIXED: Final = frozenset({"dhs", "shs", "ksh", "ush", "tsh"})
"""Abbreviations of three letters that are no ISO codes."""

_CODE: Final = 3
"""How many letters an ISO 4217 code has."""

_WORDS: Final = _NOUNS | _ADJECTIVES
_AFTER: Final = _WORDS | {
    f"{name}s": code
    for name, code in _WORDS.items()
    if not name.endswith(("s", "won", "yen", "yuan", "baht"))
}


class Money(NamedTuple):
    """A currency from token `first` up to `stop`; `words` name it as people say it."""

    code: str
    words: str
    first: int
    stop: int


def currency_before(tokens: Tokens, number: int) -> Money | None:
    """Return the currency whose sign or code stands before the number at a token, or None."""
    sign, at = tokens.at(number - 1), number - 1
    if sign.lower in _DOLLARS and tokens.at(at - 1).text == "$" and tokens.glued(at) and tokens.glued(number):
        return Money(*_DOLLARS[sign.lower], at - 1, number)
    if sign.text == "$":
        country = tokens.at(at - 1)
        if (
            country.lower in _DOLLARS
            and country.capital
            and (tokens.glued(at) or len(country.text) > 1 or country.text == "C")
        ):
            return Money(*_DOLLARS[country.lower], at - 1, number)
    if sign.text == "=" and tokens.at(at - 1).text == "Y" and tokens.glued(at):
        return Money("JPY", "yen", at - 1, number)
    if sign.text in _SIGNS:
        return Money(*_SIGNS[sign.text], at, number)
    if sign.lower in _CODES and sign.capital and _is_code(tokens, number):
        return Money(*_CODES[sign.lower], at, number)
    return None


def _is_code(tokens: Tokens, number: int) -> bool:
    """Tell "TRY 500" from "Try 500", and "K500" from "Section K 500"."""
    sign = tokens[number - 1]
    if len(sign.text) == 1:
        return tokens.glued(number)
    return len(sign.text) != _CODE or sign.text.isupper() or not sign.text.isalpha() or sign.lower in _MIXED


def currency_after(tokens: Tokens, stop: int) -> Money | None:
    """Return the currency whose word or code stands at a token, behind a number, or None.

    A hyphen may tie it to the number: "a 10-euro note".
    """
    at = stop + (tokens.at(stop).text == "-" and tokens.glued(stop) and tokens.glued(stop + 1))
    for size in (3, 2, 1):
        code = _AFTER.get(tokens.phrase(at, at + size))
        if code:
            words = " ".join(token.text for token in tokens[at : at + size])
            return Money(code, words, stop, min(at + size, len(tokens)))
    sign = tokens.at(at)
    if len(sign.text) == _CODE and sign.text.isupper() and sign.lower in _CODES:
        return Money(*_CODES[sign.lower], stop, at + 1)
    return None
