"""A page read as a tree, by Python's own HTML parser, for the checks that need no browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Iterator

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()
)


@dataclass
class Element:
    """An element: its tag, attributes, place in the file and what it holds, in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and all in it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.walk() if element.tag in tags)

    def text(self) -> str:
        """The text of it and all in it, whitespace squeezed; without scripts and templates."""
        return " ".join("".join(self._text()).split())

    def _text(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("script", "style", "template"):
                yield from child._text()
                if child.tag not in INLINE:
                    yield " "

    def get(self, name: str) -> str:
        """An attribute's value; empty when it isn't there or has none."""
        return self.attributes.get(name, "")

    def classes(self) -> set[str]:
        return set(self.get("class").split())

    def language(self) -> str:
        """The language that holds here: the nearest `lang` outwards, empty when none."""
        element: Element | None = self
        while element is not None:
            if element.get("lang"):
                return element.get("lang")
            element = element.parent
        return ""

    def inside(self, *tags: str) -> bool:
        element = self.parent
        while element is not None:
            if element.tag in tags:
                return True
            element = element.parent
        return False

    def where(self) -> str:
        """A short way to find it: tag, id or classes, and the line."""
        name = self.tag
        if self.get("id"):
            name += "#" + self.get("id")
        elif self.classes():
            name += "." + ".".join(sorted(self.classes()))
        return f"{name} (line {self.line})"


INLINE = frozenset("a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u".split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, 1)
        self.open = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self.getpos()[0], self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `<path/>` closes itself in SVG only; an HTML element does not, but ours never write so.
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        element: Element | None = self.open
        while element is not None and element.tag != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self.open = element.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def read(html: str) -> Element:
    """The whole document as an element whose children are what stands outermost."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
