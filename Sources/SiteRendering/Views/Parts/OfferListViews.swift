import Templates

/// Shapes of offers in lists.
enum OfferListShapes {
  static let card = ViewShape("Tilbudskort", "An offer in a list, with what decides.") {
    text("id", "The offer's id.")
    text("tittel", "The title.")
    text("adresse", "The offer's page.")
    html("kort", "One sentence.")
    text("slag", "The kind, in words.")
    text("slag_kode", "The kind: `tiltak`, `frivillig` or `parorende`.")
    text("tilbyder", "Who gives it.")
    text("kommune_navn", "The municipalities it serves.")
    list("fakta", of: LinkShapes.line, "At most four facts that decide; age is the first.")
    text("status", "The status when it doesn't run as usual.")
    optional("telefon", LinkShapes.phone, "The first number to call.")
    text("annet_sprak", "The language of the offer's texts when it isn't the page's.")
    text("skille", "The municipality, when another offer has the same title.")
  }

  static let compact = ViewShape("Kompakt", "An offer in a long list.") {
    text("tittel", "The title.")
    text("adresse", "The offer's page.")
    text("skille", "The municipality, when another offer has the same title.")
    text("merke", "One short fact: the age, or the kind.")
    text("status", "The status when it doesn't run as usual.")
    text("annet_sprak", "The language of the title when it isn't the page's.")
  }

  static let group = ViewShape("Gruppe", "Offers with a heading; filled as cards or as links.") {
    text("id", "The heading's anchor, unique on the page.")
    text("tittel", "The heading.")
    text("antall", "How many offers, in words.")
    text("adresse", "The group's own page.")
    list("kort", of: card, "The offers, when the page shows few.")
    list("lenker", of: compact, "The offers, when the page shows many.")
    text("annet_sprak", "The language of the heading when it isn't the page's.")
  }
}
