"""What the faulty site has beside its faulty pages: a style sheet, scripts, files for hosts, and a
search that breaks every promise."""

from __future__ import annotations

import random
from pathlib import Path

from kit.site import host_folder
from selftest.faulty_pages import Sheet

# Where a rule's fault lies, when it is not on the page of the rule's name.
PLACES = {
    "budget-css": "", "budget-fonts": "skrift.woff2", "budget-raster": "bilde.png",
    "redirect-target": "redirect-target/", "sitemap": "sitemap.xml",
    "css-logical": "stil.css", "css-motion": "stil.css", "css-outline": "stil.css", "css-outside": "stil.css",
    "nu-css": "stil.css", "nu-svg": "feil.svg",
    "opened": "sok/#q=qqqqxzzz",
    "host-nginx": "", "host-headers": "", "host-cache": "", "host-missing": "finnes/ikke/",
    "host-own-files": "nginx.conf.inc", "host-same": "headers",
    **{rule: "sok/" for rule in (
        "search-ids", "search-count", "search-call", "search-again", "search-crisis", "search-exit", "search-unknown",
        "search-silent", "search-shift", "search-files", "budget-search", "card-first", "card-place", "card-order",
        "card-told", "card-exit", "card-sticky", "card-shift", "card-quiet",
        "filter-column", "filter-in-sight", "filter-sheet", "filter-count", "filter-none", "filter-tree",
        "filter-still", "filter-back", "first-in-sight", "place-kept")},
    **{rule: "" for rule in (
        "journey-sixteen", "journey-wife", "journey-filter", "journey-back", "journey-list",
        "journey-exit", "help-self-harm", "help-tablets", "help-unconscious", "help-beaten",
        "help-father", "help-sister", "talk-sleepless", "talk-gambler", "talk-old",
        "talk-refugee", "talk-mother", "talk-wife", "plain-sixteen", "plain-wife", "plain-exit")},
    "plain-everything": "tilbud/bortgjemt/",
}
# Further faults that a rule must find, each with its page, and the pose if it shows in one only.
FURTHER = [
    *(("axe", f"axe-{width}-{scheme}/", f"{width} {scheme}")
      for width in (320, 1280) for scheme in ("light", "dark")),
    *(("axe", f"axe-{look}/", "") for look in ("alike", "behind", "drawn", "faded", "link", "over", "size")),
    *(("axe", "axe-dark-only/", f"{width} dark") for width in (320, 1280)),
    ("head-whole", "head-whole-early/", ""),
    *(("axe", f"beside-{name}/", "") for name in ("axe-0", "axe-1", "axe-2", "axe-3", "name")),
    *((rule, f"beside-{rule}/", "") for rule in (
        "reflow", "clipped", "text-200", "target-24", "target-44", "focus-visible", "focus-obscured")),
]
STYLE = """
:root { color-scheme: light; font: 100%/1.5 sans-serif }
body { margin: 1rem; overflow-wrap: anywhere; background: #fff; color: #222 }
a { color: #0b4f6c }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #222 }
.knapp { display: inline-block; padding: .75rem 1rem; border: 2px solid; min-inline-size: 2.75rem }
.hopp { display: inline-block; padding: .5rem }
.gynger { animation: gynge 2s infinite }
@keyframes gynge { to { opacity: .5 } }
.svak { color: #bbb }
.svak-tegnet, .svak-tegnet b { color: #bcc; font-weight: 700; position: relative }
.svak-tegnet b::after { content: ""; position: absolute; inset-block-end: 0; inset-inline-end: -3rem; inline-size: 3rem; block-size: 1rem; background: #111 }
.middels { color: #888 }
.bare-mørk { display: none }
@media (prefers-color-scheme: dark) { .bare-mørk { display: block } }
.skjult { color: #333; text-decoration: none }
.mørk { background: #111 }
.utvisket { opacity: .4 }
.under { position: relative; block-size: 3rem }
.under > * { position: absolute; inset: 0; margin: 0 }
.under > .mørk { inset: -1rem }
@media (width < 40rem) and (prefers-color-scheme: light) { .svak-320-light { color: #bbb } }
@media (width < 40rem) and (prefers-color-scheme: dark) { .svak-320-dark { color: #bbb } }
@media (width >= 40rem) and (prefers-color-scheme: light) { .svak-1280-light { color: #bbb } }
@media (width >= 40rem) and (prefers-color-scheme: dark) { .svak-1280-dark { color: #bbb } }
.bred { inline-size: 500px }
.trang { block-size: 2.25rem; overflow: hidden }
.lav { inline-size: 15rem; block-size: 1.5rem; overflow: hidden }
.utenfor { position: absolute; left: 15rem; inline-size: 0 }
[dir=rtl] .utenfor { left: -15rem }
.høy { margin-block-start: 6rem }
.vokser { padding-block-start: 10rem }
.ikon { inline-size: 1em }
#ark { position: static }
.vises { display: block !important }
.venstre { direction: ltr }
.usynlig:focus-visible { outline: none }
.over { position: fixed; inset: 0; background: #eee }
.kantløs { appearance: none; border: 0; background: #ddd }
@media print { .bare-skjerm { display: none } }
.ukjent { farge: blå; background-image: url(https://example.org/x.svg) }
"""
SCRIPTS = {
    "tom": "",
    "klage": "console.error('klage');",
    "kake": "document.cookie = 'kake=1';",
    "lager": "localStorage.setItem('spor', '1');",
    "flytt": "const frame = () => new Promise(requestAnimationFrame);"
             "await new Promise((on) => new PerformanceObserver(on).observe({ type: 'paint', buffered: true }));"
             "await frame(); await frame(); document.querySelector('h1').style.marginBlockStart = '9rem';",
    "felle": "const f = document.getElementById('felle');"
             "f.addEventListener('keydown', (e) => { if (e.key === 'Tab') e.preventDefault(); });",
    "fyll": "document.getElementById('tomt').replaceWith(Object.assign("
            "document.createElement('h2'), { textContent: 'Bare med skript' }));",
    "henter-stor": "import './stor.mjs';",
    "trenger-lager": "sessionStorage.getItem('x');",
}
SEARCH = """
const list = document.getElementById('treffliste');
const show = () => {
  const words = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
  if (words.startsWith('qqqq')) return;
  if (location.hash.includes('finnes')) console.error('finnes ikke');
  const turn = Number(sessionStorage.getItem('tur') ?? 0);
  sessionStorage.setItem('tur', String(turn + 1));
  fetch('tung.bin?q=' + words + turn);
  list.replaceChildren(...[...(history.state ? '' : 'abcde')].map((letter) => {
    const item = document.getElementById('treff-mal').content.firstElementChild.cloneNode(true);
    item.dataset.id = 'borte-' + letter + turn;
    item.onclick = () => history.replaceState('forlatt', '');
    return item;
  }));
  document.getElementById('treff').textContent = '7 tilbud';
  document.getElementById('plass').style.blockSize = '20rem';
  document.documentElement.dataset.sok = 'klar';
};
setTimeout(show, 150);
document.getElementById('flere').onclick = () => document.getElementById('ark').show();
document.getElementById('mer').onchange = ({ target }) => { location.hash += '&fakta=' + target.value; };
addEventListener('hashchange', show);
document.getElementById('sok').addEventListener('submit', (event) => {
  event.preventDefault();
  location.hash = 'q=' + document.getElementById('q').value;
});
"""
FRONT = """
document.getElementById('forsidesok').addEventListener('submit', (event) => {
  event.preventDefault();
  location.href = 'sok/#q=' + document.getElementById('q').value;
});
"""
FRONT_PAGE = Sheet(
    '<p>Se <a href="ROT/ren/">den rene siden</a> først.</p><fieldset id="sted"><legend>Hvor</legend>'
    '<label><input type="radio" name="sted" value="" checked> Alle</label> '
    '<label><input type="radio" name="sted" value="nes"> Nes</label></fieldset>'
    '<form id="forsidesok" action="ROT/ren/"><label>Søk <input id="q" type="search"></label></form>',
    head='<script type="module" src="ROT/skript/forside.mjs"></script>', kind="forside")
