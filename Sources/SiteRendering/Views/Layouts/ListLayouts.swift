import Templates

/// The shapes of pages that list offers.
enum ListShapes {
  static let offers = ViewShape("Liste", "Offers of a theme, an audience or a stage of life.") {
    html("ingress", "One sentence.")
    text("ingress_sprak", "The language of that sentence when it isn't the page's.")
    text("antall", "How many offers, in words.")
    text("sok_adresse", "The search with the same choice made.")
    optional("bredere", LinkShapes.link, "The broader theme.")
    list("smalere", of: LinkShapes.counted, "Narrower themes.")
    list("kommuner", of: LinkShapes.counted, "The same in each municipality.")
    optional("tema_adresse", LinkShapes.link, "The theme in all municipalities.")
    list("grupper", of: OfferListShapes.group, "The offers.")
    list("hopp", of: LinkShapes.counted, "Links to the groups, when there are several.")
    list(
      "uten_alder", of: OfferListShapes.group, "Offers that don't state an age, always as links.")
    list("hjelpelinjer", of: FactShapes.helpline, "At most four lines.")
  }

  static let provider = ViewShape("Tilbyder", "Who gives offers.") {
    text("navn", "The name in full.")
    text("forkortelse", "The abbreviation.")
    text("type", "Who stands behind it.")
    html("kort", "One sentence.")
    html("merknad", "A remark.")
    optional("nettside", LinkShapes.web, "Its website.")
    optional("overordnet", LinkShapes.link, "What it is a part of.")
    list("underordnede", of: LinkShapes.link, "Its parts.")
    list("kommuner", of: LinkShapes.link, "Where it works.")
    text("antall", "How many offers, in words.")
    list(
      "grupper", of: OfferListShapes.group, "Its offers by municipality, then each part's.")
  }

  static let providerGroup = ViewShape("Tilbydergruppe", "Providers with a heading.") {
    text("id", "The heading's anchor.")
    text("tittel", "The heading.")
    list("leverandorer", of: LinkShapes.counted, "The providers.")
  }

  static let municipality = ViewShape("Kommuneside", "What there is in a municipality.") {
    html("ingress", "One sentence.")
    text("ingress_sprak", "The language of that sentence when it isn't the page's.")
    text("antall", "How many offers, in words.")
    text("sok_adresse", "The search with the municipality chosen.")
    list("tema", of: LinkShapes.counted, "Themes in the municipality.")
    list("sider", of: pageLink, "The municipality's own pages.")
    record("nettside", LinkShapes.web, "The municipality's website.")
    optional("plan", LinkShapes.link, "Its plan.")
    optional("tall", LinkShapes.link, "Its figures.")
    list("tilbydere", of: LinkShapes.counted, "Who gives offers there.")
    list("grupper", of: OfferListShapes.group, "The offers by kind, as links.")
    flag("for_stor", "There are too many offers to list here.")
  }

  static let pageLink = ViewShape("Sidelenke", "A link to a page with its sentence.") {
    text("navn", "The title.")
    text("adresse", "The page.")
    text("kort", "One sentence.")
    text("annet_sprak", "The language of the title when it isn't the page's.")
  }

  static let letter = ViewShape("Bokstav", "A letter of the alphabet.") {
    text("bokstav", "The letter.")
    text("adresse", "Where its names stand; absent when there are none.")
    flag("her", "It is the page's letter.")
    text("antall", "How many names, in words; only when each letter has a page.")
  }

  static let letterEntry = ViewShape("Oppforing", "A name in A til Å.") {
    text("tittel", "The name.")
    text("adresse", "The offer's page.")
    text("kommune_navn", "The municipalities it serves.")
    text("egentlig", "The title, when the name is another one.")
    text("annet_sprak", "The language of the name when it isn't the page's.")
  }

  static let letterGroup = ViewShape("Bokstavgruppe", "The names on a letter.") {
    text("id", "The heading's anchor.")
    text("bokstav", "The letter.")
    list("oppforinger", of: letterEntry, "The names in order.")
  }
}
