// Controls smaller than they should be: ([{rule, where, message}]). Sizes in CSS pixels.
() => {
  const found = [];
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], [role=button]";
  const large = "a[href^='tel:'], a[href^='sms:'], #filter input, #filter select, #filter summary, #filter button, #valgte a, .brikker a, .forlat-knapp, #forlat a, input[type=search], [role=search] button, button";
  const seen = (r) => r.width > 1 && r.height > 1;
  const describe = (e) => `${e.localName}${e.id ? "#" + e.id : ""}${[...e.classList].map((c) => "." + c).join("")} «${(e.getAttribute("aria-label") || e.innerText || e.value || "").trim().slice(0, 30)}»`;
  // A link among other words in a line of text: its height is the line's.
  const inText = (e) => {
    if (e.localName !== "a" || getComputedStyle(e).display !== "inline") return false;
    const blockOf = (inner) => {
      while (inner && getComputedStyle(inner).display === "inline") inner = inner.parentElement;
      return inner;
    };
    const block = blockOf(e.parentElement);
    if (!block) return false;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node; (node = texts.nextNode());)
      if (/[\p{L}\p{N}]/u.test(node.data) && !node.parentElement.closest("a, button") && blockOf(node.parentElement) === block) return true;
    return false;
  };
  for (const e of document.querySelectorAll(controls)) {
    if (!e.checkVisibility({ visibilityProperty: true })) continue;
    let boxes = [...e.getClientRects()].filter(seen);
    // A box with a label around it is pressed anywhere on the label.
    if (e.matches("input[type=checkbox], input[type=radio]")) {
      const label = e.closest("label") || (e.id && document.querySelector(`label[for="${CSS.escape(e.id)}"]`));
      if (label) boxes = [label.getBoundingClientRect()];
    }
    if (!boxes.length) continue;
    if (getComputedStyle(e).clipPath !== "none" && boxes[0].width < 4) continue;
    const width = Math.max(...boxes.map((b) => b.width));
    const height = Math.max(...boxes.map((b) => b.height));
    const least = e.matches(large) ? 44 : 24;
    if (least === 24 && inText(e)) continue;
    if (width < least - 0.5 || height < least - 0.5)
      found.push({ rule: least === 44 ? "target-44" : "target-24", where: describe(e),
        message: `${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}` });
  }
  return found;
}
