"""What is told of every text as it comes in: dirt, wrong decoding, no sentences, a language not read."""

from __future__ import annotations

from verifier.ingest.dirt import dirt, mended, mojibake
from verifier.ingest.given import Arrival
from verifier.ingest.language import language, named
from verifier.ingest.prose import no_prose

KIN = ({"no", "nb", "nn", "da"}, {"id", "ms"}, {"hr", "sr", "bs"}, {"hi", "mr", "ne"})
"""Languages so near that a text does not tell for sure which of them it is in."""


def looked_at(arrival: Arrival, *, mend: bool = False) -> Arrival:
    """Return what came in with what there is to be told of its text; `mend` puts wrong decoding right.

    Nothing else of a text is changed. Its language is what its words tell, where they do, and what is stated
    of it where they do not.
    """
    document, notes = arrival.document, list[str | None]()
    if wrong := mojibake(document.text):
        stays = _placed(arrival)
        better = mended(document.text) if mend and not stays else document.text
        if better != document.text:
            notes.append(f"{wrong}; mended, as --mend asks")
            document = document.model_copy(update={"text": better})
        else:
            notes.append(f"{wrong}; " + ("it stays as it is" if mend or stays else "--mend puts it right"))
    if document.made is None:
        notes.append(dirt(document.text))
    notes.append(no_prose(document.text))
    spoken, why = _language(document.text, document.language)
    if spoken != document.language:
        document = document.model_copy(update={"language": spoken})
    notes.append(why)
    told = tuple(f"{arrival.location}: {note}" for note in notes if note)
    if document is arrival.document and not told:
        return arrival
    return arrival.model_copy(update={"document": document, "notes": (*arrival.notes, *told)})


def _placed(arrival: Arrival) -> bool:
    """Whether places in a file point into the text, which would no longer be there."""
    return bool(arrival.document.made and arrival.document.made.locators)


def _language(text: str, stated: str | None) -> tuple[str | None, str | None]:
    told, given = language(text), stated or "en"
    differs = told is not None and not _same(told, given)
    spoken = told if differs else stated
    if spoken is None or _same("en", spoken):
        return spoken, f"stated to be in {named(given)}, and in English" if differs else None
    as_stated = f", though stated to be in {named(given)}" if differs and stated else ""
    return (
        spoken,
        f"it is in {named(spoken)}{as_stated}; claims are read in English only, so none are looked for",
    )


def _same(told: str, stated: str) -> bool:
    base = stated.split("-")[0].lower()
    return told == base or any({told, base} <= kin for kin in KIN)
