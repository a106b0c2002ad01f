"""Pages of our own: the seed article as a newspaper would print it, among all that stands around one."""

from __future__ import annotations

import html
import json
from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "israel-summons-ambassador.txt"
TITLE, *PARAGRAPHS = [
    part for part in SEED.read_text("utf-8").replace("\r", "").split("\n\n") if part.strip()
]
# Its last lines are what stood below it.
PARAGRAPHS = [" ".join(part.split()) for part in PARAGRAPHS[:-3]]

FURNITURE = """
<ul class="share"><li><a href="#">Share on Facebook</a></li><li><a href="#">Tweet this</a></li></ul>
<p>Sign up for our Morning Briefing newsletter and get it in your inbox.</p>
"""

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head>{charset}
<title>{title} - The Northern Post</title>
<meta property="og:site_name" content="The Northern Post">
<meta property="og:title" content="{title}">
<meta name="author" content="By Ada Lind">
<link rel="canonical" href="https://northernpost.example/world/ambassador">
{linked}
{head}
<style>body {{ color: black }}</style>
<script>var lead = "<p>Nobody wrote this.</p>";</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>
</ul></nav>
<div class="ad">Advertisement</div>
<article><h1>{title}</h1>
<figure><img src="a.jpg" alt=""><figcaption>Photograph: Ada Lind</figcaption></figure>
{body}
{furniture}
</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ten ways to cook leeks</a></li>
<li><a href="/2">Rain again</a></li></ul></aside>
<section id="comments"><h2>2 comments</h2><div class="comment"><p>{comment}</p></div></section>
<footer><p>© The Northern Post. All rights reserved.</p></footer>
</body></html>
"""
COMMENT = "I was there and there were nine thousand of them, the mayor said so himself."


def page(
    *,
    title: str = TITLE,
    paragraphs: list[str] = PARAGRAPHS,
    published: str | None = "2023-10-30T08:15:00+02:00",
    head: str = "",
    more: str = "",
    charset: str = '<meta charset="utf-8">',
) -> str:
    """Return a page with these paragraphs; `more` is markup below them, `head` in its head."""
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Northern Post Online"},
            {
                "@type": "NewsArticle",
                "headline": title,
                "author": [{"@type": "Person", "name": "Ada Lind"}, {"@type": "Person", "name": "Bo Ek"}],
                "publisher": {"@type": "Organization", "name": "Northern Post Ltd"},
                **({"datePublished": published} if published else {}),
            },
        ],
    }
    dumped = json.dumps(linked).replace("</", "<\\/")
    return PAGE.format(
        charset=charset,
        title=html.escape(title),
        linked=f'<script type="application/ld+json">{dumped}</script>',
        head=head,
        body="".join(f"<p>{html.escape(part)}</p>\n" for part in paragraphs) + more,
        furniture=FURNITURE,
        comment=COMMENT,
    )
