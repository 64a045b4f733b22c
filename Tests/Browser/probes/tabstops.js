// How many controls the Tab key should reach.
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) &&
    !(e.matches("input[type=radio]") && e.name && e !== document.querySelector(`input[name="${e.name}"]:checked, input[name="${e.name}"]`)))
  .length
