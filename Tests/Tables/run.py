"""Proves the spreadsheet circle with the real program, the real LibreOffice and openpyxl.

    run.py VEIVISER [CONTENT]

Works on a copy of the content folder and compares every byte of it. Ends with «N passed, N failed».
"""

import csv
import difflib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))
CSV = "Text - txt - csv (StarCalc)"
XLSX = "Calc MS Excel 2007 XML"
DATE = "2026-11-21"

passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
        print(f"ok   {name}")
    else:
        failed += 1
        print(f"FAIL {name}\n     {detail}"[:2000])


def tree(folder):
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def changed_lines(before, after):
    """The lines that two trees differ in, as (path, removed, added)."""
    result = []
    for path in sorted(before.keys() | after.keys()):
        old, new = before.get(path, b""), after.get(path, b"")
        if old == new:
            continue
        lines = list(
            difflib.unified_diff(
                old.decode().splitlines(True), new.decode().splitlines(True), n=0
            )
        )[2:]
        removed = [line[1:].rstrip("\n") for line in lines if line[0] == "-"]
        added = [line[1:].rstrip("\n") for line in lines if line[0] == "+"]
        result.append((path, removed, added))
    return result


class Circle:
    def __init__(self, program, content, folder):
        self.program = os.path.abspath(program)
        self.content = os.path.abspath(content)
        self.folder = folder
        self.original = tree(content)
        self.reset()

    def reset(self):
        copy = os.path.join(self.folder, "content")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.content, copy)

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *arguments):
        return subprocess.run(
            [self.program, *arguments, "--date", DATE],
            cwd=self.folder, capture_output=True, text=True, timeout=120,
        )

    def export(self, form, name=None):
        name = name or f"export.{form}"
        run = self.run("export", form, "--output", name)
        check(f"export {form}", run.returncode == 0, run.stderr)
        return name

    def differences(self):
        return changed_lines(self.original, tree(self.path("content")))


def grid(path, sheet="tiltak"):
    """The rows of a sheet as openpyxl reads them, and where the columns are."""
    page = openpyxl.load_workbook(path)[sheet]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    return rows, {name: index for index, name in enumerate(rows[1])}


def letters(index):
    return openpyxl.utils.get_column_letter(index + 1)


def unchanged(circle, name, offers):
    """Export → import --apply changes no byte."""
    run = circle.run("import", name, "--apply")
    check(f"import of {name} ends with 0", run.returncode == 0, run.stdout + run.stderr)
    last = run.stdout.strip().splitlines()[-1] if run.stdout.strip() else ""
    check(
        f"import of {name} finds every row unchanged",
        last.startswith("0 nye, 0 endres, ") and last.endswith(" uendret, 0 avvist")
        and int(last.split()[4]) >= offers,
        run.stdout[-800:],
    )
    check(f"import of {name} changes no byte", circle.differences() == [], circle.differences())


def main():
    program, content = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "content"
    with tempfile.TemporaryDirectory() as folder:
        circle = Circle(program, content, folder)
        prove(circle)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def prove(circle):
    for form in ("xlsx", "csv", "json"):
        circle.export(form)
        again = circle.export(form, f"again.{form}")
        with open(circle.path(f"export.{form}"), "rb") as one, open(circle.path(again), "rb") as two:
            check(f"the same bytes of {form} twice", one.read() == two.read())
    with open(circle.path("export.csv"), encoding="utf-8-sig", newline="") as file:
        offers = list(csv.DictReader(file, delimiter=";"))
    print(f"     {len(offers)} offers")
    for form in ("xlsx", "csv", "json"):
        unchanged(circle, f"export.{form}", len(offers))
    independent_reader(circle, offers)
    secrets(circle)
    in_libreoffice(circle, offers)


