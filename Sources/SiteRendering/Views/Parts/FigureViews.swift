import Templates

/// Shapes of figures: a drawing and the table beside it.
enum FigureShapes {
  static let series = ViewShape("Serie", "A row of numbers.") { text("navn", "What is counted.") }

  static let value = ViewShape("Tallverdi", "One number.") {
    text("verdi", "The number, or words for a missing one.")
    flag("ukjent", "The source can't be read here.")
  }

  static let row = ViewShape("Tallrad", "The numbers of one category.") {
    text("kategori", "The category.")
    list("verdier", of: value, "One number per series.")
  }

  static let figure = ViewShape("Figur", "A figure from a source, drawn and as a table.") {
    text("id", "The anchor.")
    text("tittel", "The title.")
    text("kort", "What it shows.")
    html("svg", "The drawing.")
    text("enhet", "What the numbers count.")
    text("periode", "The time it covers.")
    list("serier", of: series, "The series, in order.")
    list("rader", of: row, "The categories, in order.")
    text("merknad", "A remark.")
    list("kilder", of: FactShapes.source, "Where the numbers stand.")
    list("tilbud", of: LinkShapes.link, "The offers it is about.")
  }
}
