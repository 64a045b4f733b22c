import SiteBase

/// The reference of every message, in Norwegian with the English wording beside it.
func messageReferencePage() -> String {
  var text = """
    # Meldinger

    <!-- Skrevet ut av `veiviser reference meldinger`. Ikke rediger for hånd. -->

    Hver melding har et navn som ikke endres, for eksempel `model/missing-key`. Det står i klammer sist på \
    linjen, så du kan søke etter det her. En **feil** stopper byggingen, og da skrives ingenting. En \
    **advarsel** stopper ikke, men et menneske bør se på den. `{0}`, `{1}` og så videre er det meldingen \
    gjelder, ofte ordene som står i filen.


    """
  let areas = Dictionary(grouping: DiagnosticKind.all) { kind in
    String(kind.id.prefix { $0 != "/" })
  }
  // The catalogue's own order of areas: files first, output last.
  var listed: [String] = []
  for kind in DiagnosticKind.all {
    let area = String(kind.id.prefix { $0 != "/" })
    if !listed.contains(area) { listed.append(area) }
  }
  for area in listed {
    text += "## \(area)\n\n"
    for kind in areas[area] ?? [] { text += section(of: kind) }
  }
  return text
}

private func section(of kind: DiagnosticKind) -> String {
  var text = "### \(kind.id)\n\n"
  text += kind.severity == .error ? "**Feil.** " : "**Advarsel.** "
  text += "\(kind.summary.nb).\n"
  if let help = kind.help { text += "\n\(help.nb)\n" }
  text += "\n*English:* \(kind.summary.en)."
  if let help = kind.help { text += " \(help.en)" }
  return text + "\n\n"
}