def independent_reader(circle, offers):
    """openpyxl finds in the xlsx what the csv has, all as text, with its locks and lists."""
    book = openpyxl.load_workbook(circle.path("export.xlsx"))
    found = {}
    wrong_types = 0
    for name in ("tiltak", "frivillig", "pårørende"):
        page = book[name]
        header = [cell.value for cell in page[2]]
        for row in page.iter_rows(min_row=3):
            wrong_types += sum(cell.value is not None and cell.data_type != "s" for cell in row)
            values = {key: cell.value or "" for key, cell in zip(header, row)}
            found[values["id"]] = values
    unguarded = {
        row["id"]: {
            key: value[1:] if value[:1] == "'" and value[1:2] in "=+-@'" else value
            for key, value in row.items()
        }
        for row in offers
    }
    check("openpyxl reads the same cells as the csv has", found == unguarded)
    check("openpyxl finds nothing but texts", wrong_types == 0, wrong_types)
    page = book["tiltak"]
    header = [cell.value for cell in page[2]]
    title, identity = page.cell(3, header.index("tittel") + 1), page.cell(3, 1)
    check("id and hash are locked, other cells are not",
          page.protection.sheet and identity.protection.locked
          and page.cell(3, 2).protection.locked and not title.protection.locked)
    check("cells are formatted as text", title.number_format == "@", title.number_format)
    check("help and names stay in sight", page.freeze_panes == "F3", page.freeze_panes)
    lists = [rule for rule in page.data_validations.dataValidation if rule.type == "list"]
    check("there are drop-down lists", len(lists) >= 20, len(lists))
    column = letters(header.index("tolk"))
    rule = next((rule for rule in lists if f"{column}3" in str(rule.sqref)), None)
    values = []
    if rule:
        sheet, area = rule.formula1.lstrip("=").split("!")
        values = [row[0].value for row in book[sheet][area.replace("$", "")]]
    check("the list of «tolk» has the words of the schema",
          values == ["(tøm)", "ja", "nei", "ukjent"], values)


def secrets(circle):
    """A note to staff and a secret address are in no export."""
    name = next(
        path for path in sorted(circle.original)
        if path.endswith(".md") and "/tiltak/" in path and b"\nsteder:" not in circle.original[path]
        and path.count(".") == 1
    )
    path = os.path.join(circle.path("content"), name)
    text = circle.original[name].decode()
    secret = (
        "steder:\n  - {navn: Hemmelighuset, adresse: Skjulveien 7, skjult_adresse: ja}\n"
        "eier: {navn: Hemmelig leder, epost: hemmelig@eier.example}\ninternt: Hemmelig notat\n---\n"
    )
    kept = "\n".join(line for line in text.split("\n") if not line.startswith("internt:"))
    with open(path, "w", encoding="utf-8") as file:
        file.write(kept.replace("\n---\n", "\n" + secret, 1))
    leaks = []
    for form in ("xlsx", "csv", "json"):
        circle.run("export", form, "--output", f"secret.{form}")
        if form == "xlsx":
            book = openpyxl.load_workbook(circle.path("secret.xlsx"))
            data = "\n".join(
                str(cell.value) for page in book for row in page.iter_rows() for cell in row
            )
        else:
            with open(circle.path(f"secret.{form}"), encoding="utf-8") as file:
                data = file.read()
        leaks += [form for word in ("Hemmelig", "Skjulveien", "eier.example") if word in data]
    check("notes, owners and secret addresses are in no export", leaks == [], leaks)
    circle.reset()


