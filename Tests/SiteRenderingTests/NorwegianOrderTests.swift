import Testing

@testable import SiteRendering

@Suite struct NorwegianOrderTests {
  @Test func lettersComeInNorwegianOrder() {
    let sorted = [
      "12 trinn", "2 sammen", "Åpen dør", "Ål", "Aasen", "Østbo", "Ærlig", "Zebra", "abc", "Abba",
      "Ålesund", "Öst", "Élan", "eik", "Edel",
    ].sorted { NorwegianOrder($0) < NorwegianOrder($1) }
    #expect(
      sorted == [
        "12 trinn", "2 sammen", "Abba", "abc", "Edel", "eik", "Élan", "Zebra", "Ærlig", "Öst",
        "Østbo", "Ål", "Ålesund", "Åpen dør", "Aasen",
      ])
  }

  @Test func wordsAndMarks() {
    func isBefore(_ a: String, _ b: String) -> Bool { NorwegianOrder(a) < NorwegianOrder(b) }
    #expect(isBefore("Drop in", "Dropin"))
    #expect(isBefore("Drop-in", "Drop-in samtale"))
    #expect(isBefore("Kafé", "kafé"), "names that are equal otherwise go by their bytes")
    #expect(isBefore("Kafe A", "Kafé B"))
    #expect(!isBefore("A", "A"))
  }

  @Test(arguments: [
    ("Åpent hus", "Å"), ("aapent", "Å"), ("Ångstrøm", "Å"), ("Aktiv", "A"), ("øl", "Ø"),
    ("Ätt", "Æ"), ("«Sammen»", "S"), ("Über", "Y"),
  ])
  func letter(_ name: String, _ letter: String) {
    #expect(NorwegianOrder(name).letter?.name == letter)
  }

  @Test func noLetter() {
    #expect(NorwegianOrder("12 trinn").letter == nil)
    #expect(NorwegianOrder("…").letter == nil)
    #expect(Letter.alphabet.count == 29)
    #expect(Set(Letter.alphabet.map(\.slug)).count == 29)
  }
}
