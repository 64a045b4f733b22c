// Runs axe-core, which is already in the page: ([{rule, where, message}]). Its rule of contrast, which
// takes longer than all the others together, is run by contrast.js. `whole` is whether the size of what is
// pressed is judged by axe too, beside `targets.js`, which asks for more. Where what `shape` (see shape.js) gives
// is what it gave the last time, only the other rule of colours is run.
async (whole, shape) => {
  // A link with a line under it, in text without one, is told from the text around it: axe's rule of that
  // computes colours for each link, and is left out where every link in a line of text is so.
  const underlined = (e) => getComputedStyle(e).textDecorationLine.includes("underline");
  const inline = (e) => getComputedStyle(e).display === "inline";
  const plain = (link) => {
    let around = link.parentElement;
    while (around && inline(around) && !underlined(around)) around = around.parentElement;
    return underlined(link) && !(around && underlined(around));
  };
  const alike = [...document.querySelectorAll("a[href], [role=link]")].some((e) => inline(e) && !plain(e));
  const before = window.__shape;
  window.__shape = shape?.();
  const recoloured = shape && window.__shape === before;
  if (recoloured && !alike) return [];
  const options = {
    runOnly: recoloured ? { type: "rule", values: ["link-in-text-block"] }
      : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    // target-size is of WCAG 2.2 AA, and off by default.
    rules: {
      "target-size": { enabled: whole }, "link-in-text-block": { enabled: alike }, "color-contrast": { enabled: false },
    },
    resultTypes: ["violations"], elementRef: false, iframes: false, performanceTimer: false,
  };
  const result = await axe.run(document, options);
  return result.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => ({
      rule: "axe",
      where: node.target.join(" "),
      message: `${violation.id}: ${violation.help} ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ").slice(0, 160)}`,
    })));
}
