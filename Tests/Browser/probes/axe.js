// Runs axe-core, which is already in the page: ([{rule, where, message}]).
async (rules) => {
  const runOnly = rules.length
    ? { type: "rule", values: rules }
    : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
  const options = { runOnly, resultTypes: ["violations"], elementRef: false, iframes: false, performanceTimer: false };
  // target-size is of WCAG 2.2 AA, and off by default.
  if (!rules.length) options.rules = { "target-size": { enabled: true } };
  const result = await axe.run(document, options);
  return result.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => ({
      rule: "axe",
      where: node.target.join(" "),
      message: `${violation.id}: ${violation.help} ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ").slice(0, 160)}`,
    })));
}
