"""Opens every page in every pose, in several processes, and asks each page check about it."""

from __future__ import annotations

import importlib
import time
import zlib
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Iterable, Iterator

from playwright.sync_api import CDPSession, Error
from playwright.sync_api import Page as Tab

from kit.chromium import chromium, new_context
from kit.report import Finding
from kit.site import Page, Site
from kit.waiting import filled
from kit.workers import divided


@dataclass(frozen=True)
class Pose:
    """How a page is looked at: a window in CSS pixels, and a colour scheme."""

    name: str
    width: int
    height: int
    scheme: str


SMALL = Pose("320 light", 320, 640, "light")
SMALL_DARK = Pose("320 dark", 320, 640, "dark")
# 1280 × 1024 at 400 % is 320 × 256 CSS pixels.
ZOOMED = Pose("320×256", 320, 256, "light")
WIDE = Pose("1280 light", 1280, 900, "light")
WIDE_DARK = Pose("1280 dark", 1280, 900, "dark")
POSES = (SMALL, SMALL_DARK, ZOOMED, WIDE_DARK, WIDE)


def own_pose(name: str) -> Pose:
    """The pose that a page beside those that stand for their kind is seen in, by its name, so that all four
    are spread over the pages of a kind."""
    return (SMALL, SMALL_DARK, WIDE, WIDE_DARK)[zlib.crc32(name.encode()) % 4]


def own_width(name: str) -> tuple[Pose, ...]:
    """The light pose of the width of a page's own pose."""
    return (SMALL if own_pose(name).width == SMALL.width else WIDE,)


@dataclass
class State:
    """A page to open: its file, the address to open (with a fragment for a state of it), its name in
    the report, and whether every check sees it in all of its poses."""

    page: Page
    fragment: str = ""
    name: str = ""
    in_every_pose: bool = True

    def poses(self, module: ModuleType) -> tuple[Pose, ...]:
        """The poses a check sees it in: all of the check's, or those it chooses by the page's name for
        the pages beside the ones that stand for their kind."""
        if self.in_every_pose or not hasattr(module, "poses_of_others"):
            return module.POSES
        return module.poses_of_others(self.name)


@dataclass
class Visit:
    """An open page: its tab, the state it is in, whether every check sees it in all of its poses, and what
    happened while it loaded."""

    tab: Tab
    page: Page
    root: str
    name: str
    in_every_pose: bool = True
    pose: Pose = SMALL
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    browser: CDPSession | None = None

    @contextmanager
    def large_text(self) -> Iterator[None]:
        """While the text is twice as large, as for a reader who chose so in the browser's settings. The
        lengths in media queries follow it, as they do not when a page's own size is changed."""
        if self.browser is None:
            self.browser = self.tab.context.new_cdp_session(self.tab)
        self.browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 29}})
        yield
        self.browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})

    def found(self, rule: str, where: str, message: str) -> None:
        self.findings.append(Finding(rule, self.name, where, message, self.pose.name))

    def take(self, results: Iterable[dict], rules: dict[str, str] | None = None) -> None:
        """Takes over what a probe found; `rules` gives the probe's rules their names here."""
        for result in results:
            rule = (rules or {}).get(result["rule"], result["rule"])
            self.found(rule, result["where"], result["message"])


def states(site: Site, in_every_pose: bool) -> list[State]:
    """Every page as it stands, and the pages that a script fills, filled. One page of each kind and
    those filled are seen in every pose, or all are."""
    largest = {page.address for page in site.one_of_each()}

    def whole(page: Page) -> bool:
        return page.address in largest or in_every_pose and page.kind != ONE_OF_MANY

    every = [
        State(page, name=page.address, in_every_pose=whole(page))
        for page in site.shown()
    ]
    for page in site.shown():
        for fragment in STATES.get(page.kind, ()):
            every.append(State(page, fragment, page.address + fragment))
        if page.kind == "min-liste":
            every.append(State(page, list_fragment(site), page.address + "#liste"))
    return every


