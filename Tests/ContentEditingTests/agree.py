"""Reads YAML with PyYAML's own parser, which shares no code with libyaml, and compares.

The argument is a JSON file: a list of cases with "text" (YAML), "values" (what each document must be,
with every scalar as a text) and "texts" (scalars that every reader must take for texts). Prints the
differences and a last line with the number of cases that agree.
"""

import datetime
import json
import re
import sys

import yaml


class Untyped(yaml.BaseLoader):
    """Every scalar as a text; nothing is an empty one."""


NULL = "tag:yaml.org,2002:null"
Untyped.add_implicit_resolver(NULL, re.compile("^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Untyped.add_constructor(NULL, lambda loader, node: "")


def scalars(value):
    """The scalars of a value as a reader that knows types has them."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    else:
        yield value


def fault(case):
    """What is wrong with a case; None if the readers agree."""
    read = [d for d in yaml.load_all(case["text"], Untyped) if d not in (None, "")]
    if read != case["values"]:
        return f"{read!r} is not {case['values']!r}"
    typed = [
        str(value)
        for document in yaml.load_all(case["text"], yaml.SafeLoader)
        for value in scalars(document)
        if isinstance(value, (str, int, datetime.date)) and not isinstance(value, bool)
    ]
    for text in case["texts"]:
        if text not in typed:
            return f"{text!r} is no text to others"
    return None


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
agreed = 0
for case in cases:
    try:
        found = fault(case)
    except (yaml.YAMLError, ValueError) as error:
        found = str(error)
    if found:
        print(f"{case['name']}: {found}\n{case['text']}\n")
    else:
        agreed += 1
print(f"{agreed} agree")
