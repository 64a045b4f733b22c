// Runs axe-core, which is already in the page: ([{rule, where, message}]). With `colours`, only the
// contrast of text, and of text that looks alike only the first.
async (colours) => {
  const runOnly = colours
    ? { type: "rule", values: ["color-contrast", "link-in-text-block"] }
    : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
  const options = { runOnly, resultTypes: ["violations"], elementRef: false, iframes: false, performanceTimer: false };
  // target-size is of WCAG 2.2 AA, and off by default.
  if (!colours) options.rules = { "target-size": { enabled: true } };
  const result = await axe.run(colours ? { include: samples() } : document, options);
  return result.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => ({
      rule: "axe",
      where: node.target.join(" "),
      message: `${violation.id}: ${violation.help} ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ").slice(0, 160)}`,
    })));

  // Text on the same backgrounds, in the same colour, size and weight, in elements of the same names
  // and classes all the way out, has the same contrast.
  function samples() {
    const looks = new Map();
    const look = (e) => {
      if (!e) return "";
      if (!looks.has(e)) {
        const s = getComputedStyle(e);
        looks.set(e, [look(e.parentElement), e.localName, e.className.baseVal ?? e.className, s.color, s.backgroundColor,
          s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.fontSize, s.fontWeight, s.textShadow, s.textDecorationLine].join("|"));
      }
      return looks.get(e);
    };
    const first = new Map();
    for (const e of document.body.querySelectorAll("*")) {
      const speaks = e.matches("input, select, textarea, button") || [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
      if (speaks && !e.closest("script, template, noscript, title") && e.checkVisibility() && !first.has(look(e))) first.set(look(e), e);
    }
    return [...first.values()];
  }
}
