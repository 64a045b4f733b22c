"""Opens a table in a LibreOffice that nobody sees, changes cells as a person would, and saves it.

    edit_in_libreoffice.py JSON

JSON is a list of jobs: {"open", "save", "filter", "options", "sheet", "cells": {"F12": "text"}}. A cell whose
text begins with "#" gets that number instead, as if it was typed into a cell that isn't text. Runs with
Debian's Python, which has LibreOffice's bridge (python3-uno).
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def address(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def connect(name):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice did not start within 30 seconds")


def run(desktop, job):
    document = desktop.loadComponentFromURL(
        address(job["open"]), "_blank", 0, (option("Hidden", True), *load_options(job))
    )
    if document is None:
        sys.exit(f"LibreOffice could not open {job['open']}")
    sheets = document.Sheets
    sheet = sheets.getByName(job["sheet"]) if job.get("sheet") else sheets.getByIndex(0)
    for place, text in job.get("cells", {}).items():
        cell = sheet.getCellRangeByName(place)
        if text.startswith("#"):
            cell.setValue(float(text[1:]))
        else:
            cell.setString(text)
    options = [option("FilterName", job["filter"])]
    if job.get("options"):
        options.append(option("FilterOptions", job["options"]))
    document.storeToURL(address(job["save"]), tuple(options))
    document.close(True)


def load_options(job):
    if not job["open"].endswith(".csv"):
        return ()
    # Delimiter, quote, UTF-8, first row; no detection of numbers, as when «quoted fields as text» is on.
    return (
        option("FilterName", "Text - txt - csv (StarCalc)"),
        option("FilterOptions", job.get("load", "59,34,76,1")),
    )


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with tempfile.TemporaryDirectory() as profile:
        name = f"veiviser-{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo", "--nodefault",
                f"--accept=pipe,name={name};urp;", f"-env:UserInstallation=file://{profile}/user",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            desktop = connect(name)
            for job in jobs:
                run(desktop, job)
            try:
                desktop.terminate()
            except Exception:  # noqa: BLE001 - the bridge closes while it answers
                pass
            office.wait(timeout=30)
        finally:
            if office.poll() is None:
                office.kill()
                office.wait()


main()
