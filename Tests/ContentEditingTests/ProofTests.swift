import SiteBase
import SiteModel
import Testing

@testable import ContentEditing

@Suite("The proof of an edit")
struct ProofTests {
  private static let text =
    "tittel: a # om a\nkort: 'b'\ntemaer: [c, d]\nsteder:\n  - navn: e\n---\ntittel: f\n"

  /// Splices that replace the first stretch with each of some texts.
  private static func splices(_ pairs: [(String, String)]) -> [Splice] {
    pairs.compactMap { old, new in
      let bytes = Array(text.utf8)
      let wanted = Array(old.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
      return start.map { Splice($0..<$0 + wanted.count, new) }
    }
  }

  private func isProven(_ pairs: [(String, String)], _ change: ValueChange) throws -> Bool {
    let file = try EditableFile(SourceFile(path: "x.yaml", text: Self.text))
    let plan = PlannedEdit(splices: Self.splices(pairs), change: change)
    do {
      _ = try file.firstProven([plan], ["tittel"])
      return true
    } catch {
      guard case .notProven = error else { throw error }
      return false
    }
  }

  @Test("holds for the wanted value alone")
  func value() throws {
    let change = ValueChange.value(["tittel"], .text("ny"))
    #expect(try isProven([("a #", "ny #")], change))
    #expect(try isProven([("a #", "'ny' #")], change))
    #expect(try !isProven([("a #", "no #")], change))
    #expect(try !isProven([], change))
  }

  @Test(
    "fails when anything else changes",
    arguments: [
      ("'b'", "'x'"), ("'b'", "b"), ("c, d", "d, c"), ("c, d", "c"), ("c, d", "c, d, e"),
      ("[c, d]", "{c: d}"),
      ("kort: 'b'\n", ""), ("kort: 'b'\n", "kort: 'b'\nx: y\n"), ("kort: 'b'", "kort: 'b"),
      ("f\n", "g\n"),
      ("---\n", ""), ("---\n", "---\nx: y\n---\n"), ("navn: e", "navn: e\n    x: y"),
      ("kort: 'b'\ntemaer: [c, d]", "temaer: [c, d]\nkort: 'b'"), ("om a\n", "\n  om a\n"),
    ])
  func others(old: String, new: String) throws {
    #expect(try !isProven([("a #", "ny #"), (old, new)], .value(["tittel"], .text("ny"))))
  }

  @Test("covers keys, items and removals")
  func structure() throws {
    let pair = ("kort: 'b'\n", "kort: 'b'\npris: x\n")
    #expect(try isProven([pair], .newKey([], "pris", .text("x"))))
    #expect(try !isProven([pair], .newKey([], "pris", .text("y"))))
    #expect(try !isProven([pair], .newKey([], "gebyr", .text("x"))))
    #expect(try isProven([("c, d", "c, x, d")], .newItem(["temaer"], 1, .text("x"))))
    #expect(try !isProven([("c, d", "c, x, d")], .newItem(["temaer"], 2, .text("x"))))
    #expect(try isProven([("kort: 'b'\n", "")], .removal(["kort"])))
    #expect(try !isProven([("kort: 'b'\n", "")], .removal(["temaer"])))
    #expect(try isProven([("c, ", "")], .removal(["temaer", 0])))
    #expect(try !isProven([("c, ", "")], .removal(["temaer", 1])))
  }

  @Test("finds bytes that differ outside the stretches, and refuses stretches that overlap")
  func bytes() {
    let before = Array("abcdef".utf8)
    let splices = [Splice(4..<5, "XY"), Splice(1..<2, "")]
    #expect(before.spliced(splices) == Array("acdXYf".utf8))
    #expect(before.agree(with: Array("acdXYf".utf8), outside: splices))
    for other in ["acdXYg", "bcdXYf", "acdXYff", "acdXY", "acd_XYf"] {
      #expect(!before.agree(with: Array(other.utf8), outside: splices))
    }
    #expect(before.spliced([Splice(1..<3, ""), Splice(2..<4, "")]) == nil)
  }

  @Test("refuses what a comment is in the way of, and says which field it was")
  func refusal() throws {
    let text = "steder:\n  - navn: a\n    # om adressen\n    adresse: b\n"
    #expect {
      try edit(text, .remove(["steder", 0, "navn"]))
    } throws: { error in
      (error as? EditError)?.message(.nb).contains("«steder 1") == true
    }
  }
}

@Suite("The kind of a content file")
struct ContentFileKindTests {
  @Test(
    "follows from its path",
    arguments: [
      ("vik/tiltak/x.md", "tilbud"), ("vik/frivillig/flere.yaml", "tilbud"),
      ("vik/_standard.yaml", "tilbud"),
      ("vik/parorende/x.nn.md", "oversatt-tilbud"), ("felles/sider/om.en.md", "side"),
      ("vokabular/temaer.yaml", "temaer"), ("nettsted.yaml", "nettsted"), ("vik/plan.yaml", "plan"),
      ("vik/tall/x.yaml", "tall"), ("tema/tekster/nb.yaml", nil), ("vik/x.svg", nil),
      ("vik/annet/x.md", nil),
      ("vokabular/finnes-ikke.yaml", nil),
    ])
  func kinds(path: String, name: String?) {
    #expect(ContentFileKind(path: path)?.name == name)
  }

  @Test("gives a translation the order of its own keys")
  func translation() throws {
    let schema = try #require(ContentFileKind(path: "vik/tiltak/x.nn.md")?.schema)
    #expect(
      try edit(
        "---\ntittel: T\nhva_du_får:\n  - A\n---\nTekst\n", .set(["kort"], .text("K")),
        .setBody("Ny tekst\n"), schema: schema)
        == "---\ntittel: T\nkort: K\nhva_du_får:\n  - A\n---\nNy tekst\n")
  }
}
