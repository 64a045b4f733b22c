"""What is known not to hold yet, or was not seen to hold on the whole site.

A rule listed here is checked and told like every other, with its reason; it does not stop the gate.
When it finds nothing any more, the run says so: then take it off, so that the list only shrinks.
"""

OPEN: dict[str, str] = {
    "budget-js": "the search's modules alone are above the 10 KB that all scripts may weigh together",
    "budget-search": "core file, cards and modules come to more than 45 KB for a first question",
    "shift": "on the search page something moves a little when results come",
    "search-shift": "the same, seen by the search's own check",
    "text-200": "on some pages a line is wider than the window at double text size",
    "target-24": "the shortest link of the footer is narrower than 24 px where words are short",
    "focus-reached": "a filled «Min liste» counts its controls otherwise than the walk does",
    "journey-exit": "the walk of the exit was not seen to end on the whole site",
    "journey-sixteen": "an age told in the question ranks, and hides no offer that states none",
    "journey-back": "mended after the last whole run",
    "journey-filter": "mended after the last whole run",
    "plain-sixteen": "the walk takes another life stage than the one that holds 16",
    "no-script-content": "mended after the last whole run",
    "print-heading": "mended after the last whole run",
    "search-count": "mended after the last whole run",
}
