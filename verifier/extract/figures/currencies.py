"""Money: signs, codes and words for currencies, as ISO 4217 codes."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.tokens import Tokens

_SIGNS: Final = {
    "$": ("USD", "dollars"), "£": ("GBP", "pounds"), "€": ("EUR", "euros"), "¥": ("JPY", "yen"),
    "₹": ("INR", "Indian rupees"), "₩": ("KRW", "South Korean won"), "₪": ("ILS", "Israeli shekels"),
    "₽": ("RUB", "Russian roubles"), "₴": ("UAH", "Ukrainian hryvnias"), "₺": ("TRY", "Turkish lira"),
    "₦": ("NGN", "Nigerian naira"), "₱": ("PHP", "Philippine pesos"), "฿": ("THB", "Thai baht"),
    "₫": ("VND", "Vietnamese dong"), "৳": ("BDT", "Bangladeshi taka"),
}  # fmt: skip

_DOLLARS: Final = {
    "us": ("USD", "US dollars"), "u.s.": ("USD", "US dollars"), "nz": ("NZD", "New Zealand dollars"),
    "a": ("AUD", "Australian dollars"), "au": ("AUD", "Australian dollars"),
    "aud": ("AUD", "Australian dollars"), "c": ("CAD", "Canadian dollars"),
    "ca": ("CAD", "Canadian dollars"), "cdn": ("CAD", "Canadian dollars"),
    "hk": ("HKD", "Hong Kong dollars"), "nt": ("TWD", "New Taiwan dollars"),
    "s": ("SGD", "Singapore dollars"), "r": ("BRL", "Brazilian reais"), "mx": ("MXN", "Mexican pesos"),
    "cop": ("COP", "Colombian pesos"), "usd": ("USD", "US dollars"), "nzd": ("NZD", "New Zealand dollars"),
    "n": ("NAD", "Namibian dollars"), "j": ("JMD", "Jamaican dollars"), "z": ("ZWL", "Zimbabwean dollars"),
}  # fmt: skip

_CODES: Final = {
    "rs": ("INR", "rupees"), "rs.": ("INR", "rupees"), "r": ("ZAR", "South African rand"),
    "rm": ("MYR", "Malaysian ringgit"), "ps": ("GBP", "pounds"), "usd": ("USD", "US dollars"),
    "eur": ("EUR", "euros"), "gbp": ("GBP", "pounds"), "aud": ("AUD", "Australian dollars"),
    "cad": ("CAD", "Canadian dollars"), "nzd": ("NZD", "New Zealand dollars"),
    "inr": ("INR", "Indian rupees"), "jpy": ("JPY", "Japanese yen"), "cny": ("CNY", "Chinese yuan"),
    "rmb": ("CNY", "Chinese yuan"), "hkd": ("HKD", "Hong Kong dollars"),
    "sgd": ("SGD", "Singapore dollars"), "thb": ("THB", "Thai baht"), "php": ("PHP", "Philippine pesos"),
    "ksh": ("KES", "Kenyan shillings"), "kes": ("KES", "Kenyan shillings"),
    "zar": ("ZAR", "South African rand"), "idr": ("IDR", "Indonesian rupiah"),
    "krw": ("KRW", "South Korean won"), "aed": ("AED", "Emirati dirhams"), "dh": ("AED", "Emirati dirhams"),
    "dhs": ("AED", "Emirati dirhams"), "qr": ("QAR", "Qatari riyals"), "php.": ("PHP", "pesos"),
    "sr": ("SAR", "Saudi riyals"), "p": ("PHP", "pesos"), "k": ("ZMW", "kwacha"),
    "ugx": ("UGX", "Ugandan shillings"), "chf": ("CHF", "Swiss francs"), "sh": ("KES", "shillings"),
    "shs": ("KES", "shillings"), "sh.": ("KES", "shillings"), "kshs": ("KES", "Kenyan shillings"),
    "ush": ("UGX", "Ugandan shillings"), "tsh": ("TZS", "Tanzanian shillings"),
    "tzs": ("TZS", "Tanzanian shillings"), "jd": ("JOD", "Jordanian dinars"),
    "kd": ("KWD", "Kuwaiti dinars"), "bd": ("BHD", "Bahraini dinars"), "ghs": ("GHS", "Ghanaian cedis"),
    "rp": ("IDR", "Indonesian rupiah"), "n": ("NGN", "Nigerian naira"), "qar": ("QAR", "Qatari riyals"),
    "myr": ("MYR", "Malaysian ringgit"), "sek": ("SEK", "Swedish kronor"),
    "nok": ("NOK", "Norwegian kroner"), "dkk": ("DKK", "Danish kroner"), "brl": ("BRL", "Brazilian reais"),
    "mxn": ("MXN", "Mexican pesos"), "pkr": ("PKR", "Pakistani rupees"), "bdt": ("BDT", "Bangladeshi taka"),
    "tk": ("BDT", "Bangladeshi taka"), "ngn": ("NGN", "Nigerian naira"), "mnt": ("MNT", "Mongolian tugrik"),
    "vnd": ("VND", "Vietnamese dong"), "uah": ("UAH", "Ukrainian hryvnias"),
    "huf": ("HUF", "Hungarian forints"), "czk": ("CZK", "Czech korunas"), "pln": ("PLN", "Polish zlotys"),
    "ils": ("ILS", "Israeli shekels"), "ars": ("ARS", "Argentine pesos"), "clp": ("CLP", "Chilean pesos"),
    "xof": ("XOF", "CFA francs"), "xaf": ("XAF", "CFA francs"), "etb": ("ETB", "Ethiopian birr"),
    "kzt": ("KZT", "Kazakh tenge"), "mmk": ("MMK", "Myanmar kyat"), "npr": ("NPR", "Nepalese rupees"),
    "lbp": ("LBP", "Lebanese pounds"), "kwd": ("KWD", "Kuwaiti dinars"), "bhd": ("BHD", "Bahraini dinars"),
    "omr": ("OMR", "Omani rials"), "jod": ("JOD", "Jordanian dinars"), "mur": ("MUR", "Mauritian rupees"),
    "mwk": ("MWK", "Malawian kwacha"), "zmw": ("ZMW", "Zambian kwacha"), "bwp": ("BWP", "Botswana pula"),
    "rwf": ("RWF", "Rwandan francs"), "rub": ("RUB", "Russian roubles"),
    "twd": ("TWD", "New Taiwan dollars"), "try": ("TRY", "Turkish lira"), "sar": ("SAR", "Saudi riyals"),
    "egp": ("EGP", "Egyptian pounds"), "lkr": ("LKR", "Sri Lankan rupees"),
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
        return Money("JPY", "Japanese yen", at - 1, number)
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
