// Runs axe-core, which is already in the page: ([{rule, where, message}]). Its rule of contrast, which
// takes longer than all the others together, is run by contrast.js.
async () => {
  const options = {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    // target-size is of WCAG 2.2 AA, and off by default.
    rules: { "target-size": { enabled: true }, "color-contrast": { enabled: false } },
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
