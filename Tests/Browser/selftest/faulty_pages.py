"""Pages with one planted fault each: the folder's name is the rule that must find it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kit.sweep import ONE_OF_MANY

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)


@dataclass(frozen=True)
class Sheet:
    """A page: what its main part holds under the heading, and what differs in its frame. `kind` is
    the layout; empty on a page whose rule looks at one page of each kind, which then is its own."""

    main: str = ""
    head: str = ""
    heading: str = "<h1>Overskrift</h1>"
    lang: str = "nb"
    policy: str = POLICY
    referrer: str = "no-referrer"
    view: str = "width=device-width, initial-scale=1"
    skip: str = '<a class="hopp" href="#innhold">Til innholdet</a>'
    kind: str = ""
    waits: str = '<link rel="expect" href="#slutt" blocking="render">'

    def layout(self, name: str) -> str:
        walked = name.startswith(("focus-", "forced-", "print-", "subfolder", "host-", "bare-", "arabic-"))
        return self.kind or (name.strip("/") if walked else "side")

    def html(self, name: str) -> str:
        root = "../" * name.count("/")
        return f"""<!doctype html>
<html lang="{self.lang}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="{self.view}">
<meta http-equiv="Content-Security-Policy" content="{self.policy}">
<meta name="referrer" content="{self.referrer}">
<title>Prøveside</title>
<link rel="icon" type="image/svg+xml" href="{root}ikon.svg">
<link rel="stylesheet" href="{root}stil.css">
{self.waits}
{self.head.replace("ROT/", root)}
</head>
<body class="side-{self.layout(name)}">
{self.skip}
<main id="innhold" tabindex="-1">
{self.heading}
{self.main.replace("ROT/", root)}
</main>
<footer><p id="slutt">Slutt</p></footer>
</body>
</html>
"""


def script(name: str) -> str:
    return f'<script type="module" src="ROT/skript/{name}.mjs"></script>'


NUMBERS = '<aside class="krise">' + '<a class="knapp" href="tel:113">113</a> ' * 3 + "</aside>"
LONG = "Fylkeskommunalordførerkandidatopplæringsprogramkoordinatorstillingsbeskrivelse"
PAGES = {
    "ren": Sheet(
        '<h2>Slik gjør du</h2><p>Du kan <a href="ROT/">gå til forsiden</a> og lese mer der.</p>'
        '<p><a class="knapp" href="tel:+4733000000">Ring <bdi dir="ltr">33 00 00 00</bdi></a></p>'),
    "budget-html": Sheet("".join(f"<p>{n * 7919 * 104729 ** 3 % 10**17:x}</p>" for n in range(1, 2600))),
    "budget-js": Sheet(head=script("henter-stor"), kind="tilbud"),
    "budget-js-page": Sheet(head=script("tom")),
    "link-target": Sheet('<p>Gå til <a href="ROT/borte/">en side som ikke er her</a> nå.</p>'),
    "link-anchor": Sheet('<p>Gå til <a href="ROT/ren/#borte">et sted som ikke er der</a> nå.</p>'),
    "link-relative": Sheet('<p>Gå til <a href="/ren/">en side fra roten</a> nå.</p>'),
    "link-to-redirect": Sheet('<p>Gå til <a href="ROT/redirect-target/">en side som er flyttet</a> nå.</p>'),
    "name-empty": Sheet('<p>Gå til <a class="knapp" href="ROT/ren/"></a> nå.</p>'),
    "name-vague": Sheet('<p>Du kan <a href="ROT/ren/">Les mer</a> om det.</p>'),
    "name-shared": Sheet('<p>Se <a href="ROT/">Tønsberg</a> og <a href="ROT/ren/">Tønsberg</a>.</p>'),
    "name-placeholder": Sheet('<p><label>Navn <input placeholder="Navn"></label></p>'),
    "number-link": Sheet("<p>Ring oss på 116 117, hele døgnet.</p>"),
    "number-same": Sheet('<p><a href="tel:116123">116 117</a></p>'),
    "name-label": Sheet('<p><a class="knapp" href="ROT/" aria-label="Forsiden">Start her nå</a></p>'),
    "language-page": Sheet(lang="xx"),
    "language-link": Sheet('<p>Les <a href="ROT/ren/" hreflang="en">om det på engelsk</a> her.</p>'),
    "language-part": Sheet("<p>You can call us when you need to talk with someone about this.</p>"),
    "head-policy": Sheet(policy=POLICY.replace("default-src 'none'", "default-src *")),
    "head-referrer": Sheet(referrer="origin"),
    "head-zoom": Sheet(view="width=device-width, maximum-scale=1"),
    "head-blocking": Sheet(head='<script src="ROT/skript/tom.mjs"></script>'),
    "head-whole": Sheet(waits=""),
    "head-whole-early": Sheet(waits='<link rel="expect" href="#innhold" blocking="render">'),
    "head-inline": Sheet('<p style="color: red">Rød</p>'),
    "head-outside": Sheet('<p><img alt="" src="https://example.org/x.svg"></p>'),
    "head-external-link": Sheet('<p>Gå til <a href="https://example.org/">et annet nettsted</a> nå.</p>'),
    "head-query-name": Sheet(
        '<form role="search" action="ROT/ren/"><label>Søk <input name="q"></label></form>'),
    "nu-html": Sheet("<p><ul><li>Feil</li></ul></p>"),
    "private-request": Sheet('<p><img alt="" src="https://example.org/y.svg"></p>'),
    "private-missing": Sheet('<p><img alt="" src="ROT/borte.svg" width="9" height="9"></p>'),
    "private-console": Sheet(head=script("klage")),
    "private-cookie": Sheet(head=script("kake")),
    "private-storage": Sheet(head=script("lager")),
    "shift": Sheet("<p>Flyttes.</p>", head=script("flytt")),
    "shift-wide": Sheet("<p>Flyttes.</p>", head=script("flytt")),
    "motion": Sheet('<p class="gynger">Gynger.</p>'),
    "heading-top": Sheet("<h1>Enda en</h1>"),
    "heading-skip": Sheet("<h4>For dypt</h4>"),
    "heading-empty": Sheet("<h2></h2>"),
    "axe": Sheet('<p class="svak">Svak tekst på hvit bunn</p>'),
    **{f"axe-{pose}": Sheet(f'<p>Sterk tekst</p><p>Sterk tekst</p><p class="svak-{pose}">Svak tekst</p>')
       for pose in ("320-light", "320-dark", "1280-light", "1280-dark")},
    # Texts of one colour each, of which one lies on, in or under something that makes it weak.
    "axe-behind": Sheet('<p>Sterk tekst</p><div class="mørk"><p>Svak på mørk bunn</p></div>'),
    "axe-faded": Sheet('<p>Sterk tekst</p><div class="utvisket"><p>Svak fordi den er visket ut</p></div>'),
    "axe-over": Sheet('<p>Sterk tekst</p><div class="under"><div class="mørk"></div><p>Svak over en flate</p></div>'),
    "axe-size": Sheet('<h2 class="middels">Stor tekst i svak farge</h2><p class="middels">Liten tekst i den</p>'),
    # A link without a line under it, of nearly the text's colour.
    "axe-link": Sheet('<p>En setning med en del ord i og med <a class="skjult" href="ROT/ren/">en lenke som ikke synes</a> '
                      'blant de andre ordene.</p>'),
    # Weak texts, one of which axe is not sure of: the style sheet draws a box that may lie behind it.
    "axe-drawn": Sheet('<p class="svak-tegnet"><b>Med en flate</b></p><p class="svak-tegnet">Uten</p>'),
    # A control without a name that is shown in dark windows alone.
    "axe-dark-only": Sheet('<p class="bare-mørk"><button type="button"></button></p>'),
    # A weak look that is on another page too.
    "axe-alike": Sheet('<p class="svak">Den samme svake teksten</p>'),
    # The largest of a kind, without a fault, and pages beside it, each of which is seen in one pose of four.
    "beside": Sheet("<p>En lang side.</p>" * 60, kind=ONE_OF_MANY),
    **{f"beside-axe-{n}": Sheet('<p class="svak">Svak tekst på hvit bunn</p>', kind=ONE_OF_MANY) for n in range(4)},
    "beside-name": Sheet('<p><button type="button"></button></p>', kind=ONE_OF_MANY),
    "beside-reflow": Sheet('<p class="bred">Bred</p>', kind=ONE_OF_MANY),
    "beside-clipped": Sheet(f'<p class="trang">{LONG} {LONG} {LONG}</p>', kind=ONE_OF_MANY),
    "beside-text-200": Sheet('<p class="lav">En linje som så vidt får plass.</p>', kind=ONE_OF_MANY),
    "beside-target-24": Sheet('<ul><li><a href="ROT/ren/">Smal</a></li></ul>', kind=ONE_OF_MANY),
    "beside-target-44": Sheet('<p><a href="tel:113">Ring 113</a></p>', kind=ONE_OF_MANY),
    "beside-focus-visible": Sheet('<p><a class="usynlig" href="ROT/ren/">Uten ramme</a></p>', kind=ONE_OF_MANY),
    "beside-focus-obscured": Sheet('<p><a class="knapp" href="ROT/ren/">Skjult</a></p><div class="over"></div>',
                                   kind=ONE_OF_MANY),
    "reflow": Sheet('<p class="bred">Bred</p>'),
    "clipped": Sheet(f'<p class="trang">{LONG} {LONG} {LONG}</p>'),
    "text-spacing": Sheet('<p class="lav">En linje som så vidt får plass.</p>'),
    "text-200": Sheet('<p class="lav">En linje som så vidt får plass.</p>'),
    "right-to-left": Sheet('<p class="utenfor">Til venstre</p>'),
    "header-height": Sheet(f'{NUMBERS}<div class="topp høy">Toppen</div>'),
    "header-large-text": Sheet(f'{NUMBERS}<div class="topp vokser">Toppen</div>'),
    "header-numbers": Sheet('<div class="topp">Toppen</div>'),
    "target-24": Sheet('<ul><li><a href="ROT/ren/">Smal</a></li></ul>'),
    "target-44": Sheet('<p><a href="tel:113">Ring 113</a></p>'),
    "focus-visible": Sheet('<p><a class="usynlig" href="ROT/ren/">Uten ramme</a></p>'),
    "focus-obscured": Sheet('<p><a class="knapp" href="ROT/ren/">Skjult</a></p><div class="over"></div>'),
    "focus-reached": Sheet('<p><button type="button" id="felle">Felle</button> '
                           '<button type="button">Nås aldri</button></p>', head=script("felle")),
    "focus-skip": Sheet(skip='<a href="ROT/ren/">Først</a>'),
    "no-script-content": Sheet('<p id="tomt">Tomt</p>', head=script("fyll")),
    "no-script-dead": Sheet('<p><button type="button">Gjør noe</button></p>', head=script("tom")),
    "no-storage": Sheet(head=script("trenger-lager")),
    "forced-edge": Sheet('<p><button type="button" class="kantløs">Uten kant</button></p>'),
    "print-heading": Sheet(heading='<h1 class="bare-skjerm">Står ikke på papir</h1>'),
    "print-phone": Sheet('<p class="bare-skjerm"><a class="knapp" href="tel:+4733000001">Ring</a></p>'),
    "print-address": Sheet('<ul class="kontakter bare-skjerm"><li><a class="knapp" '
                           'href="https://example.org/" rel="noopener noreferrer">Nettsiden</a></li></ul>'
                           '<p><span class="slag-tiltak"></span></p>', kind="tilbud"),
    "print-code": Sheet('<p class="slag-frivillig">Uten kode</p>', kind="tilbud"),
    "print-trace": Sheet('<p><button type="button">Skriv ut denne siden</button></p>'),
    "bare-icons": Sheet('<p>Et ikon <svg class="ikon" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg></p>'),
    "bare-fit": Sheet(f"<p>{LONG}</p>"),
    "bare-content": Sheet('<h2 class="vises" hidden>Vises bare med stiler</h2>'),
    "arabic-fit": Sheet('<p class="bred">Bred</p>'),
    "arabic-numbers": Sheet('<p><a class="knapp" href="tel:+4733000000">Ring 33 00 00 00</a></p>'),
    "arabic-start": Sheet('<p class="venstre">Fra venstre</p>'),
    "subfolder": Sheet('<p><img alt="" src="/ikon.svg" width="9" height="9"></p>'),
    "host-console": Sheet(head=script("klage")),
}


def write(folder: Path) -> None:
    for name, sheet in PAGES.items():
        file = folder / name / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(sheet.html(name + "/"), encoding="utf-8")
