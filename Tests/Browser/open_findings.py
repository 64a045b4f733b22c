"""What is known not to hold yet, or was not seen to hold on the whole site.

A rule listed here is checked and told like every other, with its reason; it does not stop the gate.
When it finds nothing any more, the run says so: then take it off, so that the list only shrinks.
"""

OPEN: dict[str, str] = {}
