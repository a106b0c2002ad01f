"""Where an offset lies for a person: line and column."""

from __future__ import annotations


def position(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both from 1; columns count code points.

    A line ends with LF, CRLF or a lone CR; its ending belongs to it. Raises ValueError when the offset lies
    outside the text (its end is inside).
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} lies outside a text of {len(text)}")
    # Between CR and LF the line has not ended yet: only what stands before the CR counts.
    stop = offset - 1 if offset and text[offset - 1 : offset + 1] == "\r\n" else offset
    breaks = text.count("\n", 0, stop) + text.count("\r", 0, stop) - text.count("\r\n", 0, stop)
    start = 1 + max(text.rfind("\n", 0, stop), text.rfind("\r", 0, stop))
    return breaks + 1, offset - start + 1