# Above the results, with place and age behind a panel; all themes in sight; a sheet that lets focus out.
FILTERS = (
    '<div id="filter"><details><summary>Sted og alder</summary><div data-fasett="kommune">'
    '<label><input type="checkbox" value="nes"> Nes</label></div><label>Alder <input id="alder"></label>'
    '<label><input type="checkbox" value="drop-in"> Kom uten avtale</label></details>'
    '<button type="button" id="flere">Flere filtre</button>'
    '<div id="mer"><label><input type="checkbox" value="uten-henvisning"> Uten henvisning <span class="antall">(0)</span></label>'
    '<div data-fasett="tema"><ul><li><label><input type="checkbox" value="sinn"> Sinn <span class="antall">(1)</span></label>'
    '<ul class="smalere"><li><label><input type="checkbox" value="angst"> Angst</label></li></ul></li></ul></div></div>'
    '<dialog id="ark"><button type="button" id="vis">Vis 3 tilbud</button></dialog></div>'
)
SEARCH_PAGE = Sheet(
    '<form id="sok" role="search" action="ROT/ren/"><label>Søk <input id="q" type="search"></label> '
    '<button type="submit">Søk</button></form>' + FILTERS + '<div id="plass"></div><section id="krisekort" hidden></section>'
    '<div id="resultat"><h2 id="treff">Treff</h2><ol id="treffliste"></ol></div>'
    '<button type="button" id="vis-flere" hidden>Flere</button>'
    '<template id="treff-mal"><li><h3><a href="ROT/tilbud/bortgjemt/">Bortgjemt</a></h3></li></template>'
    "<p>Under listen.</p>",
    head='<script type="module" src="ROT/skript/sok.mjs"></script>', kind="sok")
