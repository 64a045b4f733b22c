// What the main part of the page holds for a reader: headings, links, and controls.
() => {
  const main = document.querySelector("main") || document.body;
  // What says itself that it needs a script, and what stands in for it, are meant to differ.
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest("noscript, .trenger-skript");
  const text = (e) => e.textContent.replace(/\s+/g, " ").trim();
  return {
    headings: [...main.querySelectorAll("h1, h2, h3, h4")].filter(shown).map(text),
    links: [...main.querySelectorAll("a[href]")].filter(shown).map((a) => `${text(a)} → ${a.href}`),
    dead: [...main.querySelectorAll("button, input, select, textarea")].filter(shown)
      .filter((e) => !e.form || !e.form.hasAttribute("action")).map((e) => `${e.localName}#${e.id} «${text(e)}»`),
    words: main.innerText.length,
  };
}
