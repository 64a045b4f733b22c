// Has axe-core judge the contrast of texts of some looks (see looks.js): one text of a look given in `one`,
// all of a look given in `all`. ([[look, fault or null, where]]); a look that axe is not sure of is left out.
async ({ one, all }) => {
  const texts = new Map();
  for (const look of one) texts.set(window.__looks.get(look)[0], look);
  for (const look of all) for (const e of window.__looks.get(look)) texts.set(e, look);
  const result = await axe.run([...texts.keys()], {
    runOnly: { type: "rule", values: ["color-contrast"] }, elementRef: true, iframes: false, performanceTimer: false,
  });
  const nodes = (rules) => rules.flatMap((rule) => rule.nodes).filter((node) => texts.has(node.element));
  return [
    ...nodes(result.passes).map((node) => [texts.get(node.element), null, ""]),
    ...nodes(result.violations).map((node) => [texts.get(node.element),
      node.any.map((c) => c.message).join("; ").slice(0, 160), node.target.join(" ")]),
  ];
}