REDIRECT = """<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Flyttet</title>
<meta http-equiv="refresh" content="0; url=../borte/"></head><body><p>Flyttet</p></body></html>
"""


def write(folder: Path) -> None:
    for name, text in {
        "index.html": FRONT_PAGE.html(""),
        "404.html": Sheet(kind="finner-ikke").html(""),
        "sok/index.html": SEARCH_PAGE.html("sok/"),
        "tilbud/bortgjemt/index.html": Sheet('<p class="slag-tiltak">Tiltak</p>', kind="tilbud").html("tilbud/bortgjemt/"),
        "redirect-target/index.html": REDIRECT,
        "stil.css": STYLE,
        "annen.css": "",
        "ikon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
        "feil.svg": '<svg xmlns="http://www.w3.org/2000/svg"><firkant/></svg>',
        "skript/sok.mjs": SEARCH,
        "skript/forside.mjs": FRONT,
        "sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                       "<url><loc>https://example.org/</loc></url>"
                       "<url><loc>https://example.org/ren/</loc></url>"
                       "<url><loc>https://example.org/borte/</loc></url></urlset>",
        "nginx.conf.inc": "index index.html;\n",
        **{f"skript/{name}.mjs": text for name, text in SCRIPTS.items()},
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    # What the host reads, beside the site; the file of that name in the site is one to hand out.
    host = host_folder(folder)
    host.mkdir()
    (host / "nginx").write_text("index index.html;\n", encoding="utf-8")
    (host / "headers").write_text("/*\n  Referrer-Policy: origin\n", encoding="utf-8")
    noise = random.Random(1)
    (folder / "sok/tung.bin").write_bytes(noise.randbytes(60_000))
    (folder / "skript/stor.mjs").write_bytes(b"// " + noise.randbytes(13_000).hex().encode())
    (folder / "skrift.woff2").write_bytes(b"")
    (folder / "bilde.png").write_bytes(b"")
