// The element with focus: a number of its own, its name, and what is wrong with how it is seen.
() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  window.__stops ??= new Map();
  if (!window.__stops.has(e)) window.__stops.set(e, window.__stops.size);
  const name = () => `${e.localName}${e.id ? "#" + e.id : ""} «${(e.getAttribute("aria-label") || e.innerText || "").trim().slice(0, 40)}»`;
  const faults = [];
  const style = getComputedStyle(e);
  const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 &&
    !/(?:, 0\)|transparent)$/.test(style.outlineColor);
  if (!outline) faults.push(["focus-visible", `outline ${style.outlineStyle} ${style.outlineWidth}`]);
  const boxes = [...e.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
  const seen = boxes.some((r) => {
    const x = r.left + r.width / 2, y = r.top + r.height / 2;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
      // Taller than the window: its first line is enough.
      const top = document.elementFromPoint(Math.min(Math.max(r.left + 4, 0), innerWidth - 1), Math.min(Math.max(r.top + 4, 0), innerHeight - 1));
      return top && (e.contains(top) || top.contains(e) && top !== document.body && top !== document.documentElement);
    }
    const hit = document.elementFromPoint(x, y);
    return hit && (e.contains(hit) || hit.closest("label")?.contains(e) || hit.closest("label")?.htmlFor === e.id && e.id);
  });
  if (!seen) faults.push(["focus-obscured", `at ${boxes.map((r) => [r.left, r.top, r.width, r.height].map(Math.round).join(" ")).join(", ") || "no box"}`]);
  return { number: window.__stops.get(e), get name() { return name(); }, faults };
}
