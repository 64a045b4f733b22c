import MailMessages
import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("Letters to owners")
struct LetterTests {
  private static let code = "ABCD-EFGH-JKMN"

  private func words(_ titles: [String]) -> LetterWords {
    LetterWords(
      titles.enumerated().map {
        OfferInWords(
          id: "x\($0.offset)", title: $0.element, summary: "Kort om \($0.element).",
          parts: [.init(heading: "Kontakt", lines: ["telefon 33 00 00 00"])],
          questions: ["hva det koster"], page: "https://prove.example/tilbud/x\($0.offset)/")
      }, site: "Prøve", answersTo: "svar+1@kommune.example")
  }

  private func log(
    _ count: Int, _ kind: UpkeepEvent.Kind = .asked, to owner: String? = "leder@huset.example"
  ) -> UpkeepLog {
    UpkeepLog([
      UpkeepEvent(
        kind, on: day("2026-11-23"), offers: (0..<count).map { "x\($0)" }, owner: owner,
        code: Self.code, round: "2026-11")
    ])
  }

  private func letters(_ titles: [String], _ log: UpkeepLog) -> [Letter] {
    log.letters(on: day("2026-11-23"), words(titles))
  }

  @Test("have all offers, what is unknown as questions, and three answers with the code")
  func text() throws {
    let letter = try #require(letters(["Kafé", "Kurs"], log(2)).first)
    #expect(letter.subject == "Stemmer det vi skriver om de 2 tilbudene? (kode \(Self.code))")
    let text = letter.plainText
    for part in [
      "\nKafé\n----\n", "\nKurs\n----\n", "Kontakt:\n- telefon 33 00 00 00\n",
      "Vet du det?\n- Hva det koster?\n",
      "Alt stemmer:\nmailto:svar%2B1@kommune.example?subject=Riktig%2C%20kode%20\(Self.code)\n",
      "Noe er endret:\nmailto:svar%2B1@kommune.example?subject=Endringer%2C%20kode%20\(Self.code)\n",
      "Noe er lagt ned:\nmailto:svar%2B1@kommune.example?subject=Lagt%20ned%2C%20kode%20\(Self.code)\n",
    ] { #expect(text.contains(part), "\(part)") }
    // A link opens a mail or the offer's page, and nothing else.
    let links = text.matches(of: /(mailto|https?):\S+/).map { String($0.0) }
    #expect(links.count == 5)
    #expect(
      links.allSatisfy { $0.hasPrefix("mailto:") || $0.hasPrefix("https://prove.example/tilbud/") })
    #expect(letter.copy.hasPrefix("Til: leder@huset.example\nEmne: Stemmer det"))
  }

  @Test("are in HTML too, with nothing in it that the offers could add")
  func html() throws {
    let titles = ["<script>\"&'", "Kurs"]
    let draft = try #require(letters(titles, log(2)).first).draft(from: nil)
    #expect(draft.html.contains("<h2>&lt;script&gt;&quot;&amp;&#39;</h2>"))
    #expect(!draft.html.contains("<script"))
    #expect(
      draft.html.contains("Lagt%20ned%2C%20kode%20\(Self.code)&amp;body=Dette%20er%20lagt%20ned"))
    let many = (0..<80).map { "Tilbud nummer \($0)" }
    let long = try #require(letters(many, log(80)).first).draft(from: nil)
    let links = long.html.matches(of: /href="([^"]*)"/).map(\.1)
    #expect(links.count == 3 && links.allSatisfy { $0.utf8.count < 1_900 })
  }

  @Test("say what they are: a reminder, or a question to somebody else")
  func kinds() throws {
    let reminder = try #require(letters(["Kafé"], log(1, .reminded)).first)
    #expect(reminder.subject.hasPrefix("Påminnelse: Stemmer det vi skriver om «Kafé»?"))
    let other = try #require(letters(["Kafé"], log(1, .otherAsked)).first)
    #expect(other.plainText.contains("Din adresse står som kontakt"))
  }

  @Test("there are none for what can't be mailed, and each has a name of its own")
  func names() {
    #expect(letters(["Kafé"], log(1, .listed)).isEmpty)
    #expect(letters(["Kafé"], log(1, to: nil)).isEmpty)
    #expect(letters(["Kafé"], log(1, to: "a@b.example\r\nBcc: x@y.example")).isEmpty)
    #expect(letters([], log(1)).isEmpty)
    let both = UpkeepLog(log(1, to: "a+b@x.example").events + log(1, to: "a-b@x.example").events)
    #expect(
      letters(["Kafé"], both).map(\.name) == [
        "2026-11-23 a-b-x.example", "2026-11-23 a-b-x.example-",
      ])
    #expect(
      letters(["Kafé"], log(1, to: "../../etc@x.example")).map(\.name) == [
        "2026-11-23 ..-..-etc-x.example"
      ])
  }
}