# The kind of the pages in the self-test that are seen as those beside the largest of a kind are.
ONE_OF_MANY = "en-av-mange"
STATES = {
    "sok": (
        "#q=angst",
        "#q=mannen%20min%20drikker&alder=16&malgruppe=parorende",
        "#q=selvmord",
        "#q=qqqqxzzz&alder=3",
        "#kommune=tonsberg&type=frivillig,tiltak",
    ),
}


def list_fragment(site: Site) -> str:
    """The fragment of «Min liste» with the first three offers in it."""
    offers = [p.address.split("/")[-2] for p in site.by_address.values() if p.kind == "tilbud"]
    return "#liste=" + ",".join(offers[:3])


def sweep(
    folder: Path, glob: str, root: str, modules: list[str], workers: int, in_every_pose: bool
) -> tuple[list[Finding], dict[str, float], int]:
    """Findings, seconds spent in each check, and how many page states were opened."""
    every = states(Site(folder, glob), in_every_pose)
    share = [every[start : start + 8] for start in range(0, len(every), 8)]
    findings: list[Finding] = []
    seconds: dict[str, float] = defaultdict(float)
    for found, spent in divided(_visits, share, (root, modules), workers):
        findings += found
        for name, time_ in spent.items():
            seconds[name] += time_
    return findings, seconds, len(every)


def _visits(
    share: Iterable[list[State]], root: str, names: list[str]
) -> Iterator[tuple[list[Finding], dict[str, float]]]:
    modules = [importlib.import_module("checks." + name) for name in names]
    with chromium() as browser:
        context = new_context(browser)
        for module in modules:
            if hasattr(module, "prepare"):
                module.prepare(context)
        window = Window(context.new_page())
        for part in share:
            for state in part:
                yield _visit(window, root, state, modules)


def _visit(
    window: Window, root: str, state: State, modules: list[ModuleType]
) -> tuple[list[Finding], dict[str, float]]:
    seconds: dict[str, float] = defaultdict(float)
    tab = window.tab
    visit = Visit(tab, state.page, root, state.name, state.in_every_pose)
    listeners = {
        "request": lambda r: visit.requests.append(r.url),
        "console": lambda m: visit.messages.append(f"{m.type}: {m.text}"),
        "pageerror": lambda e: visit.messages.append(f"error: {e}"),
        "response": lambda r: visit.failures.append(f"{r.status} {r.url}") if r.status >= 400 else None,
    }
    for event, listener in listeners.items():
        tab.on(event, listener)
    try:
        _open(window, root, state, seconds)
        for pose in POSES:
            wanted = [m for m in modules if pose in state.poses(m)]
            if not wanted:
                continue
            start = time.monotonic()
            window.take(pose)
            seconds["posing"] += time.monotonic() - start
            visit.pose = pose
            for module in wanted:
                start = time.monotonic()
                module.check_page(visit)
                seconds[module.NAME] += time.monotonic() - start
    except Error as error:
        visit.found("opened", "", str(error).splitlines()[0])
    finally:
        for event, listener in listeners.items():
            tab.remove_listener(event, listener)
    return visit.findings, seconds


@dataclass
class Window:
    """A tab and the pose it is in; None before its first."""

    tab: Tab
    pose: Pose | None = None

    def take(self, pose: Pose) -> None:
        """Sets what differs from the pose it is in."""
        before = self.pose
        if before is None or (before.width, before.height) != (pose.width, pose.height):
            self.tab.set_viewport_size({"width": pose.width, "height": pose.height})
        if before is None or before.scheme != pose.scheme:
            self.tab.emulate_media(color_scheme=pose.scheme)
        self.pose = pose


def _open(window: Window, root: str, state: State, seconds: dict[str, float]) -> None:
    start = time.monotonic()
    tab = window.tab
    window.take(SMALL)
    address = root + state.page.address
    # Between two states of one page only the fragment differs: leave it, so that it loads anew.
    if tab.url.partition("#")[0] == address:
        tab.goto("about:blank")
    tab.goto(address + state.fragment, wait_until="load")
    filled(tab, state.page.kind, state.fragment)
    seconds["opening"] += time.monotonic() - start
