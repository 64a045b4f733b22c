// What sticks out sideways, and what text is cut off: ([{rule, where, message}]).
() => {
  const found = [];
  const root = document.documentElement;
  const name = (e) => {
    let s = e.localName;
    if (e.id) return `${s}#${e.id}`;
    if (e.classList.length) s += "." + [...e.classList].join(".");
    return e.parentElement && e.parentElement !== document.body ? `${e.parentElement.localName}${e.parentElement.id ? "#" + e.parentElement.id : e.parentElement.classList.length ? "." + e.parentElement.classList[0] : ""} > ${s}` : s;
  };
  const hidden = (e) => {
    const r = e.getBoundingClientRect();
    return r.width <= 1 || r.height <= 1 || !e.checkVisibility({ visibilityProperty: true });
  };
  const width = root.clientWidth;
  if (root.scrollWidth > width) {
    const wide = [...document.body.querySelectorAll("*")].filter((e) => {
      const r = e.getBoundingClientRect();
      return !hidden(e) && (r.right > width + 1 || r.left < -1);
    });
    const inner = wide.filter((e) => !wide.some((o) => o !== e && e.contains(o))).slice(0, 3);
    found.push({ rule: "overflow", where: inner.map(name).join(", ") || "html",
      message: `${root.scrollWidth} px wide in ${width}` });
  }
  for (const e of document.body.querySelectorAll("*")) {
    // An element that scrolls sideways on its own is for tables only, and must take focus.
    const cut = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    if (!cut || e.clientWidth <= 1 || e.clientHeight <= 1) continue;
    const style = getComputedStyle(e);
    if (style.display === "inline" || !e.textContent.trim() || hidden(e)) continue;
    const x = style.overflowX, y = style.overflowY;
    if ((x === "hidden" || x === "clip") && e.scrollWidth > e.clientWidth + 1 ||
        (y === "hidden" || y === "clip") && e.scrollHeight > e.clientHeight + 1)
      found.push({ rule: "clipped", where: name(e), message: `«${e.textContent.trim().slice(0, 40)}» is cut off` });
    else if ((x === "auto" || x === "scroll") && e.scrollWidth > e.clientWidth + 1 && !e.querySelector("table"))
      found.push({ rule: "overflow", where: name(e), message: "scrolls sideways on its own" });
  }
  return found;
}
