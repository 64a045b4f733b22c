import Templates

/// The shapes of the pages people come in by.
enum EntranceShapes {
  static let front = ViewShape("Forside", "The front page.") {
    text("ingress", "What the site is.")
    list("tema", of: LinkShapes.counted, "The broadest themes that have offers.")
    list("malgrupper", of: LinkShapes.counted, "The audiences that have offers.")
    list("livsfaser", of: LinkShapes.counted, "The stages of life.")
    list("kommuner", of: LinkShapes.counted, "The municipalities.")
    text("antall_linje", "How many offers in how many municipalities.")
    text("alder_linje", "That most facts are old; absent when they aren't.")
  }

  static let themeTree = ViewShape("Tematre", "A theme with its narrower ones.") {
    text("navn", "The theme.")
    text("adresse", "The theme's page.")
    text("antall", "How many offers, in words.")
    html("kort", "One sentence about it.")
    html("ikon", "The icon as SVG.")
    text("annet_sprak", "The language of the name when it isn't the page's.")
    list("smalere", of: LinkShapes.counted, "Narrower themes.")
  }

  static let overview = ViewShape("Oversikt", "Every way to browse.") {
    list("tema", of: themeTree, "The themes that have offers.")
    list("malgrupper", of: LinkShapes.counted, "The audiences that have offers.")
    list("livsfaser", of: LinkShapes.counted, "The stages of life.")
    list("kommuner", of: LinkShapes.counted, "The municipalities.")
  }

  static let municipalityChoice = ViewShape("Kommunevalg", "A municipality in the filter.") {
    text("id", "The id.")
    text("navn", "The name.")
    text("adresse", "Its page.")
    text("naboer", "Ids of its neighbours, with spaces between.")
  }

  static let choice = ViewShape("Valg", "A choice in a filter.") {
    text("id", "What the fragment says.")
    text("navn", "What people see.")
  }

  static let pageChoice = ViewShape("Sidevalg", "A choice in a filter that has a page too.") {
    text("id", "What the fragment says.")
    text("navn", "What people see.")
    text("adresse", "Its page.")
  }

  static let ageChoice = ViewShape("Aldersvalg", "A stage of life in the filter.") {
    text("verdi", "From and to with a hyphen.")
    text("navn", "What people see.")
  }

  static let crisis = ViewShape("Krise", "What a kind of danger brings on the help card.") {
    text("id", "The entry's id.")
    html("hvorfor", "Why the card is shown, in one line.")
    text("linjer", "Ids of its lines in order, with spaces between.")
    text("andre", "The same when the words are about somebody else.")
    text("annet_sprak", "The language of the reason when it isn't the page's.")
  }

  static let crisisService = ViewShape(
    "Krisetjeneste", "A kind of offer for those in danger, for municipalities without one."
  ) {
    text("id", "The service's id.")
    text("mangler", "That the municipality `{0}` has none, and who knows the nearest.")
    record("linje", FactShapes.helpline, "The helpline that knows it.")
  }

  static let searchAnswer = ViewShape(
    "Sokesvar", "A page or helpline that answers some questions better than offers do."
  ) {
    text("id", "What the index knows it by: `guide:`, `side:` or `linje:` and its id.")
    text("tittel", "The page's title or the line's name.")
    text("kort", "One sentence.")
    text("adresse", "Its page.")
    optional("linje", FactShapes.helpline, "The helpline, if it is one.")
    text("annet_sprak", "The language of the texts when it isn't the page's.")
  }

  static let search = ViewShape("Sok", "The search page.") {
    text("indeks", "The file name of the index's entry.")
    html("tekster", "The search's texts as JSON.")
    list("kommuner", of: municipalityChoice, "The municipalities.")
    list("typer", of: choice, "The kinds of offer.")
    list("fakta", of: choice, "The facts that some offer states.")
    list("malgrupper", of: pageChoice, "The audiences.")
    list("temaer", of: pageChoice, "The themes.")
    list("livsfaser", of: ageChoice, "The stages of life.")
    list("sprak_valg", of: choice, "The languages that some offer states.")
    list("kriselinjer", of: FactShapes.helpline, "The lines that some kind of danger brings.")
    list("kriser", of: crisis, "The kinds of danger.")
    list("veiledning", of: searchAnswer, "Pages and helplines that questions may lead to.")
    list("krisetjenester", of: crisisService, "The kinds of offers for those in danger.")
    list("tema", of: LinkShapes.counted, "Themes, for browsing.")
    list("malgruppe_lenker", of: LinkShapes.counted, "Audiences, for browsing.")
    list("livsfase_lenker", of: LinkShapes.counted, "Stages of life, for browsing.")
    list("kommune_lenker", of: LinkShapes.counted, "Municipalities, for browsing.")
  }

  static let level = ViewShape("Niva", "A level of help.") {
    text("id", "The heading's anchor: `fare`, `haster` or `snakke`.")
    html("tittel", "The heading.")
    optional("forst", FactShapes.helpline, "The first line with a number, shown large.")
    list("tegn", of: LinkShapes.line, "When it applies.")
    list("linjer", of: FactShapes.helpline, "The lines to call.")
  }

  static let helpGroup = ViewShape("Hjelpegruppe", "Help for one situation.") {
    text("id", "The heading's anchor.")
    text("tittel", "The heading.")
    list("linjer", of: FactShapes.helpline, "The lines to call.")
    list("skriv", of: FactShapes.helpline, "The lines to write to.")
    list("tilbud", of: LinkShapes.counted, "Offers; `antall` names the municipality.")
  }

  static let helpNow = ViewShape("Hjelp", "The page with help now.") {
    html("innhold", "The text.")
    optional("fare", level, "Life is in danger.")
    optional("haster", level, "It is urgent.")
    optional("snakke", level, "Someone to talk to.")
    list("grupper", of: helpGroup, "Help by what it is about.")
    text("kontrollert", "When the numbers were last checked, a sentence.")
  }

  static let guideLink = ViewShape("Guidelenke", "A page of the relatives' guide.") {
    text("navn", "The title.")
    text("adresse", "The page.")
    text("kort", "One sentence.")
    text("annet_sprak", "The language of the title when it isn't the page's.")
  }

  static let relatives = ViewShape("Parorendeside", "The relatives' entrance.") {
    html("ingress", "One sentence.")
    html("innhold", "The text.")
    list("guider", of: guideLink, "The pages of the guide.")
    list("grupper", of: OfferListShapes.group, "Offers for relatives by municipality.")
    list("hjelpelinjer", of: FactShapes.helpline, "At most four lines.")
  }
}
