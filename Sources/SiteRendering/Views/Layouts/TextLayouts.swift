import Templates

/// The shapes of pages made of text: guide pages, plain pages, plans, figures.
enum TextShapes {
  static let guide = ViewShape("Guide", "A page of the relatives' guide.") {
    html("ingress", "One sentence.")
    html("innhold", "The text.")
    text("kontrollert", "When it was last checked, a sentence.")
    list("kilder", of: FactShapes.source, "Where the facts stand.")
    list("andre", of: LinkShapes.link, "The guide's other pages, without the next and previous.")
    optional("forrige", LinkShapes.link, "The page before.")
    optional("neste", LinkShapes.link, "The page after.")
    list("grupper", of: OfferListShapes.group, "Offers that may help, by municipality.")
    text("sok_adresse", "The search with the same choice made.")
    list("hjelpelinjer", of: FactShapes.helpline, "At most four lines.")
  }

  static let plain = ViewShape("Plainside", "A page of text.") {
    html("ingress", "One sentence.")
    html("innhold", "The text.")
    text("kontrollert", "When it was last checked, a sentence.")
    list("kilder", of: FactShapes.source, "Where the facts stand.")
  }

  static let myList = ViewShape("Minliste", "The visitor's own list.") {
    html("innhold", "The text.")
    text("tilbud_adresse", "The folder of offers' pages.")
  }

  static let planLink = ViewShape("Planlenke", "A municipality's plan in the overview.") {
    text("navn", "The municipality.")
    text("adresse", "The plan's page.")
    text("tittel", "The plan.")
    text("periode", "The years it covers.")
    text("mal_antall", "How many goals, in words.")
    text("tiltak_antall", "How many measures, in words.")
  }

  static let plans = ViewShape("Planoversikt", "The municipalities' plans.") {
    html("ingress", "One sentence.")
    html("innhold", "The text.")
    list("planer", of: planLink, "The plans.")
  }

  static let measure = ViewShape("Tiltak", "A measure of a plan.") {
    text("id", "The anchor.")
    text("tittel", "The measure.")
    text("beskrivelse", "What it is.")
    text("ar", "The years, in words.")
    text("finansiering", "How it is paid for.")
    text("ansvarlig", "Who is responsible.")
    text("status", "Where it stands.")
    list("ble_til", of: LinkShapes.link, "The offers it became.")
    text("del", "Where it stands in the document.")
  }

  static let goal = ViewShape("Mal", "A goal of a plan.") {
    text("id", "The anchor.")
    text("nummer", "The number in the plan.")
    text("tittel", "The goal.")
    list("strategier", of: LinkShapes.line, "What is done to reach it.")
    list("sitater", of: LinkShapes.line, "Citizens' own words.")
    list("tiltak", of: measure, "The goal's measures.")
  }

  static let plan = ViewShape("Plan", "A municipality's plan.") {
    text("tittel", "The plan's title.")
    text("periode", "The years it covers.")
    list("kilder", of: FactShapes.source, "Where it stands.")
    html("forklaring", "An explanation.")
    list("mal", of: goal, "The goals.")
    list("andre_tiltak", of: measure, "Measures without a goal.")
  }

  static let figures = ViewShape("Tallside", "Figures.") {
    html("innhold", "The text.")
    list("kommuner", of: LinkShapes.counted, "The municipalities that have figures.")
    list("figurer", of: FigureShapes.figure, "The figures.")
  }

  static let moved = ViewShape("Viderefort", "Where a page has moved.") {
    text("mal", "The new page, relative to the old one.")
    text("tittel", "The new page's title.")
  }
}
