"""Which addresses of pages and of machines may be asked."""

from __future__ import annotations

import ipaddress
from typing import Final

from httpx2 import URL, InvalidURL

from verifier.fetch.limits import Limits
from verifier.fetch.refusal import Refusal

PORTS: Final = {"http": 80, "https": 443}
"""The schemes that are fetched, each with the port that it has where none is told."""

LONGEST: Final = 4_000
"""Characters of an address."""

ALLOW: Final = "if you trust it, give --allow-host {host}"

UNASSIGNED: Final = tuple(ipaddress.ip_network(network) for network in ("3fff::/20", "5f00::/16"))
"""What was set aside for examples and for routing after some releases of Python."""

TRANSLATING: Final = tuple(
    ipaddress.ip_network(network)
    for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96", "::ffff:0:0/96")
)
"""IPv6 that stands for an IPv4 address, which may be any: NAT64 (RFC 6052, 8215), 6to4, Teredo, mapped."""


def parsed(text: str, limits: Limits) -> URL:
    """Return the address of a page, without its fragment.

    Raises Refusal for other schemes, names with a password, and ports that are not those of the web, unless
    the host is trusted.
    """
    try:
        url = URL(text.strip()).copy_with(fragment=None)
    except (InvalidURL, UnicodeError, ValueError):
        raise Refusal("it is no address of a page", "check it") from None
    if len(text) > LONGEST:
        raise Refusal(f"its address has more than {LONGEST:,} characters", "check it")
    if url.scheme not in PORTS:
        raise Refusal(f"{url.scheme or 'no scheme'}: is not fetched", "only http: and https: are")
    if not url.host:
        raise Refusal("it names no host", "check the address")
    if url.userinfo:
        raise Refusal("it holds a name or password", "leave it out of the address")
    if url.port not in (None, *PORTS.values()) and not limits.trusts(url.host):
        raise Refusal(f"port {url.port} is not one of the web", ALLOW.format(host=url.host))
    return url


def origin(url: URL) -> str:
    """Return the scheme, host and port of an address: what a robots.txt is for."""
    port = url.port or PORTS[url.scheme]
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{url.scheme}://{host}:{port}"


def off_limits(machine: str) -> str | None:
    """Return what kind of address a machine has where it is none on the open internet, None where it is."""
    try:
        address = ipaddress.ip_address(machine)
    except ValueError:
        return "no address"
    translates = any(address in network for network in TRANSLATING)
    reserved = address.is_reserved or not address.is_global or any(address in each for each in UNASSIGNED)
    for kind, holds in (
        ("this machine", address.is_loopback or address.is_unspecified),
        ("a link-local address", address.is_link_local),
        ("a multicast address", address.is_multicast),
        ("an IPv4 address in disguise", translates),
        ("a private address", address.is_private or getattr(address, "is_site_local", False)),
        ("a reserved address", reserved),
    ):
        if holds:
            return kind
    return None
