"""No machine inside a network is asked, whatever it is called and wherever an address leads."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from tests.fetch.server import Server, moved, text
from verifier.errors import FetchError
from verifier.fetch import Fetcher, Limits
from verifier.fetch.address import off_limits
from verifier.fetch.network import resolved

OPEN = Limits(seconds=2.0, wait=0.5, spacing=0.0)
FAR = "93.184.215.14"


def trusting(*hosts: str) -> Limits:
    return Limits(hosts=frozenset(hosts), seconds=2.0, wait=0.5, spacing=0.0)


@pytest.mark.parametrize(
    "machine",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1",
        "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1",
        "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::",
        "2001:0:7f00:1::", "fe80::1", "fe80::1%lo", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1",
        "100::1", "3fff::1", "5f00::1", "localhost", "",
    ],
)  # fmt: skip
def test_machines_that_are_none_on_the_open_internet_are_known(machine: str) -> None:
    assert off_limits(machine)


@pytest.mark.parametrize("machine", [FAR, "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_machines_on_the_open_internet_are_not_refused(machine: str) -> None:
    assert off_limits(machine) is None


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1/", "127.0.0.1 is this machine, which is not asked"),
        ("http://localhost/", "localhost is this machine"),
        ("http://127.1/", "is this machine"),
        ("http://2130706433/", "is this machine"),
        ("http://0x7f000001/", "is this machine"),
        ("http://0177.0.0.1/", "it is no address of a page"),
        ("http://０/", "it is no address of a page"),
        ("http://①②⑦.⓪.⓪.①/", "it is no address of a page"),
        ("http://[::1]/", "is this machine"),
        ("http://[::ffff:127.0.0.1]/", "is an IPv4 address in disguise"),
        ("http://[64:ff9b::7f00:1]/", "is an IPv4 address in disguise"),
        ("http://169.254.169.254/latest/meta-data/", "is a link-local address"),
        ("http://10.1.2.3/", "is a private address"),
        ("http://224.0.0.1/", "is a multicast address"),
        ("http://user:word@example.org/", "it holds a name or password"),
        ("http://example.org@127.0.0.1/", "it holds a name or password"),
        ("http://example.org:22/", "port 22 is not one of the web"),
        ("file:///etc/passwd", "file: is not fetched"),
        ("ftp://example.org/", "ftp: is not fetched"),
        ("gopher://example.org/", "gopher: is not fetched"),
        ("https://", "it names no host"),
        ("https:///path", "it names no host"),
        ("https://exa mple.org/", "there is no host exa%20mple.org"),
        ("https://[::1/", "it is no address of a page"),
        ("https://example.org/\x00", "it is no address of a page"),
        ("https://example.org:99999/", "port 99999 is not one of the web"),
        ("https://xn--a/", "there is no host"),
        ("https://" + "a" * 300 + ".org/", "no host"),
        ("https://example.org/" + "a" * 5000, "more than 4,000 characters"),
    ],
)
def test_an_address_that_must_not_be_asked_is_one_line_that_says_so(address: str, why: str) -> None:
    def nobody(host: str, port: int) -> Sequence[str]:
        if host.endswith(".org") or host.startswith("xn--"):
            raise OSError("no such host")
        return resolved(host, port)

    with pytest.raises(FetchError) as caught:
        Fetcher(OPEN, resolve=nobody).fetch(address)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_name_that_resolves_to_this_machine_is_refused_with_the_remedy(site: Server) -> None:
    with pytest.raises(FetchError) as caught:
        Fetcher(OPEN, resolve=lambda host, port: ["127.0.0.1"]).fetch("http://news.example/a")
    assert str(caught.value) == (
        "http://news.example/a: news.example is this machine (127.0.0.1), "
        "which is not asked; if you trust it, give --allow-host news.example"
    )
    assert site.requests == []


def test_one_bad_address_among_good_ones_is_enough() -> None:
    with pytest.raises(FetchError, match="a private address"):
        Fetcher(OPEN, resolve=lambda host, port: [FAR, "10.0.0.1"]).fetch("http://news.example/a")


class Rebinding:
    """A name server that tells another address each time."""

    def __init__(self, *told: str) -> None:
        self.told, self.asked = list(told), 0

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return [self.told[min(self.asked, len(self.told)) - 1]]


def test_a_name_is_resolved_once_for_each_connection_and_that_address_is_connected_to(site: Server) -> None:
    connected = list[object]()

    def watch(event: str, args: tuple[object, ...]) -> None:
        if event == "socket.connect" and watching:
            connected.append(args[1])

    watching = True
    sys.addaudithook(watch)
    rebinding = Rebinding("127.0.0.1", "127.0.0.1", "10.0.0.1")
    site.at["/a"] = text("Words.")
    page = Fetcher(trusting("news.example"), resolve=rebinding).fetch(site.url("/a", host="news.example"))
    watching = False
    assert page.body == b"Words."
    assert rebinding.asked == 2  # for robots.txt and for the page
    assert connected == [("127.0.0.1", site.port)] * 2


def within(host: str, port: int) -> Sequence[str]:
    return ["127.0.0.1"] if host.endswith(".example") else resolved(host, port)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        (
            "http://169.254.169.254/latest/meta-data/",
            "169.254.169.254 is a link-local address, which is not asked",
        ),
        ("http://127.0.0.1/", "127.0.0.1 is this machine"),
        ("http://[::1]/", "::1 is this machine"),
        ("http://10.0.0.1/", "10.0.0.1 is a private address"),
        ("http://inside.example/", "inside.example is this machine (127.0.0.1)"),
        ("http://127.0.0.1:6379/", "port 6379 is not one of the web"),
        ("file:///etc/passwd", "file: is not fetched"),
        ("javascript:alert(1)", "javascript: is not fetched"),
        ("http://user:word@news.example/", "it holds a name or password"),
        ("http://[::1", "it leads on to what is no address"),
    ],
)
def test_a_redirect_to_what_is_not_fetched_is_refused(target: str, why: str, site: Server) -> None:
    site.at["/a"] = moved(target)
    with pytest.raises(FetchError) as caught:
        Fetcher(trusting("news.example"), resolve=within).fetch(site.url("/a", host="news.example"))
    assert why in str(caught.value)
    assert "it leads on to" in str(caught.value)
    assert site.paths == ["/robots.txt", "/a"]


def test_of_several_machines_the_first_that_answers_is_asked(site: Server) -> None:
    site.at["/a"] = text("Words.")
    fetcher = Fetcher(trusting("news.example"), resolve=lambda host, port: ["::1", "127.0.0.1"])
    assert fetcher.fetch(site.url("/a", host="news.example")).body == b"Words."
