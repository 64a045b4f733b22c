import ContentEditing
import SiteBase
import SiteModel
import Testing

@Suite("Keys, lists and groups edited")
struct StructureEditTests {
  @Test("a new key goes where the schema has it, in the file's own indentation")
  func newKeys() throws {
    #expect(
      try edit(
        "---\ntittel: A # tittelen\n# om temaene\ntemaer: [angst]\n---\nTekst\n",
        .set(["kort"], .text("Kort")), .set(["målgrupper"], .list([.text("voksne")])))
        == "---\ntittel: A # tittelen\nkort: Kort\nmålgrupper: [voksne]\n# om temaene\ntemaer: [angst]\n---\nTekst\n"
    )
    #expect(try edit("kort: K\n", .set(["tittel"], .text("T"))) == "tittel: T\nkort: K\n")
    #expect(
      try edit("- kort: K\n- kort: L\n", .set([0, "tittel"], .text("T")))
        == "- tittel: T\n  kort: K\n- kort: L\n")
    #expect(
      try edit("tittel: T\nukjent: 1\n", .set(["helt_ukjent"], .text("x")))
        == "tittel: T\nukjent: 1\nhelt_ukjent: x\n")
  }

  @Test("a new key in a group adds the group, or the key to it in its own style")
  func nestedKeys() throws {
    #expect(
      try edit("tittel: T\n", .set(["alder", "fra"], .text("13")))
        == "tittel: T\nalder: {fra: 13}\n")
    #expect(
      try edit("alder: {fra: 13}\n", .set(["alder", "til"], .text("20")))
        == "alder: {fra: 13, til: 20}\n")
    #expect(
      try edit("alder: {til: 20}\n", .set(["alder", "fra"], .text("13")))
        == "alder: {fra: 13, til: 20}\n")
    #expect(
      try edit("alder:\n   fra: 13\n   # resten\ntilgang:\n", .set(["alder", "til"], .text("20")))
        == "alder:\n   fra: 13\n   til: 20\n   # resten\ntilgang:\n")
    #expect(
      try edit("alder: # mangler\n", .set(["alder", "fra"], .text("13")))
        == "alder: {fra: 13} # mangler\n")
    #expect(throws: EditError.self) {
      try edit("alder: ukjent\n", .set(["alder", "fra"], .text("13")))
    }
  }

  @Test("empty front matter can be filled and emptied")
  func emptyFrontMatter() throws {
    #expect(
      try edit("---\n---\nTekst\n", .set(["tittel"], .text("T")), .set(["id"], .text("x")))
        .contains("tittel: T\n"))
    #expect(
      try edit("---\n# merknad\n---\nTekst\n", .set(["tittel"], .text("T")))
        == "---\n# merknad\ntittel: T\n---\nTekst\n")
    #expect(try edit("---\ntittel: T\n---\n", .remove(["tittel"])) == "---\n---\n")
  }

  @Test("the plain-ASCII spelling of keys is kept, and used in a file that has it")
  func spelling() throws {
    #expect(
      try edit("ogsa_kalt: [a]\n", .set(["også_kalt"], .list([.text("b")]))) == "ogsa_kalt: [b]\n")
    #expect(
      try edit("tittel: T\nogsa_kalt: [a]\n", .set(["målgrupper"], .list([.text("b")])))
        == "tittel: T\nogsa_kalt: [a]\nmalgrupper: [b]\n")
    #expect(
      try edit("tittel: T\n", .set(["malgrupper"], .list([.text("b")])))
        == "tittel: T\nmålgrupper: [b]\n")
    #expect(try edit("tittel: T\nogsa_kalt: [a]\n", .remove(["også_kalt"])) == "tittel: T\n")
  }

  @Test("items of a list in brackets come and go alone")
  func flowLists() throws {
    let text = "temaer: [angst, rus, sorg] # tre\n"
    #expect(try edit(text, .remove(["temaer", 0])) == "temaer: [rus, sorg] # tre\n")
    #expect(try edit(text, .remove(["temaer", 1])) == "temaer: [angst, sorg] # tre\n")
    #expect(try edit(text, .remove(["temaer", 2])) == "temaer: [angst, rus] # tre\n")
    #expect(
      try edit(text, .insertItem(["temaer"], at: 0, .text("ro")))
        == "temaer: [ro, angst, rus, sorg] # tre\n")
    #expect(
      try edit(text, .insertItem(["temaer"], at: 3, .text("a, b")))
        == "temaer: [angst, rus, sorg, \"a, b\"] # tre\n")
    #expect(
      try edit("temaer: ['a','b']\n", .insertItem(["temaer"], at: 2, .text("c")))
        == "temaer: ['a','b','c']\n")
    #expect(
      try edit(
        "temaer: [angst]\n", .remove(["temaer", 0]), .insertItem(["temaer"], at: 0, .text("ro")))
        == "temaer: [ro]\n")
    let long = "temaer: [\n  angst, # en\n  rus,\n  sorg, # tre\n]\n"
    #expect(
      try edit(long, .remove(["temaer", 1])) == "temaer: [\n  angst, # en\n  sorg, # tre\n]\n")
  }

  @Test("items of a list in lines come and go alone, and comments stay")
  func blockLists() throws {
    let text = "hva_du_får:\n  # først\n  - En # 1\n  # så\n  - To\n\n  - Tre\nkort: K\n"
    #expect(
      try edit(text, .remove(["hva_du_får", 0]))
        == "hva_du_får:\n  # først\n  # så\n  - To\n\n  - Tre\nkort: K\n")
    #expect(
      try edit(text, .remove(["hva_du_får", 2]))
        == "hva_du_får:\n  # først\n  - En # 1\n  # så\n  - To\n\nkort: K\n")
    #expect(
      try edit(text, .insertItem(["hva_du_får"], at: 1, .text("Ny: linje")))
        == text.replacing("# 1\n", with: "# 1\n  - \"Ny: linje\"\n"))
    #expect(
      try edit(text, .insertItem(["hva_du_får"], at: 0, .text("Ny")))
        == text.replacing("  - En", with: "  - Ny\n  - En"))
    #expect(
      try edit(text, .insertItem(["hva_du_får"], at: 3, .text("a\nb")))
        == text.replacing("- Tre\n", with: "- Tre\n  - |-\n    a\n    b\n"))
    #expect(
      try edit("hva_du_får:\n- En\nkort: K\n", .remove(["hva_du_får", 0]))
        == "hva_du_får: []\nkort: K\n")
    #expect(
      try edit("kort: K\nhva_du_får:\n- En", .set(["hva_du_får"], .list([])))
        == "kort: K\nhva_du_får: []")
  }

  @Test("a list is changed item by item")
  func wholeLists() throws {
    let text = "hva_du_får:\n  - 'En' # 1\n  - To # 2\n  - Tre # 3\n"
    func list(_ texts: [String]) -> ContentValue { .list(texts.map { .text($0) }) }
    #expect(
      try edit(text, .set(["hva_du_får"], list(["En", "Tre"])))
        == "hva_du_får:\n  - 'En' # 1\n  - Tre # 3\n")
    #expect(
      try edit(text, .set(["hva_du_får"], list(["En", "Ny", "To", "Tre"])))
        == "hva_du_får:\n  - 'En' # 1\n  - Ny\n  - To # 2\n  - Tre # 3\n")
    #expect(
      try edit(text, .set(["hva_du_får"], list(["Ett", "To"])))
        == "hva_du_får:\n  - 'Ett' # 1\n  - To # 2\n")
  }

  @Test("one text where the schema has a list stays one text, until there are two")
  func listsOfOne() throws {
    #expect(try edit("temaer: a\n", .set(["temaer"], .list([.text("b")]))) == "temaer: b\n")
    #expect(try edit("temaer: [a]\n", .set(["temaer"], .text("b"))) == "temaer: [b]\n")
    #expect(
      try edit("temaer: a # x\n", .insertItem(["temaer"], at: 1, .text("b")))
        == "temaer: [a, b] # x\n")
  }

  @Test("groups in a list keep the style of those beside them")
  func groupsInLists() throws {
    let place: ContentValue = .group([
      .init("navn", .text("Huset")), .init("adresse", .text("Gata 1")),
    ])
    #expect(
      try edit("steder:\n  - {navn: A}\n", .insertItem(["steder"], at: 1, place))
        == "steder:\n  - {navn: A}\n  - {navn: Huset, adresse: Gata 1}\n")
    #expect(
      try edit("steder:\n- navn: A\n  # om A\n- navn: B\n", .insertItem(["steder"], at: 1, place))
        == "steder:\n- navn: A\n  # om A\n- navn: Huset\n  adresse: Gata 1\n- navn: B\n")
    #expect(
      try edit(
        "steder:\n-   navn: A\n    adresse: x\n", .remove(["steder", 0, "navn"]),
        .insertItem(["steder"], at: 1, place))
        == "steder:\n-   adresse: x\n-   navn: Huset\n    adresse: Gata 1\n")
    #expect(
      try edit("tittel: T\n", .insertItem(["steder"], at: 0, place))
        == "tittel: T\nsteder:\n  - {navn: Huset, adresse: Gata 1}\n")
    #expect(
      try edit(
        "steder:\n  - navn: A\n    merknad: |\n      en\n\n  - navn: B\n",
        .set(["steder"], .list([place])))
        == "steder:\n  - navn: Huset\n    adresse: Gata 1\n\n")
  }

  @Test("keys are removed with their lines, and comments above them stay")
  func removals() throws {
    let text =
      "# øverst\nid: x # id\n\n# om alder\nalder: # til\n  fra: 1\n  # inni\n\n# om pris\npris: gratis\n"
    #expect(
      try edit(text, .remove(["alder"]))
        == "# øverst\nid: x # id\n\n# om alder\n\n# om pris\npris: gratis\n")
    #expect(try edit(text, .remove(["id"])).hasPrefix("# øverst\n\n# om alder\n"))
    #expect(
      try edit(text, .remove(["alder", "fra"])).contains("alder: {} # til\n  # inni\n"))
    #expect(try edit(text, .remove(["finnes_ikke"])) == text)
    #expect(try edit("a: {b: 1, c: 2}\n", .remove(["a", "b"])) == "a: {c: 2}\n")
    #expect(try edit("a: {b: 1, c: 2}\n", .remove(["a", "c"])) == "a: {b: 1}\n")
    #expect(try edit("a: {b: 1}\nc: 2\n", .remove(["a", "b"])) == "a: {}\nc: 2\n")
    #expect(throws: EditError.self) { try edit("a: [1]\n", .remove(["a", 1])) }
  }

  @Test("a group is changed key by key")
  func wholeGroups() throws {
    #expect(
      try edit(
        "kontakt:\n  navn: A # a\n  telefon: \"1\"\n  # resten\n  epost: a@b.no\n",
        .set(
          ["kontakt"],
          .group([
            .init("navn", .text("A")), .init("telefon", .text("2")),
            .init("nettside", .text("https://x.no/")),
          ])))
        == "kontakt:\n  navn: A # a\n  telefon: \"2\"\n  # resten\n  nettside: https://x.no/\n")
  }

  @Test("the text below front matter is replaced alone, in the file's line breaks")
  func bodies() throws {
    #expect(try edit("---\na: 1\n---\nFør\n", .setBody("Etter\n")) == "---\na: 1\n---\nEtter\n")
    #expect(
      try edit("---\r\na: 1\r\n---\r\nFør\r\n", .setBody("En\nTo\n"))
        == "---\r\na: 1\r\n---\r\nEn\r\nTo\r\n")
    #expect(try edit("---\na: 1\n---", .setBody("Ny\n")) == "---\na: 1\n---\nNy\n")
    #expect(try edit("---\na: 1\n---\nFør\n", .setBody("")) == "---\na: 1\n---\n")
    #expect(throws: EditError.self) { try edit("a: 1\n", .setBody("Ny\n")) }
    #expect(throws: EditError.self) { try edit("---\na: 1\n---\n", .setBody("a\0b")) }
  }

  @Test(
    "a file that can't be read is never edited",
    arguments: [
      "---\ntittel: [a\n---\nTekst\n", "tittel: a\ntittel: b\n", "tittel: &x a\nkort: *x\n",
      "---\ntittel: a\n",
      "", "tittel: a\n\tkort: b\n", "---\ntittel: a\n---\nTe\0kst\n",
    ])
  func unreadable(text: String) {
    #expect(throws: EditError.self) { try edit(text, .set(["tittel"], .text("b"))) }
  }

  @Test("what can't be done says so in two languages")
  func messages() {
    let errors: [EditError] = [
      .unreadable(nil), .noSuchPlace(["steder", 0, "navn"]), .notABody, .notProven(["a"]),
      .changedMeanwhile("x"), .notAFile("x"), .system("x", code: 28),
    ]
    for error in errors {
      #expect(error.message(.nb) != error.message(.en))
      #expect(!error.message(.nb).contains("{"))
    }
    #expect(errors[1].message(.nb).contains("«steder 1 › navn»"))
  }
}
