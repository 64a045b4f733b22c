// Gives every control the focus in turn, and tells how that is seen: ([{rule, where, message}]). To be
// run after a key, so that the browser shows the focus as it does to those who use keys.
(focused) => {
  const found = [];
  for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
    if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) continue;
    e.focus();
    if (document.activeElement !== e) found.push({ rule: "focus-visible", where: e.localName + "#" + e.id, message: "does not take focus" });
    else for (const [rule, message] of focused().faults) found.push({ rule, where: focused().name, message });
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return found;
}
