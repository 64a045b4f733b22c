import Templates

/// The shapes of the fields every page has.
enum FrameShapes {
  static let licence = ViewShape("Lisens", "The content's licence.") {
    text("navn", "The name.")
    text("url", "The address.")
  }

  static let site = ViewShape("Nettsted", "The site, with the addresses every page leads to.") {
    text("navn", "The site's name.")
    text("forlat_til", "The neutral page that the quick exit goes to.")
    optional("lisens", licence, "The content's licence.")
    text("forside", "The front page.")
    text("hjelp_na", "Help now.")
    text("sok", "The search.")
    text("parorende", "The relatives' entrance.")
    text("a_til_a", "A til Å.")
    text("min_liste", "The visitor's own list.")
    text("temaer", "Every way to browse.")
    text("tilbydere", "Every provider.")
    text("planen", "The plans; absent when there are none.")
    text("tall", "The figures; absent when there are none.")
    text("skjul_spor", "How to hide traces.")
    text("om", "About the site.")
  }

  static let page = ViewShape("Side", "The page itself.") {
    text("tittel", "The whole title; only the site's name where there is a quick exit.")
    text("overskrift", "The main heading.")
    text("beskrivelse", "One sentence for search engines.")
    text("kanonisk", "The page's whole address; absent without a base address.")
    flag("ikke_indekser", "Search engines should leave it out.")
    text("klasse", "The body's classes: the layout and the municipality.")
    flag("forlat_raskt", "The page has a quick exit.")
    text("csp", "The content security policy.")
    text("innhold_sprak", "The content's language when it isn't the page's.")
    html("skript_tekster", "The scripts' texts as JSON.")
  }

  static let municipality = ViewShape("Kommune", "The municipality a page belongs to.") {
    text("id", "The id.")
    text("navn", "The name.")
    text("adresse", "Its page.")
    text("logo", "Its logo's address from the site's root.")
    text("nettsted_url", "Its own website.")
    text("vert", "That website's name for showing.")
  }

  static let crisisLine = ViewShape("Kriselinje", "A line of the crisis strip.") {
    text("navn", "The name.")
    text("nummer", "The number as people write it.")
    text("tel", "The number for `tel:`.")
    text("annet_sprak", "The language of the name when it isn't the page's.")
  }

  static let crisisStrip = ViewShape("Krisestripe", "The first line of each level.") {
    optional("fare", crisisLine, "Life is in danger.")
    optional("haster", crisisLine, "It is urgent.")
    optional("snakke", crisisLine, "Someone to talk to.")
  }

  static let menuItem = ViewShape("Menypunkt", "A page in the main menu.") {
    text("navn", "What the link says.")
    text("adresse", "The page.")
    flag("her", "It is this page.")
  }

  static let language = ViewShape("Sprakvalg", "The page in a language.") {
    text("kode", "The language's code.")
    text("navn", "The language's own name.")
    text("adresse", "The page.")
    flag("her", "It is this page.")
  }

  static let alternate = ViewShape("Sprak_alternativ", "The page in a language, for machines.") {
    text("kode", "The language's code.")
    text("url", "The whole address.")
  }

  static let statement = ViewShape("Erklaring", "A municipality's accessibility statement.") {
    text("navn", "The municipality.")
    text("url", "The whole address.")
    text("vert", "The site's name for showing.")
  }

  /// The fields at the top of every page.
  ///
  /// - Parameters:
  ///   - texts: The shape of `tekst`.
  ///   - resources: The shape of `ressurs`.
  @FieldList
  static func fields(texts: ViewShape, resources: ViewShape) -> [ViewField] {
    text("rot", "The way to the site's root: `./`, `../` …; the base path on 404.")
    text("sprak", "The page's language: `nb`, `nn` or `en`.")
    text("retning", "The direction of the text: `ltr` or `rtl`.")
    record("tekst", texts, "The interface's texts in the page's language.")
    record("ressurs", resources, "The addresses of styles, scripts and other files.")
    record("nettsted", site, "The site.")
    record("side", page, "The page itself.")
    optional("kommune", municipality, "The municipality the page belongs to.")
    record("krisestripe", crisisStrip, "The first line of each level of help.")
    list("meny", of: menuItem, "The main menu.")
    list("sprakvalg", of: language, "The languages the page exists in; none when only one.")
    list("sprak_alternativ", of: alternate, "The same for machines; none without a base address.")
    list("brodsmuler", of: LinkShapes.link, "The pages above, the front page first.")
    list("bunnlenker", of: LinkShapes.link, "The pages about the site.")
    list("erklaringer", of: statement, "The municipalities' accessibility statements.")
  }
}
