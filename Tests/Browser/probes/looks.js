// The looks of the page's texts: a look is all that the contrast of a text is computed from, as a string
// ([[look, name of its first text]]). Texts of one look have one contrast. One that begins with «?» is unlike every other: a painted
// box lies behind or over a part of the text only. The texts are kept in `window.__looks`, by look.
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
    // Clipped away, for screen readers alone.
    if (effect(e).includes("inset(50%)")) continue;
    const s = style(e);
    let part = "";
    const behind = painted.filter(({ box }) => boxes.some((r) => meets(box, r))).map((p) => {
      if (!boxes.every((r) => holds(p.box, r))) part = "?";
      return (p.e.contains(e) ? "in " : "by ") + p.look + " " + effect(p.e);
    });
    const look = part + [s.color, s.fontSize, s.fontWeight, s.textShadow, s.webkitTextStroke, s.webkitTextFillColor,
      effect(e), ...behind].join("|");
    if (!window.__looks.has(look)) window.__looks.set(look, []);
    window.__looks.get(look).push(e);
  }
  const name = (e) => `${e.localName}${e.id ? "#" + e.id : ""}${[...e.classList].map((c) => "." + c).join("")}`;
  return [...window.__looks].map(([look, texts]) => [look, name(texts[0])]);
}
