// Faults in the outline of headings and in the landmarks: ([{rule, where, message}]).
() => {
  const found = [];
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((h) => h.checkVisibility({ visibilityProperty: true }));
  const tops = headings.filter((h) => h.localName === "h1");
  if (tops.length !== 1)
    found.push({ rule: "heading-top", where: "", message: `${tops.length} h1: ${tops.map((h) => h.textContent.trim()).join(" / ")}` });
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.localName[1]);
    if (level > before + 1)
      found.push({ rule: "heading-skip", where: `h${level} «${heading.textContent.trim().slice(0, 50)}»`, message: `follows h${before}` });
    if (!heading.textContent.trim())
      found.push({ rule: "heading-empty", where: `h${level}#${heading.id}`, message: "says nothing" });
    before = level;
  }
  const mains = document.querySelectorAll("main");
  if (mains.length !== 1) found.push({ rule: "heading-top", where: "main", message: `${mains.length} main` });
  return found;
}
