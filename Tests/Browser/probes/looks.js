// The looks of the page's texts: a look is all that the contrast of a text is computed from, as a string
// ([[look, name of its first text]]). Texts of one look have one contrast. One that begins with «?» is unlike every other: a painted
// box lies behind or over a part of the text only. One that ends with «drawn» is one axe is never sure of: the style
// sheet draws a box by `::before` or `::after` on it or around it. axe is in the page. The texts are kept in
// `window.__looks`, by look.
() => {
  const styles = new Map();
  const style = (e) => styles.get(e) ?? styles.set(e, getComputedStyle(e)).get(e);
  const shown = [...document.querySelectorAll("html, body, body *")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }));
  // What paints over its box, and how.
  const painted = [];
  for (const e of shown) {
    const s = style(e);
    const picture = s.backgroundImage !== "none" || e.matches("img, svg, canvas, video, iframe, object, embed");
    if (!picture && s.backgroundColor === "rgba(0, 0, 0, 0)") continue;
    painted.push({ e, box: e.getBoundingClientRect(),
      look: [s.backgroundColor, picture, s.backgroundClip].join(" ") });
  }
  // What an element and those around it do to what is in it.
  const effects = new Map([[null, ""]]);
  const effect = (e) => {
    if (!effects.has(e)) {
      const s = style(e);
      const own = [s.opacity, s.mixBlendMode, s.filter, s.position, s.zIndex, s.clip, s.clipPath].join(" ");
      const plain = own === "1 normal none static auto auto none";
      effects.set(e, effect(e.parentElement) + (plain ? "" : own + ";"));
    }
    return effects.get(e);
  };
  // The area of such a box, and whether axe takes it for one that may lie behind the text (its option
  // `pseudoSizeThreshold`).
  const areas = new Map();
  const area = (e, which) => {
    const s = getComputedStyle(e, which);
    const none = s.content === "none" || s.display === "none" || s.visibility === "hidden" || s.position !== "absolute" ||
      s.backgroundColor === "rgba(0, 0, 0, 0)" && s.backgroundImage === "none";
    return none ? 0 : parseFloat(s.width) * parseFloat(s.height);
  };
  const drawn = (e) => {
    const { width, height } = e.getBoundingClientRect();
    for (let at = e; at; at = at.parentElement) {
      if (!areas.has(at)) areas.set(at, area(at, "::before") + area(at, "::after"));
      if (areas.get(at) > width * height * 0.25) return true;
    }
    return false;
  };
  const range = document.createRange();
  const lines = (e) => [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()).flatMap((n) => {
    range.selectNodeContents(n);
    return [...range.getClientRects()];
  });
  const holds = (b, r) => b.left <= r.left && b.top <= r.top && b.right >= r.right && b.bottom >= r.bottom;
  const meets = (b, r) => b.left < r.right && r.left < b.right && b.top < r.bottom && r.top < b.bottom;
  window.__looks = new Map();
  for (const e of shown) {
    let boxes = lines(e);
    if (!boxes.length && e.matches("input:not([type=hidden]), select, textarea")) boxes = [e.getBoundingClientRect()];
    if (!boxes.length) continue;
    // What axe leaves out: a link above the page that comes into sight with the focus, and what is in a closed
    // `details`, which the wide header shows all the same.
    if (e.closest("details:not([open]) > :not(summary)")) continue;
    if (e.getBoundingClientRect().bottom + scrollY < 0 && axe.commons.dom.isOffscreen(e)) continue;
    // Clipped away, for screen readers alone.
    if (effect(e).includes("inset(50%)")) continue;
    const s = style(e);
    let part = "";
    const behind = painted.filter(({ box }) => boxes.some((r) => meets(box, r))).map((p) => {
      if (!boxes.every((r) => holds(p.box, r))) part = "?";
      return (p.e.contains(e) ? "in " : "by ") + p.look + " " + effect(p.e);
    });
    const look = part + [s.color, s.fontSize, s.fontWeight, s.textShadow, s.webkitTextStroke, s.webkitTextFillColor,
      effect(e), ...behind, drawn(e) ? "drawn" : ""].join("|");
    if (!window.__looks.has(look)) window.__looks.set(look, []);
    window.__looks.get(look).push(e);
  }
  const name = (e) => `${e.localName}${e.id ? "#" + e.id : ""}${[...e.classList].map((c) => "." + c).join("")}`;
  return [...window.__looks].map(([look, texts]) => [look, name(texts[0])]);
}