def in_libreoffice(circle, offers):
    """One cell is changed in the real LibreOffice and comes back as one changed line."""
    rows, columns = grid(circle.path("export.xlsx"))
    price = columns["pris"]
    row = next(index for index, row in enumerate(rows) if index > 1 and row[price] == "gratis")
    title = letters(columns["tittel"]) + str(row + 1)
    old_title = rows[row][columns["tittel"]]
    new_title = old_title + " på Ørsnes"
    postcode = columns["steder 1 › postnummer"]
    zero = next(index for index, row in enumerate(rows) if index > 1 and row[postcode])
    jobs = []

    def job(save, open_="export.xlsx", **values):
        values.setdefault("filter", XLSX if save.endswith(".xlsx") else CSV)
        jobs.append({"open": circle.path(open_), "save": circle.path(save), **values})

    # In the options 59 is «;», 34 the quote, 76 UTF-8, 1 Windows-1252 and 65535 UTF-16.
    job("plain.xlsx", sheet="tiltak")
    job("title.xlsx", sheet="tiltak", cells={title: new_title})
    job("sheet.csv", options="59,34,76,1,,0,false,true")
    job("semicolon.csv", "export.csv", options="59,34,76,1,,0,false,true")
    job("windows.csv", "export.csv", options="59,34,1,1,,0,false,true")
    job("utf16.csv", "export.csv", options="9,34,65535,1,,0,false,true")
    job("comma.csv", "export.csv", options="44,34,76,1,,0,true,true")
    job("title.csv", "export.csv", options="59,34,1,1,,0,false,true",
        cells={letters(list(offers[0]).index("tittel")) + "2": "Støtte, «ny» tittel"})
    job("locked.xlsx", sheet="tiltak", cells={f"A{row + 1}": "annen-id"})
    job("zero.csv", zero_export(circle), options="59,34,76,1,,0,false,true")
    job("number.xlsx", sheet="tiltak", cells={letters(postcode) + str(zero + 1): "#150"})
    with open(circle.path("jobs.json"), "w", encoding="utf-8") as file:
        json.dump(jobs, file)
    run = subprocess.run(
        ["/usr/bin/python3", os.path.join(HERE, "edit_in_libreoffice.py"), circle.path("jobs.json")],
        capture_output=True, text=True, timeout=180,
    )
    check("LibreOffice opens and saves the tables", run.returncode == 0, run.stdout + run.stderr)
    if run.returncode:
        return
    unchanged(circle, "plain.xlsx", len(offers))
    # The first sheet alone, with its help above the names.
    unchanged(circle, "sheet.csv", len(rows) - 2)
    for name, told in (
        ("semicolon.csv", "UTF-8, med «;»"), ("windows.csv", "Windows-1252, med «;»"),
        ("utf16.csv", "UTF-16LE, med tab"), ("comma.csv", "UTF-8, med «,»"),
    ):
        unchanged(circle, name, len(offers))
        output = circle.run("import", name).stdout
        check(f"{name} is told to be {told}", told in output.splitlines()[0], output[:200])

    identity = rows[row][0]
    dry = circle.run("import", "title.xlsx")
    place = f"tiltak rad {row + 1} ({identity}): endres"
    change = f"  {letters(columns['tittel'])}  tittel: «{old_title}» → «{new_title}»"
    check("a dry run tells sheet, row, column and both texts",
          dry.returncode == 0 and place in dry.stdout and change in dry.stdout,
          dry.stdout + dry.stderr)
    check("a dry run writes nothing", circle.differences() == [])
    one_line(circle, "title.xlsx", identity, f"tittel: {old_title}", f"tittel: {new_title}")
    again = circle.run("import", "title.xlsx", "--apply")
    check("the same import again changes nothing",
          again.returncode == 0 and "\n0 nye, 0 endres, " in again.stdout, again.stdout)
    # The export is old now: only the value that both changed is refused.
    path = next(path for path, _, _ in circle.differences())
    with open(os.path.join(circle.path("content"), path), "a", encoding="utf-8") as file:
        file.write("\nEt avsnitt til.\n")
    book = openpyxl.load_workbook(circle.path("export.xlsx"))
    book["tiltak"][title] = "Enda en tittel"
    book.save(circle.path("conflict.xlsx"))
    conflict = circle.run("import", "conflict.xlsx", "--apply")
    check("a value that somebody else changed is refused with both",
          conflict.returncode == 1 and f"«{new_title}» → «Enda en tittel»" in conflict.stdout
          and "etter eksporten" in conflict.stdout, conflict.stdout)
    circle.reset()

    first = offers[0]
    one_line(circle, "title.csv", first["id"], f"tittel: {first['tittel']}",
             "tittel: Støtte, «ny» tittel")
    circle.reset()
    locked = circle.run("import", "locked.xlsx", "--apply")
    check("an id that somebody changed is refused and makes no offer",
          locked.returncode == 1 and "Ingen har id-en «annen-id»" in locked.stdout
          and circle.differences() == [], locked.stdout)
    number = circle.run("import", "number.xlsx", "--apply")
    check("a postcode that became a number stops the whole",
          number.returncode == 1 and "fire sifre" in number.stderr, number.stdout + number.stderr)
    check("… and writes nothing", circle.differences() == [])
    before = put_zero(circle)
    zero = circle.run("import", "zero.csv", "--apply")
    check("a zero that LibreOffice took from a csv stops the whole",
          zero.returncode == 1 and "«0150» har mistet nullen" in zero.stderr,
          zero.stdout + zero.stderr)
    check("… and writes nothing", tree(circle.path("content")) == before)


def put_zero(circle):
    """Gives an offer a postcode that begins with zero; returns the files then."""
    circle.reset()
    folder = circle.path("content")
    for name, data in sorted(circle.original.items()):
        if b'postnummer: "3125"' in data and name.endswith(".md"):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data.replace(b'postnummer: "3125"', b'postnummer: "0150"'))
            break
    return tree(folder)


def zero_export(circle):
    put_zero(circle)
    name = circle.export("csv", "zero-export.csv")
    circle.reset()
    return name


def one_line(circle, name, identity, old, new):
    run = circle.run("import", name, "--apply")
    check(f"import of {name} ends with 0", run.returncode == 0, run.stdout + run.stderr)
    found = circle.differences()
    check(f"import of {name} changes one line of one file and no other byte",
          len(found) == 1 and found[0][0].endswith(f"/{identity}.md") and found[0][1] == [old]
          and found[0][2] == [new], found)


main()
