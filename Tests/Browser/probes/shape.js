// All that axe's rules see of a page but its colours, as one string: its markup, where each element is, and
// what keeps it from being seen.
() => {
  const all = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
  return document.documentElement.outerHTML + [...document.querySelectorAll("*")].map((e) => {
    const box = e.getBoundingClientRect(), s = getComputedStyle(e);
    return [box.x, box.y, box.width, box.height, e.checkVisibility(all), s.clip, s.clipPath, s.overflow,
      s.position, s.zIndex, s.pointerEvents, s.content].join(" ");
  }).join();
}
