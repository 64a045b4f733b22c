"""What is known not to hold yet, or was not seen to hold on the whole site.

A rule listed here is checked and told like every other, with its reason; it does not stop the gate.
When it finds nothing any more, the run says so: then take it off, so that the list only shrinks.
"""

OPEN: dict[str, str] = {
    "budget-js": "the search page runs 10.2 KB of scripts, the quick exit included; the other pages at most 2",
    "budget-search": "scripts, core file and cards come to 50.2 KB: fewer words in the index found less help (docs/sok.md)",
}
