"""lunr on the same offers, with a whole index made beforehand and loaded by the first question.

Debian has no lunr-languages, so there is no Norwegian stemmer; lunr's own English one would only do
harm. Its place is taken by what people use instead: every word also as the beginning of a longer one,
and with one typing error. Fields weigh as a careful site owner would let them. Municipality and age
have no counterpart; offers elsewhere or for another age are left out of its answers at no cost.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import Page as Tab

from offers import Offer
from questions import Question

LIBRARY = Path("/usr/share/javascript/lunr/lunr.min.js")
VERSION = re.search(r"lunr [^-]*- .* - ([\d.]+)", LIBRARY.with_name("lunr.js").read_text(encoding="utf-8"))
DESCRIPTION = f"lunr {VERSION[1] if VERSION else ''} on the same texts, without stemmer, with beginnings and one edit"
PAGE = "sok.html"

# Shared by the builder and the page.
PIPELINE = """
lunr.tokenizer.separator = /[^\\p{L}\\p{N}]+/u;
"""

BUILD = """
const lunr = require(process.argv[1]);
%s
const offers = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const index = lunr(function () {
  this.pipeline.reset();
  this.searchPipeline.reset();
  this.ref('id');
  this.field('title', {boost: 10});
  this.field('summary', {boost: 3});
  this.field('provider', {boost: 2});
  this.field('terms', {boost: 5});
  this.field('body');
  for (const offer of offers) this.add(offer);
});
process.stdout.write(JSON.stringify(index));
""" % PIPELINE

HTML = """<!doctype html><html lang="nb"><title>Søk</title><script src="lunr.min.js"></script><script>
%s
let opening;
const open = async () => {
  const [index, offers] = await Promise.all(['index.json', 'offers.json'].map(async (file) => (await fetch(file)).json()));
  return {index: lunr.Index.load(index), offers};
};
window.ask = async (text) => {
  const start = performance.now();
  const {index, offers} = await (opening ??= open());
  const words = text.toLowerCase().split(lunr.tokenizer.separator).filter(Boolean);
  const results = index.query((query) => {
    for (const word of words) {
      query.term(word, {boost: 10});
      if (word.length > 2) query.term(word, {boost: 3, wildcard: lunr.Query.wildcard.TRAILING});
      if (word.length > 4) query.term(word, {boost: 1, editDistance: 1});
    }
  });
  const shown = results.slice(0, 10).map(({ref}) => offers[ref]);
  const milliseconds = performance.now() - start;
  return [results.map(({ref}) => ref), milliseconds, shown.length];
};
</script>""" % PIPELINE

_offers: dict[str, Offer] = {}


def prepare(site: Path, offers: list[Offer], folder: Path) -> None:
    """Makes the index with Node, and beside it what a list of results shows of each offer."""
    fields = ("id", "title", "summary", "provider", "terms", "body")
    documents = json.dumps([{name: getattr(offer, name) for name in fields} for offer in offers])
    made = subprocess.run(["node", "-e", BUILD, str(LIBRARY)], input=documents.encode(), stdout=subprocess.PIPE, check=True)
    (folder / "index.json").write_bytes(made.stdout)
    shown = {offer.id: [offer.title, offer.summary] for offer in offers}
    (folder / "offers.json").write_text(json.dumps(shown, ensure_ascii=False), encoding="utf-8")
    shutil.copy(LIBRARY, folder)
    (folder / PAGE).write_text(HTML, encoding="utf-8")
    _offers.update((offer.id, offer) for offer in offers)


def ask(tab: Tab, question: Question) -> tuple[list[str], float]:
    ids, milliseconds, _ = tab.evaluate("(text) => ask(text)", question.text)
    return [id for id in ids if _offers[id].may_suit(question.municipality, question.age)], milliseconds
