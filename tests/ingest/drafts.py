"""A writer of Word documents that is just enough for tests: a body of XML in the package that Word wants."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"

TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/core.xml" ContentType="{_CORE}"/>'
    "</Types>"
)
RELATIONS = f'<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'
STYLES = (
    f'<w:styles xmlns:w="{W}">'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    "</w:styles>"
)


def p(words: str, *, style: str = "") -> str:
    """Return a paragraph of one run."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{run(words)}</w:p>"


def run(words: str, *, properties: str = "") -> str:
    """Return a run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def docx(
    body: str, *, title: str = "", author: str = "", created: str = "", doctype: str = "",
    parts: Mapping[str, bytes] | None = None,
) -> bytes:  # fmt: skip
    """Return a document with this body, and with parts of one's own among or in place of its own."""
    terms = "http://purl.org/dc/terms/"
    day = f'<t:created xsi:type="t:W3CDTF">{created}T10:00:00Z</t:created>' if created else ""
    core = (
        f'<c:coreProperties xmlns:c="{_PACKAGE}/metadata/core-properties" xmlns:t="{terms}" '
        'xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<d:title>{title}</d:title><d:creator>{author}</d:creator>{day}</c:coreProperties>"
    )
    related = (
        f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="core.xml"/>'
    )
    styles = f'<Relationship Id="a" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    )
    document = f"{doctype}<w:document {spaces}><w:body>{body}</w:body></w:document>"
    return zipped(
        {
            "[Content_Types].xml": TYPES.encode(),
            "_rels/.rels": RELATIONS.format(related).encode(),
            "core.xml": core.encode(),
            "word/_rels/document.xml.rels": RELATIONS.format(styles).encode(),
            "word/styles.xml": STYLES.encode(),
            "word/document.xml": document.encode(),
            **(parts or {}),
        }
    )


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip file of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 12, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
